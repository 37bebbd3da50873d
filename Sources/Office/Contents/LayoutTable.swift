/// A table that only gives a page its form.
enum LayoutTable {
  /// The cells of such a table: one row, or one cell in each, around a table; nothing for any other.
  static func cells(
    of rows: [[XMLElement]], holdsTable: (XMLElement) -> Bool
  ) -> [XMLElement]? {
    let cells = rows.flatMap(\.self)
    guard rows.count == 1 || rows.allSatisfy({ $0.count == 1 }), cells.contains(where: holdsTable)
    else { return nil }
    return cells
  }
}
