public import Dates
public import Kamerstuk
internal import SQLite

/// A time that Parliament was told of a line: by a notification, or by an edition whose letter is known.
public struct Telling: Hashable, Sendable {
  /// The date of the letter.
  public let date: CalendarDate
  /// The letter, where it is known.
  public let kamerstuk: Kamerstuk?
  /// The edition that the letter carried; nothing for a notification.
  public let edition: String?
  /// From where in the two times what was told is seen.
  let view: Viewpoint
  /// The place among the tellings of its date.
  let place: Int
}

extension Kamerstuk? {
  /// Whether two letters of one date can be one: a date without its paper is that of the paper which has it.
  func mayBe(_ other: Kamerstuk?) -> Bool {
    guard let self, let other else { return true }
    return self.mayBe(other)
  }
}

extension Snapshot {
  /// Reads when Parliament was told of each line, oldest first.
  ///
  /// An edition and a notification of one date and letter are one telling, and the edition says what.
  ///
  /// - Parameter lines: The ids of the lines, as a query to stand within another; by default all.
  func tellings(of lines: Query? = nil, from view: Viewpoint) throws -> [Int: [Telling]] {
    let kamerstukken = try kamerstukken()
    var found = try letters(of: lines, from: view, naming: kamerstukken)
    try database.visit(
      """
      SELECT told.line_id, told.told_on, told.kamerstuk_id,
        ifnull(told.known_change_id, \(DatedTable.notifications.place(of: "told", as: "change_id"))),
        \(DatedTable.notifications.place(of: "told", as: "change_id"))
      FROM notifications AS told
      WHERE told.told_on <= \(view.date)
        AND \(DatedTable.notifications.stands("told", knownAt: view.change))
        \(Query.among(lines, "AND told.line_id"))
      ORDER BY told.line_id, told.told_on, \(DatedTable.notifications.place(of: "told"))
      """
    ) { row in
      let line: Int = try row.read(0)
      let date: CalendarDate = try row.read(1)
      let kamerstuk = try row.read(2, as: Int?.self).flatMap { kamerstukken[$0] }
      let isCarried =
        found[line]?.contains { told in
          told.date == date && told.edition != nil && told.kamerstuk.mayBe(kamerstuk)
        } == true
      guard !isCarried else { return }
      found[line, default: []].append(
        Telling(
          date: date, kamerstuk: kamerstuk, edition: nil,
          view: Viewpoint(asOf: date, knownAt: min(try row.read(3), view.change)),
          place: try row.read(4)))
    }
    return found.mapValues { tellings in
      tellings.count == 1
        ? tellings : tellings.sorted { ($0.date, $0.place) < ($1.date, $1.place) }
    }
  }

  /// Reads the editions whose letter is known, by the lines that they have.
  private func letters(
    of lines: Query?, from view: Viewpoint, naming kamerstukken: [Int: Kamerstuk]
  ) throws -> [Int: [Telling]] {
    var found: [Int: [Telling]] = [:]
    try database.visit(
      """
      SELECT DISTINCT row.line_id, wording.date, wording.kamerstuk_id, edition.id, edition.change_id, (
        SELECT first.date FROM edition_wordings AS first
        WHERE first.edition_id = edition.id ORDER BY first.id LIMIT 1)
      FROM edition_wordings AS wording
      JOIN editions AS edition ON edition.id = wording.edition_id
      JOIN edition_rows AS row ON row.edition_id = edition.id
      WHERE wording.kamerstuk_id IS NOT NULL
        AND wording.date <= \(view.date)
        AND \(DatedTable.editionWordings.stands("wording", knownAt: view.change))
        AND row.line_id IS NOT NULL
        \(Query.among(lines, "AND row.line_id"))
      """
    ) { row in
      let change: Int = try row.read(4)
      found[try row.read(0), default: []].append(
        Telling(
          date: try row.read(1), kamerstuk: kamerstukken[try row.read(2)],
          edition: "e\(try row.read(3, as: Int.self))",
          // What it told is what it said when it was taken in, on the date that it had then.
          view: Viewpoint(asOf: try row.read(5), knownAt: change), place: change))
    }
    return found
  }
}
