public import Dates
internal import Kamerstuk
internal import SQLite

extension Register {
  /// Reads what the next letter must deal with on a date, reason by reason.
  public func agenda(on date: CalendarDate) throws -> [AgendaItem] {
    let lines = try lines(from: Viewpoint(asOf: date))
    let letters = try lettersOfEditions(until: date)
    let items = try lines.flatMap { line in
      let told = [line.lastTold, letters[line.line]].compactMap(\.self).max { $0.date < $1.date }
      let subject = AgendaSubject(
        line: line, date: date, told: told,
        toldStatus: try told.flatMap { told in
          try heldStatus(of: line.line, on: told.date) ?? firstStatus(of: line.line)
        })
      return subject.items
    }
    return AgendaItem.Reason.allCases.flatMap { reason in items.filter { $0.reason == reason } }
  }

  /// The status of a line that holds from the earliest date.
  private func firstStatus(of line: Int) throws -> StatusUpdate? {
    let date: CalendarDate? = try database.first(
      """
      SELECT min(first.holds_from)
      FROM status_updates AS first
      WHERE first.line_id = \(line)
        AND NOT first.retracted
        AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = first.id)
      """
    ) { row in try row.read(0) }
    return try date.flatMap { try heldStatus(of: line, on: $0) }
  }

  /// The latest edition of each line that a stated letter carried: it told its words.
  private func lettersOfEditions(until date: CalendarDate) throws -> [Int: Notification] {
    let kamerstukken = try kamerstukken()
    var letters: [Int: Notification] = [:]
    try database.visit(
      """
      SELECT DISTINCT row.line_id, wording.date, wording.kamerstuk_id
      FROM edition_wordings AS wording
      JOIN edition_rows AS row ON row.edition_id = wording.edition_id
      WHERE wording.kamerstuk_id IS NOT NULL
        AND wording.date <= \(date)
        AND row.line_id IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = wording.id)
      ORDER BY wording.date
      """
    ) { row in
      letters[try row.read(0)] = Notification(
        date: try row.read(1), kamerstuk: kamerstukken[try row.read(2)])
    }
    return letters
  }
}

extension LineState {
  fileprivate var lastTold: Notification? { notifications.last }
}
