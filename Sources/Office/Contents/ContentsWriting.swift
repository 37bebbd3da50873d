internal import Documents

/// The contents of a document in the making: its paragraphs, its tables and its notes.
struct ContentsWriting {
  /// The notes met so far.
  var notes = NoteNumbers()
  private var paragraphs: [OfficeContents.Paragraph] = []
  private var tables: [OfficeContents.Table] = []
  private var grid = GridWriting()
  /// The names of sheets that are hidden.
  var hiddenSheets: [String] = []

  /// Adds a paragraph; one in which nothing stands is left out.
  mutating func add(paragraph: CellWriting) throws(OfficeError) {
    let text = paragraph.trimmed
    guard !text.isEmpty || !paragraph.signs.isEmpty else { return }
    try grid.check(text)
    paragraphs.append(
      OfficeContents.Paragraph(text: text, signs: paragraph.signs, table: tables.count))
  }

  /// Adds a row to the table at hand; one in which nothing stands is only counted.
  ///
  /// - Parameter isHidden: Whether a sheet does not show it.
  mutating func add(
    _ cells: [OfficeContents.Cell], number: Int, isHidden: Bool = false
  ) throws(OfficeError) {
    try grid.add(cells, number: number, isHidden: isHidden)
  }

  /// Ends the table at hand.
  ///
  /// - Parameter name: The name of a sheet; nothing for a table in a text.
  mutating func endTable(named name: String?) {
    tables.append(OfficeContents.Table(name: name, rows: grid.end()))
  }

  /// What was added.
  var finished: OfficeContents {
    OfficeContents(
      paragraphs: paragraphs, tables: tables, notes: notes.notes, hiddenSheets: hiddenSheets)
  }
}
