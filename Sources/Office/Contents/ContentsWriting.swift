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
  /// The tracked changes.
  var changes: Reviewing?
  /// The comments.
  var comments: Reviewing?

  /// Adds a paragraph; one in which nothing stands is left out.
  ///
  /// - Parameter level: How deep a heading it is, where it is one.
  mutating func add(paragraph: CellWriting, level: Int? = nil) throws(OfficeError) {
    let text = paragraph.trimmed
    guard !text.isEmpty || !paragraph.signs.isEmpty else { return }
    try grid.check(text)
    if isInMargin {
      margins.append(OfficeContents.Paragraph(text: text, signs: paragraph.signs, table: 0))
    } else {
      paragraphs.append(
        OfficeContents.Paragraph(
          text: text, signs: paragraph.signs, table: tables.count, level: level))
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
  mutating func endTable(named name: String?, widths: [Double] = []) {
    let isKnown = (1...Limits.columns).contains(widths.count) && widths.allSatisfy { $0 > 0 }
    tables.append(
      OfficeContents.Table(name: name, rows: grid.end(), widths: isKnown ? widths : nil))
  }

  /// What was added.
  var finished: OfficeContents {
    OfficeContents(
      paragraphs: paragraphs, tables: tables, notes: notes.notes, hiddenSheets: hiddenSheets,
      changes: changes, comments: comments, margins: margins)
  }
}
