internal import Dates
internal import SQLite

/// A table whose rows hold from a date, each for something that stays the same.
struct DatedRows {
  let table: StaticString
  let owner: StaticString

  static let themeWordings = DatedRows(table: "theme_wordings", owner: "theme_id")
  static let ambitionWordings = DatedRows(table: "ambition_wordings", owner: "ambition_id")
  static let measureWordings = DatedRows(table: "measure_wordings", owner: "measure_id")
  static let lineWordings = DatedRows(table: "line_wordings", owner: "line_id")
  static let statusUpdates = DatedRows(table: "status_updates", owner: "line_id")

  /// The id of the row that holds, as a query to stand within another.
  ///
  /// It is the last recorded of the last date, among the rows that were recorded by then and that no row
  /// recorded by then takes back or puts right: one step in the index of the table, however long the
  /// history. Ids follow one another in the order of recording.
  ///
  /// - Parameter id: What the rows are of, in the words of the query around: `line.id`.
  func held(of id: StaticString, from view: Viewpoint) -> Query {
    held(of: id, on: "\(view.date)", knownAt: view.change)
  }

  /// The same on a date in the words of the query around: `told.value`.
  func held(of id: StaticString, on date: Query, knownAt change: Int) -> Query {
    """
    (
      SELECT held.id FROM \(words: table) AS held
      WHERE held.\(words: owner) = \(words: id)
        AND held.holds_from <= \(date)
        AND held.change_id <= \(change)
        AND NOT held.retracted
        AND NOT EXISTS (
          SELECT 1 FROM \(words: table) AS later
          WHERE later.supersedes = held.id AND later.change_id <= \(change))
      ORDER BY held.holds_from DESC, held.id DESC LIMIT 1)
    """
  }
}
