internal import Documents

/// Reads a Word document: ECMA-376, WordprocessingML.
///
/// Of tracked changes the text counts that stands when all are accepted.
struct WordReader {
  let footnotes: [String: XMLElement]
  let endnotes: [String: XMLElement]
  var contents = ContentsWriting()
  let styles: WordStyles
  var numbering: WordNumbering
  var isInNote = false
  var references: WordReferences
  /// The pictures of the part that is read.
  var pictures: PackagePictures

  static func contents(of archive: ZipArchive) throws(OfficeError) -> OfficeContents {
    let parts = try WordParts(of: archive)
    let document = try parts.element(.document)
    guard let body = document?.first("w:body") else {
      throw OfficeError("it has no text; expected a Word document with a table")
    }
    var reader = WordReader(
      footnotes: try parts.notes(.footnotes), endnotes: try parts.notes(.endnotes),
      styles: WordStyles(try parts.element(.styles)),
      numbering: WordNumbering(try parts.element(.numbering)),
      references: WordReferences(in: body), pictures: try parts.pictures())
    try reader.readBlocks(of: body)
    reader.contents.isInMargin = true
    for (margin, pictures) in try parts.marginElements() {
      reader.pictures = pictures
      try reader.readBlocks(of: margin)
    }
    reader.contents.changes = WordReviewing.changes(in: body)
    reader.contents.comments = WordReviewing.comments(try parts.element(.comments))
    reader.contents.title = DocumentTitle.ofPackage(archive)
    return reader.contents.finished
  }

  private init(
    footnotes: [String: XMLElement], endnotes: [String: XMLElement], styles: WordStyles,
    numbering: WordNumbering, references: WordReferences, pictures: PackagePictures
  ) {
    self.references = references
    self.pictures = pictures
    self.footnotes = footnotes
    self.endnotes = endnotes
    self.styles = styles
    self.numbering = numbering
  }

  /// Reads paragraphs and tables that stand behind one another.
  private mutating func readBlocks(of container: XMLElement) throws(OfficeError) {
    for block in WordElements.parts(of: container) {
      switch block.name {
      case "w:p":
        var writing = CellWriting()
        let boxes = try write(block, to: &writing)
        try contents.add(
          paragraph: writing, level: styles.headingLevel(of: block.first("w:pPr")),
          isBold: isBold(block))
        for box in boxes { try readBlocks(of: box) }
      case "w:tbl":
        if let cells = WordElements.cells(ofLayout: block) {
          for cell in cells { try readBlocks(of: cell) }
        } else if contents.isInMargin {
          for row in WordElements.parts(of: block) where row.name == "w:tr" {
            for cell in row.all("w:tc") { try readBlocks(of: cell) }
          }
        } else {
          try readTable(block)
        }
      default: continue
      }
    }
  }

  private mutating func readTable(_ table: XMLElement) throws(OfficeError) {
    for (index, row) in WordElements.parts(of: table).filter({ $0.name == "w:tr" }).enumerated()
    where !WordElements.isDeleted(row) {
      let properties = row.first("w:trPr")
      try contents.add(
        try cells(of: row), number: index + 1,
        isHidden: properties?.first("w:hidden").map(WordElements.isOn) ?? false,
        isHeading: properties?.first("w:tblHeader").map(WordElements.isOn) ?? false)
    }
    let columns = table.first("w:tblGrid")?.all("w:gridCol") ?? []
    contents.endTable(named: nil, widths: columns.map { $0["w:w"].flatMap(Double.init) ?? 0 })
  }

