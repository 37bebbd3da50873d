internal import Annex
internal import Dates
internal import SQLite

extension Register {
  /// Reads the status that holds for a line on a date, without its signals.
  func heldStatus(of line: Int, on date: CalendarDate) throws -> StatusUpdate? {
    try database.first(
      """
      SELECT
        held.holds_from, held.text, held.phase, held.phase_basis, held.phase_quote,
        held.target_date, held.target_basis, held.target_quote,
        change.id, change.recorded_at, change.actor
      FROM status_updates AS held
      JOIN changes AS change ON change.id = held.change_id
      WHERE held.line_id = \(line)
        AND held.holds_from <= \(date)
        AND NOT held.retracted
        AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = held.id)
      ORDER BY held.holds_from DESC, held.change_id DESC, held.id DESC LIMIT 1
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
        AND NOT next.retracted
        AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = next.id)
      ORDER BY next.holds_from LIMIT 1
      """
    ) { row in try row.read(0) }
  }
}
