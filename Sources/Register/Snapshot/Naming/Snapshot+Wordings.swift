internal import Dates
internal import SQLite

extension Snapshot {
  /// The ambition that a line stands under; nothing outside the strategy.
  func ambition(of place: MeasureIndex.Place) throws -> Int? {
    try database.first("SELECT ambition_id FROM lines WHERE id = \(place.line)") { row in
      try row.read(0, as: Int?.self)
    } ?? nil
  }

  /// The theme that a line stands under on a date, by itself or with its ambition.
  func theme(of place: MeasureIndex.Place, on date: CalendarDate) throws -> Int? {
    let view = Viewpoint(asOf: date)
    return try database.first(
      """
      SELECT ifnull(ambition.theme_id, wording.theme_id)
      FROM lines AS line
      JOIN line_wordings AS wording
        ON wording.id = \(DatedTable.lineWordings.held(of: "line.id", from: view))
      LEFT JOIN ambition_wordings AS ambition
        ON ambition.id = \(DatedTable.ambitionWordings.held(of: "line.ambition_id", from: view))
      WHERE line.id = \(place.line)
      """
    ) { row in try row.read(0, as: Int?.self) } ?? nil
  }

  /// Finds the wording of something that holds on a date.
  func wording(of kind: WordingKind, _ owner: Int?, on date: CalendarDate) throws -> Int? {
    guard let owner else { return nil }
    return try row(of: kind.rows, thatHoldsOf: owner, from: Viewpoint(asOf: date))
  }

  /// Finds the row of a table that holds of something.
  func row(of table: DatedTable, thatHoldsOf owner: Int, from view: Viewpoint) throws -> Int? {
    try database.first("SELECT \(table.held(of: "\(owner)", from: view))") { row in
      try row.read(0, as: Int?.self)
    } ?? nil
  }
}
