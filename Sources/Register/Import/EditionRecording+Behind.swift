internal import Dates
internal import SQLite

/// How a row that holds from the date of an edition comes to stand among rows that hold from later dates.
struct PlaceInTime {
  /// The row that said the same from a later edition on, which is now known to hold since this one.
  let supersedes: Int?
  /// What held until now when the later edition came, and goes on from then.
  let restated: (row: Int, date: CalendarDate)?
}

extension EditionRecording {
  /// Finds the place of a new row, so that an edition older than others moves nothing forward: what was
  /// said when the later edition came holds from then on, as if all had come in the order of time.
  ///
  /// - Parameters:
  ///   - owner: What the row is of.
  ///   - behind: The date of the first later edition that speaks of it, and whether that says the same.
  ///   - says: Whether a row of the table says what the new one does.
  func place(
    in table: DatedTable, of owner: Int, behind: (date: CalendarDate, isSame: Bool)?, says: Query
  ) throws -> PlaceInTime {
    guard let behind else { return PlaceInTime(supersedes: nil, restated: nil) }
    let next = try database.first(
      """
      SELECT said.id, said.\(words: table.date), \(says)
      FROM \(words: table.name) AS said
      WHERE said.\(words: table.owner) = \(owner)
        AND said.\(words: table.date) > \(draft.date)
        AND \(table.stands("said"))
      ORDER BY said.\(words: table.date), \(table.place(of: "said")) LIMIT 1
      """
    ) { row in
      (
        id: try row.read(0, as: Int.self), date: try row.read(1, as: CalendarDate.self),
        isSame: try row.read(2, as: Bool.self)
      )
    }
    if let next, next.date <= behind.date {
      // A row that supersedes stands at the place of what it supersedes: before what others recorded meanwhile
      // for the date of the edition, over which the edition's own word is to hold.
      let isAbsorbed =
        try next.date == behind.date && behind.isSame && next.isSame
        && !isSaid(in: table, of: owner, on: draft.date)
      return PlaceInTime(supersedes: isAbsorbed ? next.id : nil, restated: nil)
    }
    guard !behind.isSame, let held = try held(in: table, of: owner) else {
      return PlaceInTime(supersedes: nil, restated: nil)
    }
    return PlaceInTime(supersedes: nil, restated: (held, behind.date))
  }

  /// Whether a row that stands is of some date.
  private func isSaid(in table: DatedTable, of owner: Int, on date: CalendarDate) throws -> Bool {
    try database.first(
      """
      SELECT EXISTS (
        SELECT 1 FROM \(words: table.name) AS said
        WHERE said.\(words: table.owner) = \(owner)
          AND said.\(words: table.date) = \(date)
          AND \(table.stands("said")))
      """
    ) { row in try row.read(0) } ?? false
  }

  /// Lets what held until now hold again from the date of the later edition.
  func restate(_ place: PlaceInTime, in table: DatedTable) throws {
    guard let (row, date) = place.restated else { return }
    try recording.copy(row, of: table, from: date, superseding: nil, in: change)
  }

  /// The row that held on the date of the edition before it was taken in.
  private func held(in table: DatedTable, of owner: Int) throws -> Int? {
    let before = Viewpoint(asOf: draft.date, knownAt: change.id - 1)
    return try recording.snapshot.row(of: table, thatHoldsOf: owner, from: before)
  }
}
