/// Makes an annex of the tables of a document.
///
/// Which tables are the annex's is told by their headings; a table that goes on without headings, as wide as the
/// one before it, is too. All others may be a legend.
struct OfficeTables {
  private let file: String
  private let contents: OfficeContents
  private var signs = PhaseSigns()
  private var hints: [String] = []
  private var table: ListedTable?
  private var first: OfficeHeadings?
  private var firstTable = 0
  /// How many rows stand before the table that is read, so that each row has a number of its own.
  private var offset = 0
  private var unknown: Set<String> = []

  static func annex(
    of contents: OfficeContents, named file: String
  ) throws(AnnexError) -> Annex {
    var reader = OfficeTables(file: file, contents: contents)
    return try reader.read()
  }

  private init(file: String, contents: OfficeContents) {
    self.file = file
    self.contents = contents
  }

  private mutating func read() throws(AnnexError) -> Annex {
    let headed = contents.tables.map { table in
      table.rows.prefix(20).firstIndex { OfficeHeadings($0) != nil }
    }
    learnLegend(besides: headed)
    var headings: OfficeHeadings?
    for (index, table) in contents.tables.enumerated() {
      if let start = headed[index] {
        headings = try open(table.rows[start], of: index)
        try read(table.rows[(start + 1)...], under: &headings)
      } else if let known = headings, isContinuation(table, at: index, of: known) {
        hints.append(
          "\(file): table \(index + 1) has no headings, and is taken to go on with the one before it"
        )
        try read(table.rows[...], under: &headings)
      }
      offset += table.rows.last?.number ?? 0
    }
    return try finish()
  }

  private mutating func open(
    _ row: OfficeContents.Row, of index: Int
  ) throws(AnnexError) -> OfficeHeadings? {
    guard let headings = OfficeHeadings(row) else { return nil }
    if let twice = headings.twice {
      throw AnnexError(
        file, line: offset + row.number, column: twice.column,
        "\"\(twice.text.shown)\" is a second heading of the same; expected one of them")
    }
    if first == nil {
      first = headings
      firstTable = index
      table = ListedTable(
        file: file, style: .annex(hasThemes: headings.fields.contains(.theme)))
    }
    for (column, text) in headings.unknown where unknown.insert(text).inserted {
      hints.append(
        .leftAside(
          in: file, at: SourcePlace(line: offset + row.number, column: column),
          "the column \"\(text)\""))
    }
    return headings
  }

  /// Whether a table goes on with the one before it.
  ///
  /// It does where it is as wide, has something under the measures, and nothing stands between the two. A sheet goes on with no other.
  private func isContinuation(
    _ table: OfficeContents.Table, at index: Int, of headings: OfficeHeadings
  ) -> Bool {
    guard let measure = headings.fields.firstIndex(of: .measure),
      contents.tables[index].name == nil,
      !contents.paragraphs.contains(where: { $0.table == index })
    else { return false }
    let width = table.rows.map(\.cells.count).max() ?? 0
    return width == headings.fields.count
      && table.rows.contains {
        $0.cells.indices.contains(measure) && !$0.cells[measure].text.isEmpty
      }
  }

  private mutating func read(
    _ rows: ArraySlice<OfficeContents.Row>, under headings: inout OfficeHeadings?
  ) throws(AnnexError) {
    for row in rows {
      if OfficeHeadings(row) != nil {
        // The headings come again, in another order perhaps.
        headings = try open(row, of: firstTable) ?? headings
      } else if let headings {
        try read(row, under: headings)
      }
    }
  }

  private mutating func read(
    _ row: OfficeContents.Row, under headings: OfficeHeadings
  ) throws(AnnexError) {
    let line = offset + row.number
    var listed = ListedRow(line: line)
    func cell(_ text: String, _ column: Int) -> ListedCell {
      ListedCell(
        text: text, place: CellPlace(SourcePlace(line: line, column: column + 1), .escaped))
    }
    if let theme = row.mergedText(across: headings.fields.count) {
      if let note = Self.note(theme, line: line) {
        try table?.add(note, at: SourcePlace(line: line, column: 1))
        return
      }
      let field: Field = headings.fields.contains(.theme) ? .theme : .ambition
      guard field == .ambition else {
        throw AnnexError(
          file, line: line, column: 1,
          "this row is one cell over all columns, and the table has a column for themes; expected a measure"
        )
      }
      listed[field] = cell(theme, 0)
      for other in headings.fields.compactMap(\.self) where other != field {
        listed[other] = cell("", 0)
      }
      try table?.add(listed)
      return
    }
    for (column, field) in headings.fields.enumerated() {
      let text = row.cells.indices.contains(column) ? row.cells[column].text : ""
      if let field { listed[field] = cell(text, column) }
    }
    if let cell = listed[.remarks], !cell.isBlank {
      listed.remarks = try ListedRow.remarks(in: cell, of: file)
    }
    try takePhase(of: row, under: headings, into: &listed)
    try table?.add(listed)
  }

