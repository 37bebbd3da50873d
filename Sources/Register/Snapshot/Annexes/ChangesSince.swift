internal import Annex
public import Dates
internal import SQLite

/// Since when an annex tells what changed.
public enum ChangesSince: Hashable, Sendable {
  /// Since a date: what held on it, as it was known after a change, or when it was first recorded if that was later.
  case date(CalendarDate, knownAt: Int)
  /// Since what an edition said, by its name: `e1`.
  case edition(String)
  /// Since what was known after a change.
  case change(Int)
  /// Since Parliament was told last of each line.
  case told

  /// The point in Dutch.
  var words: String {
    switch self {
    case .date(let date, _): date.dutch
    case .edition(let name): "bijlage \(name)"
    case .change(let number): "mutatie c\(number)"
    case .told: "de laatste brief aan de Kamer"
    }
  }
}

extension ChangesSince {
  /// The same for a table: a date in ISO 8601.
  var name: String {
    if case .date(let date, _) = self { date.description } else { words }
  }
}

extension Snapshot {
  /// Reads the lines as they were at the point since which changes are told.
  ///
  /// - Parameters:
  ///   - view: From where the annex is seen.
  ///   - now: The lines from there.
  func lines(
    at point: ChangesSince, before view: Viewpoint, now: [LineState]
  ) throws -> [LineState] {
    switch point {
    case .edition(let name):
      return try linesWithNotes(from: viewpoint(ofEdition: name))
    case .change(let number):
      return try linesWithNotes(from: Viewpoint(asOf: view.date, knownAt: number))
    case .told:
      return now.filter { !$0.tellings.isEmpty }
    case .date(let date, let known):
      let then = try linesWithNotes(from: Viewpoint(asOf: date, knownAt: view.change))
      let seen = try lines(seenFrom: firstKnown(of: then, on: date, otherwise: known))
      return then.map { line in seen[line.line].map(line.saying) ?? line }
    }
  }

  /// From where lines are seen as they were known after a change, or when they were first recorded.
  private func firstKnown(
    of lines: [LineState], on date: CalendarDate, otherwise known: Int
  ) throws -> [Int: Viewpoint] {
    var views: [Int: Viewpoint] = [:]
    guard !lines.isEmpty else { return views }
    try database.visit(
      """
      SELECT line.id, ifnull((
          SELECT min(status.change_id) FROM status_updates AS status
          WHERE status.line_id = line.id AND status.holds_from <= \(date)), (
          SELECT min(wording.change_id) FROM line_wordings AS wording
          WHERE wording.line_id = line.id AND wording.holds_from <= \(date)))
      FROM lines AS line
      """
    ) { row in
      if let first = try row.read(1, as: Int?.self) {
        views[try row.read(0)] = Viewpoint(asOf: date, knownAt: max(first, known))
      }
    }
    return views
  }
}

extension LineState {
  /// The line with the words, the status and the place of another state of it.
  fileprivate func saying(_ other: LineState) -> LineState {
    var new = LineState(
      line: line, theme: other.theme, ambition: other.ambition, measure: other.measure,
      explanation: other.explanation, owner: other.owner, status: other.status,
      notifications: notifications,
      tellings: tellings, isDropped: isDropped, notes: notes,
      themeNotes: themeNotes)
    new.goesOnIn = goesOnIn
    return new
  }
}
