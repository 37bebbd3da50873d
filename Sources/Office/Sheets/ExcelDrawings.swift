internal import Documents

/// What lies over the cells of a sheet: pictures and shapes, each in the cell that it covers (ECMA-376, part 1, 20.5).
struct ExcelDrawings {
  /// What is drawn, by the numbers of rows, counted from 1, and of columns, counted from 0.
  private var cells: [Int: [(column: Int, drawing: Drawing)]] = [:]
  /// How many lie over more than one row, so that they belong to none.
  private(set) var afloat = 0

  /// Finds those of the part that holds a sheet: `xl/worksheets/sheet1.xml`.
  init(of sheet: String, in archive: ZipArchive) throws(OfficeError) {
    for relation in try PackageRelations.all(of: sheet, in: archive) {
      guard let drawings = try archive.xml(relation.target), drawings.name == "xdr:wsDr" else {
        continue
      }
      let pictures = try PackagePictures(of: relation.target, in: archive)
      for anchor in drawings.elements { read(anchor, pictures) }
    }
  }

  private mutating func read(_ anchor: XMLElement, _ pictures: PackagePictures) {
    let from = anchor.first("xdr:from")
    let row = from.flatMap { Self.number("xdr:row", in: $0) }
    let column = from.flatMap { Self.number("xdr:col", in: $0) }
    let last = anchor.first("xdr:to").map { Self.number("xdr:row", in: $0) } ?? row
    guard let row, let column, last == row, (0..<Limits.rows).contains(row) else {
      afloat += 1
      return
    }
    cells[row + 1, default: []].append(
      (column, OfficeDrawing.drawing(in: anchor, pictures)))
  }

  private static func number(_ name: String, in place: XMLElement) -> Int? {
    place.first(name).flatMap { Int($0.text.filter { !$0.isWhitespace }) }
  }

  /// Puts what is drawn over a row into its cells.
  func apply(to row: inout [OfficeContents.Cell], of number: Int) {
    for (column, drawing) in cells[number] ?? [] where column < Limits.columns {
      while row.count <= column { row.append(OfficeContents.Cell()) }
      switch drawing {
      case .sign(let sign) where !row[column].signs.contains(sign): row[column].signs.append(sign)
      case .object: row[column].oddities = (row[column].oddities ?? []) + [.object]
      case .sign, .nothing: continue
      }
    }
  }
}