  private mutating func finish() throws(AnnexError) -> Annex {
    guard let first, var table else {
      throw AnnexError(
        file,
        """
        no table in it is an annex: expected one with headings such as \
        \(Column.allCases.map(\.heading).joined(separator: " | ")), of which only that of the measures \
        must be there
        """)
    }
    let end = offset + 1
    for note in contents.notes {
      try table.add(
        Note(mark: note.mark, text: note.text, sourceLine: end),
        at: SourcePlace(line: end, column: 1))
    }
    let known = Set(contents.notes.map(\.mark))
    for paragraph in contents.paragraphs where paragraph.table > firstTable {
      // Typed below the table, behind a raised number.
      guard let note = Self.note(paragraph.text, line: end), !known.contains(note.mark) else {
        continue
      }
      try table.add(note, at: SourcePlace(line: end, column: 1))
    }
    let texts = Column.allCases.map { column in
      first.text(of: column)
    }
    guard let cells = Cells(texts) else { throw AnnexError(file, "the headings cannot be read") }
    return try table.finish(
      title: title, header: Annex.Row(kind: .header, cells: cells, sourceLine: first.number),
      hints: hints, form: .document)
  }

  /// What stands above the first table of the annex.
  private var title: String? {
    let above = contents.paragraphs.first {
      $0.table <= firstTable && !$0.text.trimmingSpaces.isEmpty
    }
    return above.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

  private static func note(_ text: String, line: Int) -> Note? {
    let mark = text.prefix(while: \.isMark)
    guard !mark.isEmpty else { return nil }
    return Note(mark: String(mark), text: String(text[mark.endIndex...]), sourceLine: line)
  }

  // MARK: Phases

  private mutating func learnLegend(besides headed: [Int?]) {
    for paragraph in contents.paragraphs { signs.learn(paragraph.text, signs: paragraph.signs) }
    for (table, start) in zip(contents.tables, headed) {
      // What stands above the headings in their table may be a legend as well.
      for row in start.map({ table.rows[..<$0] }) ?? table.rows[...] {
        let text = row.cells.map(\.text).joined(separator: " ")
        signs.learn(text, signs: row.cells.flatMap(\.signs))
        for cell in row.cells { signs.learn(cell.text, signs: cell.signs) }
      }
    }
  }

  /// Takes the phase that marks state, and the mark out of the words of the status.
  private mutating func takePhase(
    of row: OfficeContents.Row, under headings: OfficeHeadings, into listed: inout ListedRow
  ) throws(AnnexError) {
    var found: [Phase] = []
    for (column, cell) in row.cells.enumerated() {
      let field = headings.fields.indices.contains(column) ? headings.fields[column] : nil
      // A title or a date may begin with any sign.
      let mayBegin = [nil, .status, .phase].contains(field)
      if mayBegin, let (phase, rest) = signs.leading(cell.text) {
        found.append(phase)
        if let field {
          listed[field] = ListedCell(
            text: rest,
            place: CellPlace(SourcePlace(line: listed.line, column: column + 1), .escaped))
        }
      }
      found += cell.signs.filter { !$0.hasPrefix("fill:") }.compactMap(signs.phase)
    }
    if found.isEmpty { found = row.cells.flatMap(\.signs).compactMap(signs.phase) }
    let place = CellPlace(SourcePlace(line: listed.line, column: 1), .escaped)
    if let combined = headings.combined, row.cells.indices.contains(combined) {
      let said = CombinedCell(row.cells[combined].text, signs: signs)
      let place = CellPlace(SourcePlace(line: listed.line, column: combined + 1), .escaped)
      listed[.signals] = ListedCell(text: said.signals, place: place)
      listed[.target] = ListedCell(text: said.target, place: place)
      if let phase = said.phase { found.insert(phase, at: 0) }
      if said.isNone {
        listed[.phase] = ListedCell(text: "geen", place: place)
        return
      }
    }
    let written = listed.text(of: .phase)
    if let phase = PhaseSigns.phase(in: written) { found.insert(phase, at: 0) }
    guard let phase = found.first else { return }
    if let other = found.first(where: { $0 != phase }) {
      hints.append(
        """
        \(file):\(listed.line): one mark of this row says \(phase.dutch), another \(other.dutch); the first \
        counts
        """)
    }
    listed[.phase] = ListedCell(text: phase.rawValue, place: listed[.phase]?.place ?? place)
  }
}

extension OfficeContents.Row {
  /// The text of a row that is one cell over all columns.
  fileprivate func mergedText(across columns: Int) -> String? {
    guard let first = cells.first, first.span >= columns, columns > 1,
      cells.dropFirst().allSatisfy({ $0.text.isEmpty })
    else { return nil }
    return first.text
  }
}
