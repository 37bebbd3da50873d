internal import Annex

/// Reads the sheets of an Excel workbook: ECMA-376, SpreadsheetML.
struct ExcelReader {
  private let strings: [String]
  private let styles: ExcelStyles
  private let isFrom1904: Bool

  static func contents(of archive: ZipArchive) throws(OfficeError) -> OfficeContents {
    guard let workbook = try archive.xml("xl/workbook.xml") else {
      throw OfficeError("it has no sheets; expected a workbook with a table")
    }
    let reader = ExcelReader(
      strings: try archive.xml("xl/sharedStrings.xml")?.all("x:si").map(text) ?? [],
      styles: ExcelStyles(try archive.xml("xl/styles.xml")),
      isFrom1904: ["1", "true"].contains(workbook.first("x:workbookPr")?["date1904"] ?? "0"))
    var targets: [String: String] = [:]
    for relation in try archive.xml("xl/_rels/workbook.xml.rels")?.all("rel:Relationship") ?? [] {
      if let id = relation["Id"], let target = relation["Target"] { targets[id] = path(of: target) }
    }
    var contents = OfficeContents()
    var room = Limits.cells
    for sheet in workbook.first("x:sheets")?.all("x:sheet") ?? [] {
      // What Excel does not show is no part of what it says.
      guard (sheet["state"] ?? "visible") == "visible",
        let target = sheet["r:id"].flatMap({ targets[$0] }),
        let content = try archive.xml(target)
      else { continue }
      var grid = GridWriting(room: room)
      try reader.readRows(of: content, to: &grid)
      room -= grid.rows.reduce(0) { $0 + $1.cells.count }
      contents.tables.append(OfficeContents.Table(name: sheet["name"], rows: grid.rows))
    }
    return contents
  }

  /// A target of the workbook's relations, which may begin at the root of the zip.
  private static func path(of target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/\(target)"
  }

  private func readRows(of sheet: XMLElement, to grid: inout GridWriting) throws(OfficeError) {
    var number = 0
    for row in sheet.first("x:sheetData")?.all("x:row") ?? [] {
      number = row["r"].flatMap(Int.init) ?? number + 1
      var cells: [OfficeContents.Cell] = []
      for cell in row.all("x:c") {
        let place = cell["r"].flatMap(Self.column) ?? cells.count
        let read = try self.cell(cell)
        // Cells that have only a format may stand anywhere.
        if read.text.isEmpty && place >= Limits.columns { continue }
        guard place < Limits.columns else {
          throw OfficeError("a sheet in it has more than 200 columns; an annex has fewer")
        }
        guard place >= cells.count else {
          throw OfficeError("the cells of row \(number) in it stand out of order")
        }
        while cells.count < place { cells.append(OfficeContents.Cell()) }
        cells.append(read)
      }
      try grid.add(cells, number: number)
    }
  }

  private func cell(_ cell: XMLElement) throws(OfficeError) -> OfficeContents.Cell {
    let style = cell["s"].flatMap(Int.init) ?? 0
    let signs = styles.fill(of: style).map { ["fill:\($0)"] } ?? []
    let value = cell.first("x:v")?.text ?? ""
    let text =
      switch cell["t"] ?? "n" {
      case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
      case "inlineStr": cell.first("x:is").map(Self.text) ?? ""
      case "n": styles.isDate(style) ? date(value) : value
      case "b": value == "1" ? "WAAR" : "ONWAAR"
      case "d": String(value.prefix(10))
      default: value
      }
    guard let text else {
      throw OfficeError("a cell in it names a text that is not there")
    }
    return OfficeContents.Cell(text: text, signs: signs)
  }

  /// The text of a shared or own string, with raised digits as such characters.
  private static func text(of string: XMLElement) -> String {
    string.elements.map { part in
      switch part.name {
      case "x:t": unescaped(part.text)
      case "x:r":
        unescaped(
          part.first("x:rPr")?.first("x:vertAlign")?["val"] == "superscript"
            ? Superscript.raised(part.first("x:t")?.text ?? "") : part.first("x:t")?.text ?? "")
      // Readings of Chinese and Japanese words stand beside them.
      default: ""
      }
    }.joined()
  }

  /// Excel writes a carriage return in a cell as `_x000D_` (ECMA-376, ST_Xstring).
  private static func unescaped(_ text: String) -> String {
    text.replacing("_x000D_\n", with: "\n").replacing("_x000D_", with: "\n")
      .replacing("\r\n", with: "\n")
  }

  /// The place of the column in a name such as `AB12`, counted from 0.
  private static func column(of name: String) -> Int? {
    var number = 0
    for letter in name.utf8.prefix(while: { (65...90).contains($0) }) {
      guard number < 20_000 else { return nil }
      number = number * 26 + Int(letter) - 64
    }
    return number > 0 ? number - 1 : nil
  }

  /// The date of a number of days; the number itself where there is no such day.
  private func date(_ value: String) -> String {
    guard let days = Double(value), days >= 1, days < 2_958_466 else { return value }
    // Excel counts a 29 February 1900 that never was, so that its days are right from March 1900 on.
    let epoch = isFrom1904 ? -24_107 : -25_569
    return CivilDay.text(daysSince1970: Int(days) + epoch)
  }
}
