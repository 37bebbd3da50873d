internal import Documents
internal import PlainText

/// Makes the rows of an annex of the rows of a document: what stands in merged cells, and how lines go on.
struct OfficeLines {
  private let file: String
  private(set) var table: ListedTable
  private(set) var hints: [String] = []
  /// The line that was read last, to which more may come.
  var pending: ListedRow?
  /// The cells of the row above, with what merged cells have.
  private var above: [OfficeContents.Cell] = []
  /// What is to be said of marks.
  private var findings = MarkFindings()
  /// Rows with words that are struck through.
  private var struck: [Int] = []
  /// Rows that are struck through as a whole.
  private var gone: [Int] = []
  /// Rows with marks of what changed since a date.
  private var marked: [Int] = []
  /// Rows whose words were put to those of the row above, with which their measure is one cell.
  private var joined: [Int] = []
  private var remarks = RemarkCells()
  /// Rows with what is not read as it is shown.
  private var oddities: [Oddity: [Int]] = [:]
  /// Rows in which one cell stands over several columns that mean something.
  private var spanning: [Int] = []

  /// Whether the document has notes of its own, with which their marks go along.
  private let hasNotes: Bool

  init(_ table: ListedTable, of file: String, hasNotes: Bool) {
    self.table = table
    self.hasNotes = hasNotes
    self.file = file
  }

  /// Notes for what headings have a place.
  mutating func hasPlaces(for headings: OfficeHeadings) {
    for field in headings.fields.compactMap(\.self) { table.hasPlace(for: field) }
  }

  /// Whether the table is a sheet.
  private(set) var isSheet = false

  /// Begins a table, whose cells go on with none of the one before.
  mutating func beginTable(isSheet: Bool) {
    self.isSheet = isSheet
    above = []
  }

  /// Takes a heading above a table for the theme of what stands in it, unless its themes stand in it themselves.
  mutating func enter(
    _ heading: String, above row: OfficeContents.Row, on line: Int, under headings: OfficeHeadings
  ) throws(AnnexError) {
    try flush()
    guard !headings.fields.contains(.theme), row.mergedText(across: headings.width) == nil
    else {
      return hints.append(
        "\(file):\(line): the heading \"\(heading.shown)\" above this is left aside, for themes stand in the table"
      )
    }
    hints.append(
      "\(file):\(line): the heading \"\(heading.shown)\" above this is taken for the theme of what stands below it"
    )
    try add(theme: heading, under: headings, at: SourcePlace(line: line, column: 1))
  }

  /// Takes a row in.
  ///
  /// - Parameter line: Its number over all tables.
  mutating func add(
    _ row: OfficeContents.Row, on line: Int, under headings: OfficeHeadings, signs: PhaseSigns
  ) throws(AnnexError) {
    if row.cells.contains(where: \.isStruck) {
      // Whoever strikes all of a row through takes the row back, and may say why in it.
      if row.cells.allSatisfy(\.text.isEmpty) {
        let words = row.cells.compactMap(\.struckWords).map { "“\($0.trimmingSpaces.shown)”" }
        let said = words.isEmpty ? "" : "; it says \(words.joined(separator: ", "))"
        if gone.count < Limits.hints {
          hints.append(
            "\(file):\(line): this row is struck through as a whole, and left out\(said)")
        }
        gone.append(line)
        return
      }
      struck.append(line)
    }
    if row.cells.contains(where: \.isMarked) { marked.append(line) }
    for oddity in Set(row.cells.flatMap { $0.oddities ?? [] }) {
      oddities[oddity, default: []].append(line)
    }
    if let column = headings.fields.firstIndex(of: .measure), row.isStruckOnly(at: column) {
      throw AnnexError(
        file, at: SourcePlace(line: line, column: column + 1),
        """
        the name of this measure is struck through, and other words of its row are not; strike all of the row to take it \
        back, or none of the name
        """)
    }
    let start = SourcePlace(line: line, column: 1)
    let filled = row.cells.filter { !$0.text.isEmpty }
    if filled.count == 1, let note = Note(typed: filled[0].text, on: line) {
      try flush()
      return try table.add(note, at: start)
    }
    if isSheet, filled.count == 1, filled[0].span == 1, !row.text(at: 0).isEmpty,
      Self.isNoTheme(filled[0].text)
    {
      try flush()
      if hints.count < Limits.hints {
        hints.append(
          "\(file):\(line): \"\(filled[0].text.shown)\" stands here alone, and is not read")
      }
      return
    }
    if let theme = row.mergedText(across: headings.width) {
      try flush()
      return try add(theme: theme, under: headings, at: start)
    }
    let cells = Self.completed(row.cells, below: above)
    above = cells
    let isSaidToGoOn = isSaidToGoOn(row, under: headings)
    if isSaidToGoOn || goesOn(row, under: headings) {
      joined.append(line)
      return extend(with: row, under: headings, asSaid: isSaidToGoOn)
    }
    try flush()
    let isSpanning = row.cells.enumerated().contains { column, cell in
      guard cell.span > 1, !cell.text.isEmpty else { return false }
      let fields = headings.fields.indices.filter { (column..<column + cell.span).contains($0) }
        .compactMap { headings.fields[$0] }
      return fields.contains(.status) && fields.count > 1
    }
    if isSpanning { spanning.append(line) }
    var listed = ListedRow(line: line)
    for (column, field) in headings.fields.enumerated() {
      guard let field else {
        let isOther = cells.indices.contains(column) && column != headings.combined
        if isOther, !cells[column].text.allSatisfy(\.isWhitespace) { listed.hasOthers = true }
        continue
      }
      // What an ambition, its page and a theme go on with is told by an empty cell.
      let isCarried = [.ambition, .page, .theme].contains(field) && row.isMerged(at: column)
      let text = isCarried || !cells.indices.contains(column) ? "" : cells[column].text
      listed[field] = ListedCell(text: text, at: column, on: line)
      if field == .notified, hasNotes, cells.indices.contains(column) {
        listed.typedMarks = cells[column].typedMarks ?? []
      }
    }
    if let cell = listed[.remarks], !cell.isBlank { try remarks.read(cell, of: &listed, in: file) }
    // What names no measure goes on with the one above.
    if let measure = listed[.measure], measure.isBlank, let status = listed[.status],
      !status.isBlank
    {
      joined.append(line)
    }
    let marks = PhaseMarks(of: cells, under: headings, signs: signs)
    marks.apply(to: &listed)
    if let words = marks.disagreement { hints.append("\(file):\(line): \(words)") }
    findings.add(marks, on: line, signs: signs)
    pending = listed
  }

