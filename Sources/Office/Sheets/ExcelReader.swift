internal import Documents

/// Reads the sheets of an Excel workbook: ECMA-376, SpreadsheetML.
struct ExcelReader {
  private let strings: [Words]
  private let styles: ExcelStyles
  private let isFrom1904: Bool

  /// The words of a cell, and whether some were left out that are struck through.
  private struct Words {
    var text: String
    /// The words that were left out.
    var struck = ""
  }

  static func contents(of archive: ZipArchive) throws(OfficeError) -> OfficeContents {
    guard let workbook = try archive.xml("xl/workbook.xml") else {
      throw OfficeError("it has no sheets; expected a workbook with a table")
    }
    let reader = ExcelReader(
      strings: try strings(in: archive),
      styles: ExcelStyles(
        try archive.xml("xl/styles.xml"), ExcelTheme(try archive.xml("xl/theme/theme1.xml"))),
      isFrom1904: ["1", "true"].contains(workbook.first("x:workbookPr")?["date1904"] ?? "0"))
    var targets: [String: String] = [:]
    for relation in try PackageRelations.all(of: "xl/workbook.xml", in: archive) {
      targets[relation.id] = relation.target
    }
    var contents = ContentsWriting()
    var read: Set<String> = []
    for sheet in workbook.first("x:sheets")?.all("x:sheet") ?? [] {
      let name = sheet["name"] ?? ""
      guard (sheet["state"] ?? "visible") == "visible" else {
        contents.hiddenSheets.append(name)
        continue
      }
      guard let target = sheet["r:id"].flatMap({ targets[$0] }), read.insert(target).inserted,
        let bytes = archive[target]
      else {
        throw OfficeError("the sheet \(name.shown) in it is not there. Is the file whole?")
      }
      // Its rows come one by one: there may be more than there is room for. What is merged stands behind them.
      let content = try XMLReader.read(bytes, of: target.shown, without: "x:row")
      // Charts and dialogs are sheets without cells.
      guard content.name == "x:worksheet" else { continue }
      let drawings = try ExcelDrawings(of: target, in: archive)
      try reader.readRows(
        of: bytes, named: target, merged: ExcelMerges(content.first("x:mergeCells")), drawings,
        to: &contents)
      contents.endTable(named: name, aside: aside(of: content, drawings))
      contents.isInMargin = true
      for words in ExcelMargins.texts(of: content) {
        var writing = CellWriting()
        writing.add(words)
        try contents.add(paragraph: writing)
      }
      contents.isInMargin = false
    }
    let comments = try comments(in: archive)
    contents.comments = comments.count > 0 ? comments : nil
    contents.title = DocumentTitle.ofPackage(archive)
    return contents.finished
  }

  /// The comments on cells, in whichever sheet: what people answer to them stands in them.
  private static func comments(in archive: ZipArchive) throws(OfficeError) -> Reviewing {
    var found = Reviewing()
    for name in archive.names.sorted() where name.hasPrefix("xl/comments") {
      guard let part = try archive.xml(name) else { continue }
      let authors = part.first("x:authors")?.all("x:author").map(\.text) ?? []
      for comment in part.first("x:commentList")?.all("x:comment") ?? [] {
        let author = comment["authorId"].flatMap(Int.init)
        let name = author.flatMap { authors.indices.contains($0) ? authors[$0] : nil }
        // One of a thread has a number for its author.
        found.add(name.flatMap { $0.hasPrefix("tc=") ? nil : $0 })
      }
    }
    return found
  }

  /// What a sheet shows in a way of its own.
  private static func aside(of sheet: XMLElement, _ drawings: ExcelDrawings) -> SheetAside {
    var aside = SheetAside(afloat: drawings.afloat)
    for columns in sheet.first("x:cols")?.all("x:col") ?? []
    where ["1", "true"].contains(columns["hidden"] ?? "0") {
      guard let first = columns["min"].flatMap(Int.init), first >= 1,
        let last = columns["max"].flatMap(Int.init), last >= first
      else { continue }
      aside.hiddenColumns += (first - 1..<last).prefix(Limits.columns)
    }
    aside.ruled = sheet.all("x:conditionalFormatting").prefix(Limits.rules).compactMap {
      $0["sqref"]
    }
    return aside
  }

  /// The texts that cells name by their numbers.
  private static func strings(in archive: ZipArchive) throws(OfficeError) -> [Words] {
    var strings: [Words] = []
    guard let bytes = archive["xl/sharedStrings.xml"] else { return [] }
    _ = try XMLReader.read(bytes, of: "xl/sharedStrings.xml", without: "x:si") {
      string throws(OfficeError) in
      guard strings.count < Limits.cells else {
        throw OfficeError("it has more than a million texts; an annex has fewer")
      }
      strings.append(words(of: string))
    }
    return strings
  }

