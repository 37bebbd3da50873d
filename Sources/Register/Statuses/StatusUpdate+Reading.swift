internal import Annex
internal import Dates
internal import SQLite

extension StatusUpdate {
  /// Reads a status from eleven columns of a row: holds_from, text, the phase and the target date
  /// with their basis and quote, and the change's id, moment and actor.
  init(_ row: borrowing Row, from first: Int, signals: [RecordedSignal]) throws {
    holdsFrom = try row.read(first)
    text = try row.read(first + 1)
    phase = Finding(
      value: try row.read(first + 2), basis: try row.read(first + 3),
      quote: try row.read(first + 4))
    target = Finding(
      value: try row.read(first + 5), basis: try row.read(first + 6),
      quote: try row.read(first + 7))
    self.signals = signals
    change = try Change(row, from: first + 8)
  }
}

extension Register {
  /// Reads the signals of what held for each line on a date, by the id of their status.
  func signals(asOf date: CalendarDate) throws -> [Int: [RecordedSignal]] {
    var found: [Int: [RecordedSignal]] = [:]
    try database.visit(
      """
      SELECT signal.status_update_id, signal.kind, signal.quote
      FROM lines AS line
      JOIN signals AS signal ON signal.status_update_id = (
        SELECT held.id FROM status_updates AS held
        WHERE held.line_id = line.id
          AND held.holds_from <= \(date)
          AND NOT held.retracted
          AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = held.id)
        ORDER BY held.holds_from DESC, held.change_id DESC, held.id DESC LIMIT 1)
      ORDER BY signal.id
      """
    ) { row in
      found[try row.read(0), default: []].append(
        RecordedSignal(kind: try row.read(1), quote: try row.read(2)))
    }
    return found
  }
}
