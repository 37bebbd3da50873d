internal import Annex
internal import Dates
internal import SQLite

extension Snapshot {
  /// Reads the status that holds for a line on a date.
  func heldStatus(of line: Int, on date: CalendarDate) throws -> StatusUpdate? {
    let held = try database.first(
      """
      SELECT \(StatusUpdate.columns), status.id
      FROM lines AS line
      JOIN status_updates AS status
        ON status.id = \(DatedTable.statuses.held(of: "line.id", from: Viewpoint(asOf: date)))
      JOIN changes AS change ON change.id = status.change_id
      WHERE line.id = \(line)
      """
    ) { row in
      (try StatusUpdate(row, from: 0, signals: []), try row.read(StatusUpdate.width, as: Int.self))
    }
    guard case (var status, let id)? = held else { return nil }
    status.signals = try signals(of: id)
    return status
  }

  /// Finds what a person recorded of a line on a date in the same words, from the same source, where it still holds on
  /// that date.
  func logged(_ draft: StatusDraft, on line: Int) throws -> (id: Int, status: StatusUpdate)? {
    let found = try database.first(
      """
      SELECT \(StatusUpdate.columns), status.id
      FROM lines AS line
      JOIN status_updates AS status
        ON status.id = \(DatedTable.statuses.held(of: "line.id", from: Viewpoint(asOf: draft.date)))
      JOIN changes AS change ON change.id = status.change_id
      WHERE line.id = \(line)
        AND status.holds_from = \(draft.date)
        AND status.text = \(draft.text)
        AND status.edition_id IS NULL
        AND status.source IS \(draft.source)
        AND status.cited IS \(draft.citation?.cited)
      """
    ) { row in
      (try row.read(StatusUpdate.width, as: Int.self), try StatusUpdate(row, from: 0, signals: []))
    }
    guard case (let id, var status)? = found else { return nil }
    status.signals = try signals(of: id)
    return (id, status)
  }

  /// Reads the signals that a status has.
  func signals(of status: Int) throws -> [Signal] {
    try database.all(
      "SELECT kind, quote, basis FROM signals WHERE status_update_id = \(status) ORDER BY id"
    ) { row in try Signal(row, from: 0) }.compactMap(\.self)
  }

  /// Finds the date from which a line is there, where that is behind a date.
  func firstWording(of line: Int, after date: CalendarDate) throws -> CalendarDate? {
    let first: CalendarDate? = try database.first(
      """
      SELECT min(wording.holds_from) FROM line_wordings AS wording
      WHERE wording.line_id = \(line) AND \(DatedTable.lineWordings.stands("wording"))
      """
    ) { row in try row.read(0) }
    return first.flatMap { $0 > date ? $0 : nil }
  }

  /// Finds the date of the first status of a line that holds from a later date.
  func nextStatus(of line: Int, after date: CalendarDate) throws -> CalendarDate? {
    try database.first(
      """
      SELECT next.holds_from
      FROM status_updates AS next
      WHERE next.line_id = \(line)
        AND next.holds_from > \(date)
        AND \(DatedTable.statuses.stands("next"))
      ORDER BY next.holds_from LIMIT 1
      """
    ) { row in try row.read(0) }
  }
}
