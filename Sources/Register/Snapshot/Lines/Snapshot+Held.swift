internal import Annex
internal import Dates
internal import SQLite

extension Snapshot {
  /// Reads the status that holds for a line on a date, without its signals.
  func heldStatus(of line: Int, on date: CalendarDate) throws -> StatusUpdate? {
    try database.first(
      """
      SELECT
        status.holds_from, status.text, status.phase, status.phase_basis, status.phase_quote,
        status.target_date, status.target_basis, status.target_quote,
        change.id, change.recorded_at
      FROM lines AS line
      JOIN status_updates AS status
        ON status.id = \(DatedTable.statuses.held(of: "line.id", from: Viewpoint(asOf: date)))
      JOIN changes AS change ON change.id = status.change_id
      WHERE line.id = \(line)
      """
    ) { row in try StatusUpdate(row, from: 0, signals: []) }
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
