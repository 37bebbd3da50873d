internal import Documents

/// Reads an OpenDocument text or spreadsheet: OASIS OpenDocument 1.3, part 3.
///
/// Of tracked changes the text counts that stands when all are accepted.
struct OpenDocumentReader {
  private let styles: OpenDocumentStyles
  private var lists: OpenDocumentLists
  private var contents = ContentsWriting()
  private var isInNote = false
  private var isSheet = false
  /// The marks of the notes that were met, by their ids.
  private var marks: [String: String] = [:]

  /// Reads a document in a zip.
  static func contents(of archive: ZipArchive) throws(OfficeError) -> OfficeContents {
    guard let content = try archive.xml("content.xml") else {
      throw OfficeError("it has no text; expected a document with a table")
    }
    return try contents(of: content, styles: try archive.xml("styles.xml"))
  }

  /// Reads a document that is one XML.
  static func contents(
    of document: XMLElement, styles: XMLElement? = nil
  ) throws(OfficeError) -> OfficeContents {
    guard let body = document.first("office:body"),
      let text = body.first("office:text") ?? body.first("office:spreadsheet")
    else {
      throw OfficeError("it is no text and no spreadsheet; expected one of these with a table")
    }
    var reader = OpenDocumentReader(
      styles: OpenDocumentStyles(of: [styles, document]),
      lists: OpenDocumentLists(of: [styles, document]))
    reader.isSheet = text.name == "office:spreadsheet"
    try reader.readBlocks(of: text)
    reader.contents.changes = OpenDocumentElements.changes(in: text)
    reader.contents.comments = OpenDocumentElements.comments(in: text)
    return reader.contents.finished
  }

  private init(styles: OpenDocumentStyles, lists: OpenDocumentLists) {
    self.styles = styles
    self.lists = lists
  }

