internal import Documents

/// Reads an OpenDocument text or spreadsheet: OASIS OpenDocument 1.3, part 3.
///
/// Of tracked changes the text counts that stands when all are accepted.
struct OpenDocumentReader {
  let styles: OpenDocumentStyles
  /// The pictures of the document, by their names in its zip, each known by what it holds.
  let pictures: [String: String]
  var lists: OpenDocumentLists
  var contents = ContentsWriting()
  var isInNote = false
  private var isSheet = false
  /// The marks of the notes that were met, by their ids.
  var marks: [String: String] = [:]

  /// Reads a document in a zip.
  static func contents(of archive: ZipArchive) throws(OfficeError) -> OfficeContents {
    guard let content = try archive.xml("content.xml") else {
      throw OfficeError("it has no text; expected a document with a table")
    }
    return try contents(
      of: content, styles: try archive.xml("styles.xml"), meta: try? archive.xml("meta.xml"),
      pictures: archive.pictures)
  }

  /// Reads a document that is one XML.
  static func contents(
    of document: XMLElement, styles: XMLElement? = nil, meta: XMLElement? = nil,
    pictures: [String: String] = [:]
  ) throws(OfficeError) -> OfficeContents {
    guard let body = document.first("office:body"),
      let text = body.first("office:text") ?? body.first("office:spreadsheet")
    else {
      throw OfficeError("it is no text and no spreadsheet; expected one of these with a table")
    }
    var reader = OpenDocumentReader(
      styles: OpenDocumentStyles(of: [styles, document]),
      lists: OpenDocumentLists(of: [styles, document]), pictures: pictures)
    reader.isSheet = text.name == "office:spreadsheet"
    try reader.readBlocks(of: text)
    reader.contents.isInMargin = true
    for page in [styles, document].compactMap({ $0?.first("office:master-styles") })
      .flatMap({ $0.all("style:master-page") }).prefix(Limits.margins)
    {
      for part in page.elements
      where part.name.hasPrefix("style:header") || part.name.hasPrefix("style:footer") {
        try reader.readBlocks(of: part)
      }
    }
    reader.contents.changes = OpenDocumentElements.changes(in: text)
    reader.contents.comments = OpenDocumentElements.comments(in: text)
    reader.contents.title = DocumentTitle.ofOpenDocument(meta ?? document)
    return reader.contents.finished
  }

  private init(
    styles: OpenDocumentStyles, lists: OpenDocumentLists, pictures: [String: String]
  ) {
    self.styles = styles
    self.lists = lists
    self.pictures = pictures
  }

  private mutating func readBlocks(of container: XMLElement) throws(OfficeError) {
    for block in container.elements {
      switch block.name {
      case "text:p", "text:h":
        var writing = CellWriting()
        let boxes = try write(block, to: &writing)
        try contents.add(
          paragraph: writing, level: styles.headingLevel(of: block), isBold: isBold(block))
        for box in boxes { try readBlocks(of: box) }
      case "table:table":
        if let cells = OpenDocumentElements.cells(ofLayout: block) {
          for cell in cells { try readBlocks(of: cell) }
        } else if contents.isInMargin {
          for (row, _) in OpenDocumentElements.rows(of: block) {
            for cell in row.all("table:table-cell") { try readBlocks(of: cell) }
          }
        } else {
          try readTable(block)
        }
      case "draw:frame", "draw:custom-shape", "draw:g":
        for box in OpenDocumentElements.boxes(in: block) { try readBlocks(of: box) }
      case "text:section" where OpenDocumentElements.isHidden(block):
        if block.descendant("table:table") != nil {
          contents.hiddenSections.append(block["text:name"] ?? "")
        }
      case "text:section", "text:list-header", "text:index-body", "text:numbered-paragraph":
        try readBlocks(of: block)
      case "text:list":
        lists.begin(block)
        try readBlocks(of: block)
        lists.end()
      case "text:list-item":
        lists.begin(item: block)
        try readBlocks(of: block)
      default: continue
      }
    }
  }

  private mutating func readTable(_ table: XMLElement) throws(OfficeError) {
    var number = 1
    var spans = RowSpans()
    for (row, isHeading) in OpenDocumentElements.rows(of: table) {
      let cells = try cells(of: row, &spans)
      let copies = min(Self.number(row["table:number-rows-repeated"]), Limits.rows)
      // Rows without end are what a spreadsheet ends in.
      let isEmpty = cells.allSatisfy(\.saysNothing)
      let isHidden = isSheet && ["collapse", "filter"].contains(row["table:visibility"])
      for copy in 0..<(isEmpty ? 0 : copies) {
        try contents.add(
          cells, number: number + copy, isHidden: isHidden, isHeading: isHeading)
      }
      number += copies
    }
    guard isSheet else { return contents.endTable(named: nil, widths: widths(of: table)) }
    contents.endTable(
      named: table["table:name"], aside: OpenDocumentElements.aside(of: table))
  }

  /// How wide the columns of a table are, as its styles say.
  private func widths(of table: XMLElement) -> [Double] {
    table.outermost("table:table-column").prefix(Limits.columns).flatMap { column in
      let count = min(Self.number(column["table:number-columns-repeated"]), Limits.columns)
      return Array(repeating: styles.width(of: column["table:style-name"]) ?? 0, count: count)
    }
  }

  private mutating func cells(
    of row: XMLElement, _ spans: inout RowSpans
  ) throws(OfficeError) -> [OfficeContents.Cell] {
    var cells: [OfficeContents.Cell] = []
    for part in row.elements
    where part.name == "table:table-cell" || part.name == "table:covered-table-cell" {
      let isCovered = part.name == "table:covered-table-cell"
      let cell = isCovered ? OfficeContents.Cell() : try cell(part)
      let copies = min(Self.number(part["table:number-columns-repeated"]), 1 << 20)
      let isEmpty = cell.text.isEmpty && cell.signs.isEmpty
      guard isEmpty || cells.count + copies <= Limits.columns else {
        throw OfficeError("a table in it has more than 200 columns; an annex has fewer")
      }
      // Cells without end are what the rows of a spreadsheet end in.
      for _ in 0..<min(copies, Limits.columns - cells.count) {
        var copy = cell
        copy.isMerged = isCovered && spans.covers(cells.count)
        if !isCovered {
          spans.begin(
            at: cells.count, columns: cell.span,
            rows: Self.number(part["table:number-rows-spanned"]))
        }
        cells.append(copy)
      }
    }
    spans.endRow()
    while cells.count > 1, cells.last?.saysNothing == true { cells.removeLast() }
    return cells
  }

  private mutating func cell(_ cell: XMLElement) throws(OfficeError) -> OfficeContents.Cell {
    var writing = CellWriting()
    if let fill = styles.fill(of: cell["table:style-name"]) {
      writing.add(sign: DrawnSign.fill + fill)
    }
    try write(blocksOf: cell, to: &writing)
    let span = min(Self.number(cell["table:number-columns-spanned"]), Limits.columns)
    // A date that is one is told as such, as far as its format shows it.
    let isDate = cell["office:value-type"] == "date"
    let date = isDate ? cell["office:date-value"].map { String($0.prefix(10)) } : nil
    var read = writing.cell(span: span)
    if let date { read.text = DateGrain(of: date, shownAs: read.text).shown(date) }
    return read
  }

  /// A number of copies or columns; one where none is stated.
  static func number(_ text: String?) -> Int { max(1, text.flatMap(Int.init) ?? 1) }
}
