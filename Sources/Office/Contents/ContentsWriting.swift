internal import Documents

/// The contents of a document in the making: its paragraphs, its tables and its notes.
struct ContentsWriting {
  /// The notes met so far.
  var notes = NoteNumbers()
  private var paragraphs: [OfficeContents.Paragraph] = []
  private var margins: [OfficeContents.Paragraph] = []
  /// Whether what is added stands at the head or the foot of the pages.
  var isInMargin = false
  private var tables: [OfficeContents.Table] = []
  private var grid = GridWriting()
  /// The names of sheets that are hidden.
  var hiddenSheets: [String] = []
  /// The names of sections with tables that are hidden.
  var hiddenSections: [String] = []
  /// What the properties of the document call its title.
  var title: String?
  /// The tracked changes.
  var changes: Reviewing?
  /// The comments.
  var comments: Reviewing?

  /// Adds a paragraph; one in which nothing stands is left out.
  ///
  /// - Parameters:
  ///   - level: How deep a heading it is, where it is one.
  ///   - isBold: Whether all of its letters are bold.
  mutating func add(
    paragraph: CellWriting, level: Int? = nil, isBold: Bool = false
  ) throws(OfficeError) {
    let text = paragraph.trimmed
    guard !text.isEmpty || !paragraph.signs.isEmpty else { return }
    try grid.check(text)
    if isInMargin {
      margins.append(
        OfficeContents.Paragraph(
          text: text, signs: paragraph.signs, table: 0, drawn: paragraph.drawnAndColoured))
    } else {
      paragraphs.append(
        OfficeContents.Paragraph(
          text: text, signs: paragraph.signs, table: tables.count, level: level, isBold: isBold,
          drawn: paragraph.drawnAndColoured))
    }
  }

  /// Adds a row to the table at hand; one in which nothing stands is only counted.
  ///
  /// - Parameters:
  ///   - isHidden: Whether the document does not show it.
  ///   - isHeading: Whether the document says that it is of the heading.
  mutating func add(
    _ cells: [OfficeContents.Cell], number: Int, isHidden: Bool = false, isHeading: Bool = false
  ) throws(OfficeError) {
    try grid.add(cells, number: number, isHidden: isHidden, isHeading: isHeading)
  }

  /// Ends the table at hand.
  ///
  /// - Parameters:
  ///   - name: The name of a sheet; nothing for a table in a text.
  ///   - widths: How wide its columns are; empty where that is not known.
  ///   - aside: What a sheet shows in a way of its own.
  mutating func endTable(
    named name: String?, widths: [Double] = [], aside: SheetAside = SheetAside()
  ) {
    let isKnown = (1...Limits.columns).contains(widths.count) && widths.allSatisfy { $0 > 0 }
    tables.append(
      OfficeContents.Table(
        name: name, rows: grid.end(), widths: isKnown ? widths : nil,
        aside: aside.isEmpty ? nil : aside))
  }

  /// What was added.
  var finished: OfficeContents {
    var contents = OfficeContents(
      paragraphs: paragraphs, tables: tables, notes: notes.notes, hiddenSheets: hiddenSheets,
      hiddenSections: hiddenSections, changes: changes, comments: comments, margins: margins)
    contents.title = title
    return contents
  }
}
