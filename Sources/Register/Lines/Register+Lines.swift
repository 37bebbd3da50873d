internal import Annex
public import Dates
internal import SQLite

extension Register {
  /// Reads every line and what held for it on a date, in the order in which lines were recorded.
  ///
  /// A line is there from the date on which its wording holds.
  public func lines(asOf date: CalendarDate) throws -> [LineState] {
    try database.reading {
      let numbers = try measureNumbers()
      let notifications = try notifications(until: date)
      var lines: [LineState] = []
      try database.visit(Self.lines(asOf: date)) { row in
        let line: Int = try row.read(0)
        // A status with several signals comes in as many rows.
        if line == lines.last?.line, let signal = try RecordedSignal(row, from: 21) {
          lines[lines.count - 1].add(signal)
        } else {
          let wording: Int = try row.read(5)
          lines.append(
            try LineState(
              row, numbers: numbers[wording] ?? [], notifications: notifications[line] ?? []))
        }
      }
      return lines
    }
  }

  /// For each line, the greatest (holds_from, change, id) of what is neither retracted nor
  /// superseded: one step in an index, however long the history.
  private static func lines(asOf date: CalendarDate) -> Query {
    """
    SELECT
      line.id, theme.title, ambition.title, ambition.page,
      line.measure_id, measure.id, measure.title, measure.code,
      wording.explanation, status.id,
      status.holds_from, status.text,
      status.phase, status.phase_basis, status.phase_quote,
      status.target_date, status.target_basis, status.target_quote,
      change.id, change.recorded_at, change.actor,
      signal.kind, signal.quote
    FROM lines AS line
    JOIN line_wordings AS wording ON wording.id = (
      SELECT held.id FROM line_wordings AS held
      WHERE held.line_id = line.id
        AND held.holds_from <= \(date)
        AND NOT held.retracted
        AND NOT EXISTS (SELECT 1 FROM line_wordings WHERE supersedes = held.id)
      ORDER BY held.holds_from DESC, held.change_id DESC, held.id DESC LIMIT 1)
    JOIN measure_wordings AS measure ON measure.id = (
      SELECT held.id FROM measure_wordings AS held
      WHERE held.measure_id = line.measure_id
        AND held.holds_from <= \(date)
        AND NOT held.retracted
        AND NOT EXISTS (SELECT 1 FROM measure_wordings WHERE supersedes = held.id)
      ORDER BY held.holds_from DESC, held.change_id DESC, held.id DESC LIMIT 1)
    LEFT JOIN ambition_wordings AS ambition ON ambition.id = (
      SELECT held.id FROM ambition_wordings AS held
      WHERE held.ambition_id = line.ambition_id
        AND held.holds_from <= \(date)
        AND NOT held.retracted
        AND NOT EXISTS (SELECT 1 FROM ambition_wordings WHERE supersedes = held.id)
      ORDER BY held.holds_from DESC, held.change_id DESC, held.id DESC LIMIT 1)
    LEFT JOIN themes AS theme ON theme.id = ifnull(ambition.theme_id, wording.theme_id)
    LEFT JOIN status_updates AS status ON status.id = (
      SELECT held.id FROM status_updates AS held
      WHERE held.line_id = line.id
        AND held.holds_from <= \(date)
        AND NOT held.retracted
        AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = held.id)
      ORDER BY held.holds_from DESC, held.change_id DESC, held.id DESC LIMIT 1)
    LEFT JOIN changes AS change ON change.id = status.change_id
    LEFT JOIN signals AS signal ON signal.status_update_id = status.id
    ORDER BY line.id, signal.id
    """
  }
}

extension LineState {
  /// Reads a line from the first row that it has in the list.
  fileprivate init(
    _ row: borrowing Row, numbers: [Int], notifications: [Notification]
  ) throws {
    line = try row.read(0)
    theme = try row.read(1)
    ambition = try row.read(2, as: String?.self).map { Ambition(title: $0, page: try row.read(3)) }
    measure = Measure(
      id: try row.read(4), title: try row.read(6), code: try row.read(7), numbers: numbers)
    explanation = try row.read(8)
    let isHeld = try row.read(9, as: Int?.self) != nil
    let signal = try RecordedSignal(row, from: 21)
    status =
      isHeld ? try StatusUpdate(row, from: 10, signals: [signal].compactMap(\.self)) : nil
    self.notifications = notifications
  }

  fileprivate mutating func add(_ signal: RecordedSignal) {
    status?.signals.append(signal)
  }
}
