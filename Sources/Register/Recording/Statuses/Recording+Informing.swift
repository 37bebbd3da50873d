public import Dates
internal import Kamerstuk
internal import SQLite

extension Recording {
  /// Records that Parliament was told of some lines, on a date, by a Kamerstuk.
  ///
  /// What the register knows already is left alone, and where that is everything, no change is made.
  ///
  /// - Parameters:
  ///   - known: The change after which the letter was written, where a person says so: what it told is what was
  ///     known then. Else it is what is known now.
  ///   - clock: Tells on which local day a moment falls.
  public func inform(
    of lines: [Int], on date: CalendarDate, by letter: Citation, knownAt known: Int? = nil,
    clock: WallClock = .system
  ) throws -> Informing {
    try snapshot.refuseTakenBack(lines)
    let told = try snapshot.told(of: lines, on: date, by: letter.kamerstuk)
    let new = lines.filter { !told.contains($0) }
    guard !new.isEmpty else { return Informing(change: nil, new: [], rows: [], later: []) }
    let later =
      known == nil
      ? try snapshot.laterStatuses(
        of: new, than: date, knownAt: snapshot.change(.day(date), clock: clock)) : []
    let change = try begin()
    let kamerstuk = try id(of: letter.kamerstuk, in: change)
    let rows = try new.map { line in
      RowName.notification(
        try database.insert(
          """
          INSERT INTO notifications (
            change_id, line_id, told_on, kamerstuk_id, cited, known_change_id)
          VALUES (\(change.id), \(line), \(date), \(kamerstuk), \(letter.cited), \(known))
          """))
    }
    return Informing(change: change, new: new, rows: rows, later: later)
  }
}

extension Snapshot {
  /// Finds the statuses that people recorded after a letter, and that hold from its date or before.
  fileprivate func laterStatuses(
    of lines: [Int], than date: CalendarDate, knownAt known: Int
  ) throws -> [Informing.LaterStatus] {
    try database.all(
      """
      SELECT status.id, status.line_id, status.holds_from, status.change_id
      FROM status_updates AS status
      WHERE status.line_id IN (\(Query.ids(Set(lines))))
        AND status.holds_from <= \(date)
        AND status.change_id > \(known)
        AND status.edition_id IS NULL
        AND \(DatedTable.statuses.stands("status"))
      ORDER BY status.id
      """
    ) { row in
      Informing.LaterStatus(
        id: "s\(try row.read(0, as: Int.self))", line: try row.read(1),
        holdsFrom: try row.read(2), change: "c\(try row.read(3, as: Int.self))")
    }
  }

  /// Those of some lines of which a notification stands: of a date, by a letter.
  fileprivate func told(
    of lines: [Int], on date: CalendarDate, by letter: Kamerstuk
  ) throws -> Set<Int> {
    let kamerstukken = try kamerstukken()
    let told = try database.all(
      """
      SELECT told.line_id, told.kamerstuk_id
      FROM notifications AS told
      WHERE told.line_id IN (\(Query.ids(Set(lines))))
        AND told.told_on = \(date)
        AND told.kamerstuk_id IS NOT NULL
        AND \(DatedTable.notifications.stands("told"))
      """
    ) { row in (line: try row.read(0, as: Int.self), kamerstuk: try row.read(1, as: Int.self)) }
    return Set(told.filter { kamerstukken[$0.kamerstuk]?.mayBe(letter) == true }.map(\.line))
  }
}