  private mutating func cells(of row: XMLElement) throws(OfficeError) -> [OfficeContents.Cell] {
    let properties = row.first("w:trPr")
    let before = properties?.first("w:gridBefore")?["w:val"].flatMap(Int.init) ?? 0
    var cells = Array(repeating: OfficeContents.Cell(), count: min(max(0, before), Limits.columns))
    for cell in WordElements.parts(of: row) where cell.name == "w:tc" {
      let properties = cell.first("w:tcPr")
      let stated = properties?.first("w:gridSpan")?["w:val"].flatMap(Int.init) ?? 1
      let span = min(max(1, stated), Limits.columns)
      // A cell that goes on with the one above it says nothing of its own.
      if let merge = properties?.first("w:vMerge"), merge["w:val"] ?? "continue" == "continue" {
        cells.append(OfficeContents.Cell(span: span, isMerged: true))
      } else if properties?.first("w:cellDel") != nil {
        cells.append(OfficeContents.Cell(span: span))
      } else {
        var writing = CellWriting()
        if let fill = properties?.first("w:shd")?["w:fill"], fill != "auto" {
          writing.add(sign: DrawnSign.fill + fill.lowercased())
        }
        try write(blocksOf: cell, to: &writing)
        if writing.trimmed.isEmpty, cell.outermost("w:sdt").contains(where: WordElements.isUnfilled)
        {
          writing.add(.unfilled)
        }
        cells.append(writing.cell(span: span))
      }
      for _ in 1..<span { cells.append(OfficeContents.Cell()) }
    }
    return cells
  }

  /// Writes what stands in a cell or a note, the rows of a table within it line by line.
  mutating func write(
    blocksOf container: XMLElement, to writing: inout CellWriting
  ) throws(OfficeError) {
    var goesOn = false
    for block in WordElements.parts(of: container) {
      switch block.name {
      case "w:p":
        let boxes = try write(block, to: &writing, goesOn: goesOn)
        for box in boxes { try write(blocksOf: box, to: &writing) }
        if !WordElements.isGone(block) { goesOn = WordElements.isEndDeleted(block) }
      case "w:tbl", "w:tr", "w:tc":
        guard !WordElements.isDeleted(block) else { continue }
        try write(blocksOf: block, to: &writing)
      default: continue
      }
    }
  }

  /// Writes a paragraph.
  ///
  /// - Returns: What stands in the text boxes that hang on it.
  private mutating func write(
    _ paragraph: XMLElement, to writing: inout CellWriting, goesOn: Bool = false
  ) throws(OfficeError) -> [XMLElement] {
    guard !WordElements.isGone(paragraph) else { return [] }
    let all = WordElements.parts(of: paragraph).filter {
      $0.name == "w:r" || $0.name.hasPrefix("m:")
    }
    var runs: [XMLElement] = []
    var hasHidden = false
    for run in all {
      if let why = whyLeftOut(run) {
        writing.leaveOut(run.all("w:t").map(\.text).joined(), why)
        hasHidden = hasHidden || why == .hidden
      } else {
        runs.append(run)
      }
    }
    var label = ""
    if !goesOn, let reference = styles.numbering(of: paragraph.first("w:pPr")) {
      label = numbering.label(of: reference, isEmpty: runs.isEmpty)
    }
    // A paragraph of which all is left out counts, and leaves no line; Word shows one of hidden words as empty.
    guard all.isEmpty || !runs.isEmpty || hasHidden else { return [] }
    writing.beginParagraph(goesOn: goesOn)
    writing.add(label)
    references.beginParagraph()
    if WordElements.hasDateField(paragraph) { writing.add(.dateField) }
    for run in runs { try write(run: run, to: &writing) }
    return runs.flatMap(WordElements.contents)
      .filter { ["w:drawing", "w:pict", "w:object"].contains($0.name) }
      .flatMap { $0.outermost("w:txbxContent") }
  }

  /// Why a run is left out; nothing for one that counts.
  private func whyLeftOut(_ run: XMLElement) -> LeftOut? {
    let properties = run.first("w:rPr")
    let style = styles[properties?.first("w:rStyle")?["w:val"]]
    if properties?.first("w:vanish").map(WordElements.isOn) ?? style.isHidden { return .hidden }
    if style.isMark { return .marked }
    return WordElements.isStruck(properties) ?? style.isStruck ? .struck : nil
  }

  /// Whether all letters of a paragraph are bold.
  private func isBold(_ paragraph: XMLElement) -> Bool {
    let isBold = styles.isBold(paragraph.first("w:pPr")?.first("w:pStyle")?["w:val"]) ?? false
    return WordElements.parts(of: paragraph).allSatisfy { run in
      guard run.name == "w:r", run.first("w:t") != nil else { return true }
      let properties = run.first("w:rPr")
      return properties?.first("w:b").map(WordElements.isOn)
        ?? styles.isBold(properties?.first("w:rStyle")?["w:val"]) ?? isBold
    }
  }
}