  /// Whether words that stand alone in a row of a sheet are a legend, a source or what leads to other rows.
  private static func isNoTheme(_ text: String) -> Bool {
    let folded = FoldedText.trimmed(text)
    return folded.contains("=") || folded.last == ":"
      || ["bron:", "noot:", "let op", "nb:", "n.b."].contains(where: folded.hasPrefix)
  }

  /// Ends the rows.
  mutating func finish(_ signs: PhaseSigns) throws(AnnexError) {
    try flush()
    hint(
      at: struck, "here stand words that are struck through",
      "they are left out")
    hint(
      at: joined, "here a measure goes on over more rows",
      "what these say is put to what the first says")
    hint(
      at: spanning, "here one cell stands over the status and another column",
      "its words are taken for the first of them")
    hint(
      at: marked, "here stand marks of what changed since an earlier date",
      "they are left out")
    hint(
      at: try remarks.aside(), "here stand remarks with no mark of a footnote in front of them",
      "they are left aside")
    for oddity in Oddity.allCases {
      hint(at: oddities[oddity] ?? [], "here stands \(oddity.words)", oddity.reading)
    }
    hints += findings.hints(signs, in: file)
  }

  /// Says what is so in some rows, at the first of them.
  private mutating func hint(at rows: [Int], _ what: String, _ then: String) {
    guard let first = rows.first else { return }
    hints.append("\(file):\(first): \(what), \(MarkFindings.count(rows)); \(then)")
  }

  private mutating func flush() throws(AnnexError) {
    guard let row = pending else { return }
    pending = nil
    try table.add(row)
  }

  private mutating func add(
    theme: String, under headings: OfficeHeadings, at place: SourcePlace
  ) throws(AnnexError) {
    above = []
    guard !headings.fields.contains(.theme) else {
      throw AnnexError(
        file, at: place,
        "this row is one cell over all columns, and the table has a column for themes; expected a measure"
      )
    }
    var listed = ListedRow(line: place.line)
    listed[.ambition] = ListedCell(text: theme, at: 0, on: place.line)
    for field in headings.fields.compactMap(\.self) where field != .ambition {
      listed[field] = ListedCell(text: "", at: 0, on: place.line)
    }
    try table.add(listed)
  }

  /// The cells of a row, those that are one with the cell above with what that has.
  private static func completed(
    _ cells: [OfficeContents.Cell], below above: [OfficeContents.Cell]
  ) -> [OfficeContents.Cell] {
    cells.enumerated().map { column, cell in
      cell.isMerged && above.indices.contains(column) ? above[column] : cell
    }
  }
}
