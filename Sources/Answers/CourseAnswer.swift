internal import Annex
internal import Dates
internal import JSONText
public import Register

extension Answer {
  /// How lines went over time; as a table one row for each time in which the same held.
  public static func courses(_ courses: [LineCourse]) -> Answer {
    let names = Shape<LineCourse>.course.names
    return Answer(
      courses.map { Shape.course.members(of: $0) }, named: names,
      asTable: courses.flatMap { course in
        course.periods.map { PeriodOfLine(course: course, period: $0) }
      }, of: .periodRow)
  }
}

private struct PeriodOfLine {
  let course: LineCourse
  let period: LineCourse.Period
}

extension Shape<LineCourse> {
  fileprivate static let course = Shape([
    ("line", { .number($0.line.line) }),
    ("measure_id", { .number($0.line.measure.id) }),
    ("measure", { .string($0.line.measure.title) }),
    ("code", { .text($0.line.measure.code) }),
    ("ambition", { .text($0.line.ambition?.title) }),
    ("periods", { Shape<LineCourse.Period>.period.list(of: $0.periods) }),
    ("told", { .array($0.told.map { .name($0) }) }),
    ("targets", { Shape<Deadline>.target.list(of: $0.targets) }),
  ])
}

extension Shape<LineCourse.Period> {
  fileprivate static let period = Shape([
    ("from", { .name($0.from) }), ("until", { .name($0.until) }),
    ("phase", { .text($0.phase?.rawValue) }), ("on_hold", { .bool($0.isOnHold) }),
  ])
}

extension Shape<Deadline> {
  fileprivate static let target = Shape([
    ("target_date", { .name($0.target.last) }), ("target_words", { .text($0.target.words) }),
    ("from", { .name($0.from) }), ("until", { .name($0.end?.date) }),
    ("end", { .text($0.end?.kind.rawValue) }),
  ])
}

extension Shape<PeriodOfLine> {
  fileprivate static let periodRow = Shape([
    ("line", { .number($0.course.line.line) }),
    ("measure_id", { .number($0.course.line.measure.id) }),
    ("measure", { .string($0.course.line.measure.title) }),
    ("code", { .text($0.course.line.measure.code) }),
    ("from", { .name($0.period.from) }), ("until", { .name($0.period.until) }),
    ("phase", { .text($0.period.phase?.rawValue) }), ("on_hold", { .bool($0.period.isOnHold) }),
  ])
}
