public import Dates
internal import SQLite

/// What a person puts right about an edition; what is not given stays as it was recorded.
public struct EditionCorrection: Sendable {
  /// Its date.
  public var date: CalendarDate?
  /// Its title.
  public var title: String?
  /// The letter that carried it.
  public var letter: Citation?

  /// Creates a correction.
  public init(date: CalendarDate? = nil, title: String? = nil, letter: Citation? = nil) {
    (self.date, self.title, self.letter) = (date, title, letter)
  }

  /// Whether nothing is put right.
  public var isEmpty: Bool { date == nil && title == nil && letter == nil }
}

extension Recording {
  /// Puts the date, the title or the letter of an edition right.
  ///
  /// With its date goes all that holds from it: new rows supersede those that the edition brought and
  /// that nobody put right since.
  ///
  /// - Parameter name: Its name: `e1`.
  /// - Throws: ``RegisterError`` where there is no such edition, or where on that date it would change places with
  ///   another one.
  /// - Returns: The edition as it is now.
  public func correct(edition name: String, to correction: EditionCorrection) throws -> Edition {
    guard let edition = try snapshot.editions().first(where: { $0.name == name }) else {
      throw RegisterError(.notFound, "there is no edition \(name); see `stand editions`")
    }
    try refuseOvertaking(edition, from: correction.date ?? edition.date)
    let change = try begin()
    try correct(edition, to: correction, in: change)
    return try snapshot.editions().first { $0.name == name } ?? edition
  }

  private func correct(
    _ edition: Edition, to correction: EditionCorrection, in change: Change
  ) throws {
    let date = correction.date ?? edition.date
    let kamerstuk = try id(of: correction.letter, in: change)
    try database.run(
      """
      INSERT INTO edition_wordings (
        change_id, edition_id, date, date_basis, title, kamerstuk_id, cited, supersedes)
      SELECT \(change.id), edition_id, \(date),
        iif(\(correction.date != nil), 'stated', date_basis),
        ifnull(\(correction.title), title), ifnull(\(kamerstuk), kamerstuk_id),
        ifnull(\(correction.letter?.cited), cited), id
      FROM edition_wordings AS wording
      WHERE edition_id = \(edition.id)
        AND NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = wording.id)
      """)
    try move(edition, to: date, in: change)
  }

  /// Lets what an edition brought, and nobody put right since, hold from another date.
  func move(_ edition: Edition, to date: CalendarDate, in change: Change) throws {
    guard date != edition.date else { return }
    for table in [DatedTable.statuses] + DatedTable.wordings {
      for row in try rows(broughtBy: edition, in: table) {
        try copy(row, of: table, from: date, superseding: row, in: change)
      }
    }
  }

  /// Refuses a date with which an edition would come before or behind another one than now: what it says
  /// anew it said against the one before it.
  private func refuseOvertaking(_ edition: Edition, from date: CalendarDate) throws {
    let editions = try snapshot.editionsInTime()
    let moved = editions.map { DatedEdition(id: $0.id, date: $0.id == edition.id ? date : $0.date) }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
    guard let place = zip(editions, moved).first(where: { $0.id != $1.id }) else { return }
    let other = place.0.id == edition.id ? place.1.id : place.0.id
    throw RegisterError(
      .usage,
      """
      on \(date) \(edition.name) would change places with e\(other), against which its changes were \
      told; take it back with `stand undo \(edition.change.name)`, and bring it in anew with that date
      """)
  }

  /// Finds what stands of the rows that an edition brought and that hold from its date.
  private func rows(broughtBy edition: Edition, in table: DatedTable) throws -> [Int] {
    try database.all(
      """
      WITH RECURSIVE brought (id) AS (
        SELECT id FROM \(words: table.name)
        WHERE change_id = \(edition.change.id)
        UNION
        SELECT later.id
        FROM brought JOIN \(words: table.name) AS later ON later.supersedes = brought.id
      )
      SELECT said.id
      FROM brought
      JOIN \(words: table.name) AS said ON said.id = brought.id
      WHERE said.\(words: table.date) = \(edition.date)
        AND \(table.stands("said"))
      ORDER BY said.id
      """
    ) { row in try row.read(0) }
  }
}
