internal import Dates
internal import SQLite

/// An edition by its place in time: by its date, and on one date in the order of recording.
struct DatedEdition: Hashable {
  let id: Int
  let date: CalendarDate
}

extension Snapshot {
  /// Reads the editions of all dates as they were known after a change, in the order of time.
  func editionsInTime(knownAt change: Int = .max) throws -> [DatedEdition] {
    try database.all(
      """
      SELECT wording.edition_id, wording.date
      FROM edition_wordings AS wording
      WHERE \(DatedTable.editionWordings.stands("wording", knownAt: change))
      ORDER BY wording.date, wording.edition_id
      """
    ) { row in DatedEdition(id: try row.read(0), date: try row.read(1)) }
  }

  /// Finds the lines that an edition had by a date, and that the last edition by then has not.
  ///
  /// - Parameter lines: The ids of the lines, as a query to stand within another; by default all.
  func droppedLines(among lines: Query? = nil, from view: Viewpoint) throws -> Set<Int> {
    let editions = try editionsInTime(knownAt: view.change).filter { $0.date <= view.date }
    guard let last = editions.last, editions.count > 1 else { return [] }
    let earlier = Set(editions.map(\.id)).subtracting([last.id])
    var dropped: Set<Int> = []
    try database.visit(
      """
      SELECT DISTINCT row.line_id, row.edition_id
      FROM edition_rows AS row
      WHERE row.kind = 'line'
        AND NOT EXISTS (
          SELECT 1 FROM edition_rows AS present
          WHERE present.line_id = row.line_id AND present.edition_id = \(last.id))
        \(Query.among(lines, "AND row.line_id"))
      """
    ) { row in
      if earlier.contains(try row.read(1)) { dropped.insert(try row.read(0)) }
    }
    return dropped
  }
}
