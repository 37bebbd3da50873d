internal import Documents

/// The rows of the tables of a document in the making, and how much they may still hold.
struct GridWriting {
  private(set) var rows: [OfficeContents.Row] = []
  private var cellsLeft = Limits.cells
  private var bytesLeft = Limits.text

  /// Adds a row; one in which nothing stands is only counted.
  mutating func add(
    _ cells: [OfficeContents.Cell], number: Int, isHidden: Bool = false, isHeading: Bool = false
  ) throws(OfficeError) {
    guard cells.count <= Limits.columns else {
      throw OfficeError("a table in it has more than 200 columns; an annex has fewer")
    }
    guard (1...Limits.rows).contains(number) else {
      throw OfficeError("a row in it has the number \(number), which no sheet has")
    }
    cellsLeft -= cells.count + 1
    guard cellsLeft >= 0 else {
      throw OfficeError("its tables have more than a million cells; an annex has fewer")
    }
    for cell in cells { try check(cell.text) }
    guard !cells.allSatisfy(\.saysNothing) else { return }
    rows.append(
      OfficeContents.Row(number: number, cells: cells, isHidden: isHidden, isHeading: isHeading))
  }

  /// Checks how much a text adds to the document.
  mutating func check(_ text: String) throws(OfficeError) {
    guard text.utf8.count <= Limits.cell else {
      throw OfficeError("a cell or a paragraph in it has more than 1 MiB; an annex has less")
    }
    bytesLeft -= text.utf8.count
    guard bytesLeft >= 0 else {
      throw OfficeError("its text has more than 16 MiB; an annex has less")
    }
  }

  /// Ends a table.
  ///
  /// - Returns: Its rows.
  mutating func end() -> [OfficeContents.Row] {
    defer { rows = [] }
    return rows
  }
}

extension OfficeContents.Cell {
  /// Whether nothing stands in it, nothing marks it, and it goes on with no other.
  var saysNothing: Bool {
    text.isEmpty && signs.isEmpty && !isMerged && !isStruck && !isMarked && oddities == nil
  }
}
