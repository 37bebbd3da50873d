public import Dates
internal import Kamerstuk
internal import SQLite

extension Recording {
  /// Records that Parliament was told of some lines, on a date, by a Kamerstuk.
  ///
  /// What the register knows already is left alone, and where that is everything, no change is made.
  public func inform(
    of lines: [Int], on date: CalendarDate, by letter: Citation
  ) throws -> Informing {
    try snapshot.refuseTakenBack(lines)
    let new = try lines.filter { try !snapshot.isKnown($0, on: date, by: letter.kamerstuk) }
    guard !new.isEmpty else { return Informing(change: nil, new: []) }
    let change = try begin()
    let kamerstuk = try id(of: letter.kamerstuk, in: change)
    for line in new {
      try database.run(
        """
        INSERT INTO notifications (change_id, line_id, told_on, kamerstuk_id, cited)
        VALUES (\(change.id), \(line), \(date), \(kamerstuk), \(letter.cited))
        """)
    }
    return Informing(change: change, new: new)
  }
}

extension Snapshot {
  /// Whether a notification of a line stands: of a date, by a letter.
  fileprivate func isKnown(_ line: Int, on date: CalendarDate, by letter: Kamerstuk) throws -> Bool
  {
    let kamerstukken = try kamerstukken()
    let cited: [Int?] = try database.all(
      """
      SELECT told.kamerstuk_id
      FROM notifications AS told
      WHERE told.line_id = \(line)
        AND told.told_on = \(date)
        AND \(DatedTable.notifications.stands("told"))
      """
    ) { row in try row.read(0) }
    return cited.contains { $0.flatMap { kamerstukken[$0] } == letter }
  }
}
