import Annex
import Dates
import Register

/// The targets of lines as text: line by line, each target with whose word it was and what became of it.
enum DeadlinesReport {
  /// - Parameter isMoved: Whether only lines whose target moved were asked for.
  static func text(
    of lines: [LineDeadlines], on date: CalendarDate, isMoved: Bool, for terminal: Terminal
  ) -> String {
    var layout = Layout(for: terminal)
    let columns = lines.flatMap(\.deadlines).map { $0.target.description.count }
    let width = min(columns.max() ?? 0, 20) + 2
    for line in lines {
      let place = line.line.ambition.map { ambition in
        ambition.page.map { "p.\u{a0}\($0)" } ?? ambition.title
      }
      let heading = [line.line.measure.heading, place].compactMap(\.self).joined(separator: ", ")
      let look = PhaseLook(line.line.status?.phase.value)
      layout.add("\(look.symbol) \(heading)", style: .bold)
      for deadline in line.deadlines {
        add(deadline, of: line, on: date, width: width, to: &layout)
      }
      layout.gap()
    }
    let passed = lines.filter { $0.isPassed(on: date) }.count
    let what = isMoved ? "with a target that moved" : "with a target"
    let count = "\(lines.count) line\(lines.count == 1 ? "" : "s") \(what)"
    layout.add("\(count), \(passed) passed on \(date)", style: .bold)
    return layout.text
  }

  private static func add(
    _ deadline: Deadline, of line: LineDeadlines, on date: CalendarDate, width: Int,
    to layout: inout Layout
  ) {
    let isPassed = deadline.end == nil && line.isPassed(on: date)
    let words = [
      isPassed ? "passed" : nil, "from \(deadline.from), said by \(deadline.saidBy.words)",
      deadline.end?.words,
    ].compactMap(\.self).joined(separator: "; ")
    layout.add(
      words, behind: deadline.target.description, labelStyle: deadline.end == nil ? .bold : .dim,
      width: width, indent: 2, style: isPassed ? .red : nil)
    let told =
      deadline.told.isEmpty
      ? "Parliament was not told of it"
      : "told " + deadline.told.map(\.description).joined(separator: ", ")
    layout.add(told, indent: width + 2, style: .dim)
  }
}

extension Deadline.StatusRow {
  /// Its row, and the edition or the person.
  fileprivate var words: String {
    let origin = edition.map { $0 == id ? "" : "from \($0) " } ?? "by \(change.actor) "
    return "\(id) \(origin)(\(change.name))"
  }
}

extension Deadline.End {
  fileprivate var words: String {
    let by = by?.words ?? "nobody"
    return switch kind {
    case .replaced: "until \(date), replaced with \(by)"
    case .ended: "until \(date), when \(by) left none"
    case .corrected: "put right with \(by)"
    case .takenBack: "taken back with \(by)"
    case .notTaken: self.by == nil ? "not taken" : "not taken: \(by) stood"
    case .overruled: "overruled the same day with \(by)"
    }
  }
}