  private func readRows(
    of sheet: [UInt8], named part: String, merged merges: ExcelMerges, _ drawings: ExcelDrawings,
    to contents: inout ContentsWriting
  ) throws(OfficeError) {
    var number = 0
    _ = try XMLReader.read(sheet, of: part.shown, without: "x:row") { row throws(OfficeError) in
      number = row["r"].flatMap(Int.init) ?? number + 1
      guard (1...Limits.rows).contains(number) else {
        throw OfficeError("a row in it has the number \(number), which no sheet has")
      }
      var cells: [OfficeContents.Cell] = []
      for cell in row.all("x:c") {
        let place = cell["r"].flatMap(ExcelMerges.column) ?? cells.count
        let read = try self.cell(cell)
        // Cells that have only a format may stand anywhere.
        if read.text.isEmpty && !read.isStruck && place >= Limits.columns { continue }
        guard place < Limits.columns else {
          throw OfficeError("a sheet in it has more than 200 columns; an annex has fewer")
        }
        guard place >= cells.count else {
          throw OfficeError("the cells of row \(number) in it stand out of order")
        }
        while cells.count < place { cells.append(OfficeContents.Cell()) }
        cells.append(read)
      }
      merges.apply(to: &cells, of: number)
      drawings.apply(to: &cells, of: number)
      try contents.add(
        cells, number: number, isHidden: ["1", "true"].contains(row["hidden"] ?? "0"))
    }
  }

  private func cell(_ cell: XMLElement) throws(OfficeError) -> OfficeContents.Cell {
    let style = cell["s"].flatMap(Int.init) ?? 0
    var signs = styles.fill(of: style).map { [DrawnSign.fill + $0] } ?? []
    let value = cell.first("x:v")?.text ?? ""
    // A formula whose result is a text may give an empty one.
    if cell.first("x:f") != nil, value.isEmpty, cell["t"] != "str" || cell.first("x:v") == nil {
      throw OfficeError(
        """
        the formula in cell \((cell["r"] ?? "").shown) of it has no value yet; open and save it in Excel or \
        LibreOffice, and try again
        """)
    }
    let words: Words? =
      switch cell["t"] ?? "n" {
      case "s": Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil }
      case "inlineStr": cell.first("x:is").map(Self.words) ?? Words(text: "")
      case "n":
        Words(
          text: styles.dateGrain(style).map { $0.shown(date(value)) }
            ?? styles.shown(value, in: style))
      case "b": Words(text: value == "1" ? "WAAR" : "ONWAAR")
      case "d": Words(text: String(value.prefix(10)))
      case "e":
        throw OfficeError("cell \((cell["r"] ?? "").shown) of it has the error \(value.shown)")
      default: Words(text: Self.unescaped(value))
      }
    guard var words else {
      throw OfficeError("a cell in it names a text that is not there")
    }
    if let font = styles.symbolFont(of: style) {
      var writing = CellWriting()
      writing.add(words.text, in: font)
      words.text = writing.text
      signs += writing.signs
    }
    guard !words.text.isEmpty, styles.isStruck(style) else {
      return OfficeContents.Cell(
        text: words.text, signs: signs, isStruck: !words.struck.isEmpty,
        struckWords: words.struck.isEmpty ? nil : String(words.struck.prefix(1000)))
    }
    return OfficeContents.Cell(
      signs: signs, isStruck: true, struckWords: String(words.text.prefix(1000)))
  }

  /// The words of a shared or own string, with raised digits as such characters.
  private static func words(of string: XMLElement) -> Words {
    string.elements.reduce(into: Words(text: "")) { words, part in
      switch part.name {
      case "x:t": words.text += unescaped(part.text)
      case "x:r":
        let text = part.first("x:t")?.text ?? ""
        let look = part.first("x:rPr")
        if look.map(ExcelStyles.isStruck) == true {
          words.struck += text
        } else {
          let isRaised = look?.first("x:vertAlign")?["val"] == "superscript"
          words.text += unescaped(isRaised ? Superscript.raised(text) : text)
        }
      // Readings of Chinese and Japanese words stand beside them.
      default: return
      }
    }
  }

  /// What Excel writes as `_x000D_`, and with `_x005F_` what only looks like it (ECMA-376, ST_Xstring).
  private static func unescaped(_ text: String) -> String {
    // Looking for either takes much longer than for their first bytes, which most cells have not.
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "\r") }) else {
      return text
    }
    var words = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "_x") {
      let code = rest[start.upperBound...].prefix(5)
      words += rest[..<start.lowerBound]
      if code.count == 5, code.last == "_", let value = UInt32(code.dropLast(), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        words.unicodeScalars.append(scalar == "\r" ? "\n" : scalar)
        rest = rest[code.endIndex...]
      } else {
        words += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return (words + rest).replacing("\r\n", with: "\n")
  }

  /// The date of a number of days; the number itself where there is no such day.
  private func date(_ value: String) -> String {
    guard let days = Double(value), days >= 1, days < 2_958_466 else { return value }
    // Excel counts a 29 February 1900 that never was, so that its days are right from March 1900 on.
    let epoch = isFrom1904 ? -24_107 : -25_569
    return CivilDay.text(daysSince1970: Int(days) + epoch)
  }
}
