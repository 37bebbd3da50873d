internal import Documents

/// What stands in the paragraphs of a document: words, notes, fields and pictures.
extension OpenDocumentReader {
  mutating func write(
    blocksOf container: XMLElement, to writing: inout CellWriting
  ) throws(OfficeError) {
    for block in container.elements {
      switch block.name {
      case "text:p", "text:h":
        for box in try write(block, to: &writing) { try write(blocksOf: box, to: &writing) }
      case "text:section" where OpenDocumentElements.isHidden(block): writing.add(.hiddenWords)
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
      case _ where block.name.hasPrefix("draw:"):
        writing.add(drawing: OpenDocumentDrawing.drawing(in: block, styles, pictures))
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

  /// Whether all letters of a paragraph are bold, by its style or by those of its parts.
  func isBold(_ paragraph: XMLElement) -> Bool {
    let isBold = styles.isBold(paragraph["text:style-name"], of: "paragraph") ?? false
    func isAllBold(_ element: XMLElement, _ isBold: Bool) -> Bool {
      element.children.allSatisfy { child in
        switch child {
        case .text(let words): isBold || words.allSatisfy(\.isWhitespace)
        case .element(let part):
          isAllBold(part, styles.isBold(part["text:style-name"], of: "text") ?? isBold)
        }
      }
    }
    return isAllBold(paragraph, isBold)
  }

  /// Writes a paragraph.
  ///
  /// - Returns: What stands in the text boxes that hang on it.
  mutating func write(
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
      for sign in styles.signs(of: part) {
        if sign.hasPrefix(DrawnSign.highlight) {
          writing.add(colour: sign)
        } else {
          writing.add(sign: sign)
        }
      }
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
    case _ where part.name.hasPrefix("draw:") && part.name != "draw:a":
      writing.add(drawing: OpenDocumentDrawing.drawing(in: part, styles, pictures))
    case "field:fieldmark":
      if let entry = OpenDocumentElements.formEntry(of: part) { writing.add(entry) }
    case "text:date" where part["text:fixed"] != "true",
      "text:time" where part["text:fixed"] != "true":
      writing.add(.dateField)
      try write(partsOf: part, isRaised: isRaised, spaces: &spaces, to: &writing)
    case "text:ruby-text": writing.add(.ruby)
    // What stands beside the text, or is hidden.
    case "text:note", "office:annotation", "text:hidden-text", "text:script",
      "text:tracked-changes":
      return
    // Links, fields and controls show what is in them.
    default:
      guard !part.name.hasPrefix("?:") else { return }
      try write(partsOf: part, isRaised: isRaised, spaces: &spaces, to: &writing)
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
}
