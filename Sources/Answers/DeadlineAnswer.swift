internal import Annex
public import Dates
internal import JSONText
public import Register

extension Answer {
  /// The targets of lines, one row for each.
  ///
  /// - Parameter date: The day on which a target has passed or not.
  public static func deadlines(_ lines: [LineDeadlines], on date: CalendarDate) -> Answer {
    Answer(
      lines.flatMap { line in
        line.deadlines.map { TargetOfLine(line: line, deadline: $0, date: date) }
      }, of: .deadline)
  }
}

private struct TargetOfLine {
  let line: LineDeadlines
  let deadline: Deadline
  let date: CalendarDate
}

extension Shape<TargetOfLine> {
  fileprivate static let deadline = Shape([
    ("line", { .number($0.line.line.line) }),
    ("ambition", { .text($0.line.line.ambition?.title) }),
    ("measure_id", { .number($0.line.line.measure.id) }),
    ("measure", { .string($0.line.line.measure.title) }),
    ("numbers", { .numbers($0.line.line.measure.numbers) }),
    ("target_date", { .name($0.deadline.target.last) }),
    ("target_from", { .name($0.deadline.target.first) }),
    ("target_words", { .text($0.deadline.target.words) }),
    ("stands", { .bool($0.deadline.end == nil) }),
    ("passed", { .bool($0.deadline.end == nil && $0.line.isPassed(on: $0.date)) }),
    ("from", { .name($0.deadline.from) }),
    ("status", { .string($0.deadline.saidBy.id) }),
    ("edition", { .text($0.deadline.saidBy.edition) }),
    ("change", { .string($0.deadline.saidBy.change.name) }),
    ("actor", { .string($0.deadline.saidBy.change.actor) }),
    ("end", { .text($0.deadline.end?.kind.rawValue) }),
    ("until", { .name($0.deadline.end?.date) }),
    ("end_status", { .text($0.deadline.end?.by?.id) }),
    ("end_edition", { .text($0.deadline.end?.by?.edition) }),
    ("end_change", { .text($0.deadline.end?.by?.change.name) }),
    ("end_actor", { .text($0.deadline.end?.by?.change.actor) }),
    ("told", { .array($0.deadline.told.map { .name($0) }) }),
  ])
}
