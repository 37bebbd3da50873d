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

  /// Reads the signals that a status has.
  func signals(of status: Int) throws -> [Signal] {
    try database.all(
      "SELECT kind, quote, basis FROM signals WHERE status_update_id = \(status) ORDER BY id"
    ) { row in try Signal(row, from: 0) }.compactMap(\.self)
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
