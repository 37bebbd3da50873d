internal import Annex

/// The rows of a table in the making, all as wide as they are.
struct GridWriting {
  private(set) var rows: [OfficeContents.Row] = []
  private var room: Int

  /// - Parameter room: How many cells all tables of the document may have.
  init(room: Int = Limits.cells) {
    self.room = room
  }

  /// Adds a row; one in which nothing stands is only counted.
  mutating func add(_ cells: [OfficeContents.Cell], number: Int) throws(OfficeError) {
    guard cells.count <= Limits.columns else {
      throw OfficeError("a table in it has more than 200 columns; an annex has fewer")
    }
    room -= cells.count + 1
    guard room >= 0 else {
      throw OfficeError("its tables have more than a million cells; an annex has fewer")
    }
    guard cells.contains(where: { !$0.text.isEmpty || !$0.signs.isEmpty }) else { return }
    rows.append(OfficeContents.Row(number: number, cells: cells))
  }
}