  private mutating func readBlocks(of container: XMLElement) throws(OfficeError) {
    for block in container.elements {
      switch block.name {
      case "text:p", "text:h":
        var writing = CellWriting()
        let boxes = try write(block, to: &writing)
        try contents.add(paragraph: writing, level: styles.headingLevel(of: block))
        for box in boxes { try readBlocks(of: box) }
      case "table:table":
        if let cells = OpenDocumentElements.cells(ofLayout: block) {
          for cell in cells { try readBlocks(of: cell) }
        } else {
          try readTable(block)
        }
      case "draw:frame", "draw:custom-shape":
        for box in OpenDocumentElements.boxes(in: block) { try readBlocks(of: box) }
      case "text:section" where block["text:display"] == "none": continue
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
    contents.endTable(
      named: isSheet ? table["table:name"] : nil, widths: isSheet ? [] : widths(of: table))
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
    // A date that is one is told as such, whatever its format shows of it.
    let isDate = cell["office:value-type"] == "date"
    let date = isDate ? cell["office:date-value"].map { String($0.prefix(10)) } : nil
    var read = writing.cell(span: span)
    if let date { read.text = date }
    return read
  }

  private mutating func write(
    blocksOf container: XMLElement, to writing: inout CellWriting
  ) throws(OfficeError) {
    for block in container.elements {
      switch block.name {
      case "text:p", "text:h":
        for box in try write(block, to: &writing) { try write(blocksOf: box, to: &writing) }
      case "text:section" where block["text:display"] == "none": continue
      case "text:list-header", "text:numbered-paragraph", "text:section", "table:table",
        "table:table-row", "table:table-cell", "table:table-header-rows", "table:table-rows":
        try write(blocksOf: block, to: &writing)
      case "text:list":
        lists.begin(block)
        try write(blocksOf: block, to: &writing)
        lists.end()
      case "text:list-item":
        lists.begin(item: block)
        try write(blocksOf: block, to: &writing)
      case "draw:frame", "draw:custom-shape":
        write(picture: block, to: &writing)
        for box in OpenDocumentElements.boxes(in: block) { try write(blocksOf: box, to: &writing) }
      default: continue
      }
    }
  }

  /// Leaves a paragraph out of which nothing counts, by its style or by those of its parts.
  ///
  /// - Returns: Whether it is such a one.
  private func leaveOut(_ paragraph: XMLElement, of writing: inout CellWriting) -> Bool {
    if let why = styles.whyLeftOut(paragraph["text:style-name"], of: "paragraph") {
      writing.leaveOut(paragraph.wholeText, why)
      return true
    }
    var parts: [(words: String, why: LeftOut)] = []
    for child in paragraph.children {
      switch child {
      case .text(let words) where words.allSatisfy(\.isWhitespace): continue
      // Where LibreOffice last began a page is no part of the text.
      case .element(let part) where part.name == "text:soft-page-break": continue
      case .element(let part) where part.name == "text:span":
        guard let why = styles.whyLeftOut(part["text:style-name"]) else { return false }
        parts.append((part.wholeText, why))
      default: return false
      }
    }
    for part in parts { writing.leaveOut(part.words, part.why) }
    return !parts.isEmpty
  }

  /// Writes a paragraph.
  ///
  /// - Returns: What stands in the text boxes that hang on it.
  private mutating func write(
    _ paragraph: XMLElement, to writing: inout CellWriting
  ) throws(OfficeError) -> [XMLElement] {
    let label = lists.label(isEmpty: paragraph.children.isEmpty)
    // A paragraph of which all is left out counts, and leaves no line.
    if leaveOut(paragraph, of: &writing) { return [] }
    writing.beginParagraph()
    writing.add(label)
    var spaces = SpaceRules()
    try write(partsOf: paragraph, isRaised: false, spaces: &spaces, to: &writing)
    return OpenDocumentElements.boxes(in: paragraph)
  }

  private mutating func write(
    partsOf element: XMLElement, isRaised: Bool, spaces: inout SpaceRules,
    to writing: inout CellWriting
  ) throws(OfficeError) {
    for child in element.children {
      switch child {
      case .text(let words):
        let words = spaces.words(words)
        writing.add(isRaised ? Superscript.raised(words) : words)
      case .element(let part):
        try write(part, isRaised: isRaised, spaces: &spaces, to: &writing)
      }
    }
  }

  private mutating func write(
    _ part: XMLElement, isRaised: Bool, spaces: inout SpaceRules, to writing: inout CellWriting
  ) throws(OfficeError) {
    switch part.name {
    case "text:span":
      if let why = styles.whyLeftOut(part["text:style-name"]) {
        return writing.leaveOut(part.wholeText, why)
      }
      let isRaised = isRaised || styles.isRaised(part["text:style-name"])
      for sign in styles.signs(of: part) { writing.add(sign: sign) }
      try write(partsOf: part, isRaised: isRaised, spaces: &spaces, to: &writing)
    case "text:s":
      writing.add(spaces: min(Self.number(part["text:c"]), 1000))
      spaces.isBehindSpace = false
    case "text:tab":
      writing.add(" ")
      spaces.isBehindSpace = false
    case "text:line-break":
      writing.add("\n")
      spaces.isBehindSpace = true
    case "text:note" where !isInNote:
      writing.add(mark: try mark(of: part))
      spaces.isBehindSpace = false
    case "text:note-ref":
      // The number is that of the note, whatever it was when it was saved.
      let mark = part["text:ref-name"].flatMap { marks[$0] }
      if let mark {
        writing.add(mark: mark)
      } else {
        try write(partsOf: part, isRaised: true, spaces: &spaces, to: &writing)
      }
      spaces.isBehindSpace = false
    case "draw:frame", "draw:custom-shape", "draw:g": write(picture: part, to: &writing)
    case "field:fieldmark":
      if let entry = OpenDocumentElements.chosenEntry(of: part) { writing.add(entry) }
    case "text:date" where part["text:fixed"] != "true",
      "text:time" where part["text:fixed"] != "true":
      writing.add(.dateField)
      try write(partsOf: part, isRaised: isRaised, spaces: &spaces, to: &writing)
    // What stands beside the text, or is hidden.
    case "text:note", "office:annotation", "text:ruby-text", "text:hidden-text", "text:script",
      "text:tracked-changes":
      return
    // Links, fields and controls show what is in them.
    default:
      guard !part.name.hasPrefix("draw:"), !part.name.hasPrefix("?:") else { return }
      try write(partsOf: part, isRaised: isRaised, spaces: &spaces, to: &writing)
    }
  }

  /// Tells a picture by the words that it has for those who do not see it.
  private func write(picture: XMLElement, to writing: inout CellWriting) {
    let words = ["svg:title", "svg:desc"].compactMap { picture.descendant($0)?.text }
    if let words = words.first(where: { !$0.isEmpty }) {
      writing.add(sign: DrawnSign.picture + words)
    } else if picture.descendant("draw:object") != nil {
      writing.add(.object)
    }
  }

  private mutating func mark(of note: XMLElement) throws(OfficeError) -> String {
    // Each note stands where its mark is, so each is met once.
    let mark = contents.notes.mark(of: "\(contents.notes.notes.count)")
    var writing = CellWriting()
    isInNote = true
    if let body = note.first("text:note-body") { try write(blocksOf: body, to: &writing) }
    isInNote = false
    contents.notes.setLast(writing.trimmed)
    if let id = note["text:id"] { marks[id] = mark.text }
    return mark.text
  }

  /// A number of copies or columns; one where none is stated.
  private static func number(_ text: String?) -> Int { max(1, text.flatMap(Int.init) ?? 1) }
}
