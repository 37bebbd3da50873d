internal import Documents

/// Makes an annex of the tables of a document.
///
/// Which tables are the annex's is told by their headings; a table that goes on without headings, as wide as the
/// one before it, is too. All others may be a legend.
struct OfficeTables {
  private let file: String
  private let contents: OfficeContents
  private let columns: ColumnNames
  private var signs = PhaseSigns()
  private var hints: [String] = []
  private var lines: OfficeLines?
  private var first: OfficeHeadings?
  private var firstTable = 0
  /// How many rows stand before the table that is read, so that each row has a number of its own.
  private var offset = 0
  private var unknown: Set<String> = []

  static func annex(
    of contents: OfficeContents, named file: String, _ columns: ColumnNames
  ) throws(AnnexError) -> Annex {
    var reader = OfficeTables(file: file, contents: contents, columns: columns)
    do {
      return try reader.read()
    } catch {
      throw TablePlaces(of: contents).placed(error)
    }
  }

  private init(file: String, contents: OfficeContents, columns: ColumnNames) {
    self.file = file
    self.columns = columns
    self.contents = contents
  }

  private mutating func read() throws(AnnexError) -> Annex {
    let headed = contents.tables.map(headings)
    learnLegend(besides: headed)
    var headings: OfficeHeadings?
    for (index, table) in contents.tables.enumerated() {
      if headed[index] != nil, let hint = Self.hint(ofHidden: table, in: file) {
        hints.append(hint)
      }
      if let start = headed[index] {
        try read(table.rows, from: start, of: index, under: &headings)
      } else if let known = headings, isContinuation(table, at: index, of: known) {
        hints.append(
          "\(file): table \(index + 1) has no headings, and is taken to go on with the one before it"
        )
        try read(table.rows, from: 0, of: index, under: &headings)
      } else if let found = unread(table) {
        let name = table.name.map { "the sheet \"\($0.shown)\"" } ?? "table \(index + 1)"
        hints.append(
          "\(file):\(offset + found.number): \(name) is not read, for no heading in it names the measures: \(found.texts)"
        )
      }
      offset += table.rows.last?.number ?? 0
    }
    return try finish()
  }

  /// What to say of the rows of a sheet that are hidden, which are read all the same.
  private static func hint(ofHidden table: OfficeContents.Table, in file: String) -> String? {
    let rows = table.rows.filter { $0.isHidden == true }.map(\.number)
    guard let name = table.name, !rows.isEmpty else { return nil }
    var runs: [ClosedRange<Int>] = []
    for row in rows {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    let words = runs.prefix(10).map { run in
      run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound) to \(run.upperBound)"
    }
    let more = runs.count > 10 ? " and more" : ""
    return
      "\(file): the sheet \"\(name.shown)\" hides row\(rows.count == 1 ? "" : "s") "
      + "\(words.joined(separator: ", "))\(more), and what stands there is read"
  }

  /// The headings of a table that is not read, where some of them are those of an annex.
  private func unread(_ table: OfficeContents.Table) -> (number: Int, texts: String)? {
    for row in table.rows.prefix(3) {
      let texts = row.cells.map(\.text)
      guard columns.fields(of: texts).count(where: { $0 != nil }) >= 2 else { continue }
      return (
        row.number,
        texts.filter { !$0.isEmpty }.prefix(8).map(\.shown).joined(separator: " | ")
      )
    }
    return nil
  }

  /// Where the headings of an annex stand in a table.
  private func headings(in table: OfficeContents.Table) -> Int? {
    table.rows.indices.prefix(20).first { index in
      OfficeHeadings(
        table.rows[index], below: index > 0 ? table.rows[index - 1] : nil, columns) != nil
    }
  }

  private mutating func read(
    _ rows: [OfficeContents.Row], from start: Int, of index: Int,
    under headings: inout OfficeHeadings?
  ) throws(AnnexError) {
    var above = start > 0 ? rows[start - 1] : nil
    // Only there a cell that is one with the one above is part of a heading.
    var isBelowHeadings = true
    lines?.beginTable()
    for row in rows[start...] {
      // The headings come again, in another order perhaps, or take two rows.
      if let found = OfficeHeadings(row, below: isBelowHeadings ? above : nil, columns) {
        headings = try open(found, of: index, instead: isBelowHeadings)
        isBelowHeadings = true
      } else if let headings {
        if isBelowHeadings { try confirm(headings) }
        try lines?.add(row, on: offset + row.number, under: headings, signs: signs)
        isBelowHeadings = false
      }
      above = row
    }
  }

  /// - Parameter replaced: Whether these stand in place of others right above them.
  private mutating func open(
    _ headings: OfficeHeadings, of index: Int, instead replaced: Bool
  ) throws(AnnexError) -> OfficeHeadings {
    let line = offset + headings.number
    if let twice = headings.twice {
      throw AnnexError(
        file, line: line, column: twice.column,
        "\"\(twice.text.shown)\" is a second heading of the same; expected one of them")
    }
    if first == nil {
      firstTable = index
      let style = ListedTable.Style.annex(hasThemes: headings.fields.contains(.theme))
      lines = OfficeLines(ListedTable(file: file, style: style), of: file)
    }
    if first == nil || replaced && index == firstTable { first = headings }
    lines?.hasPlaces(for: headings)
    return headings
  }

  /// Tells what is left aside, and refuses a table without statuses: what it does not have would be taken for what has
  /// gone.
  private mutating func confirm(_ headings: OfficeHeadings) throws(AnnexError) {
    let line = offset + headings.number
    guard !headings.fields.contains(.status) else {
      let taken = Set(headings.fields.compactMap(\.self))
      for (column, text) in headings.unknown where unknown.insert(text).inserted {
        hints.append(
          .leftAside(
            in: file, at: SourcePlace(line: line, column: column), "the column \"\(text)\"")
            + ColumnNames.aside(text, besides: taken))
      }
      return
    }
    throw AnnexError(
      file, line: line,
      ColumnNames.noStatus(among: headings.unknown.map(\.text)))
  }

  /// Whether a table goes on with the one before it.
  ///
  /// It does where it is as wide, has something under the measures, and nothing stands between the two. A sheet
  /// goes on with no other.
  private func isContinuation(
    _ table: OfficeContents.Table, at index: Int, of headings: OfficeHeadings
  ) -> Bool {
    guard let measure = headings.fields.firstIndex(of: .measure), table.name == nil,
      !contents.paragraphs.contains(where: { $0.table == index })
    else { return false }
    let width = table.rows.map(\.cells.count).max() ?? 0
    return width == headings.fields.count
      && table.rows.contains { !$0.text(at: measure).isEmpty }
  }

  private mutating func finish() throws(AnnexError) -> Annex {
    guard let first, var lines else { throw noAnnex }
    try lines.finish()
    var table = lines.table
    let end = SourcePlace(line: offset + 1, column: 1)
    for note in contents.notes {
      try table.add(Note(mark: note.mark, text: note.text, sourceLine: end.line), at: end)
    }
    let known = Set(contents.notes.map(\.mark))
    for paragraph in contents.paragraphs where paragraph.table > firstTable {
      guard let note = Note(typed: paragraph.text, on: end.line), !known.contains(note.mark) else {
        continue
      }
      try table.add(note, at: end)
    }
    guard let cells = Cells(Column.allCases.map(first.text)) else {
      throw AnnexError(file, "the headings cannot be read")
    }
    for name in contents.hiddenSheets ?? [] {
      hints.append("\(file): the sheet \"\(name.shown)\" is hidden, and is not read")
    }
    var annex = try table.finish(
      title: title, header: Annex.Row(kind: .header, cells: cells, sourceLine: first.number),
      hints: hints + lines.hints, form: .document)
    annex.tables = TablePlaces(of: contents)
    return annex
  }

  /// What to say where no table is an annex, with the first words of those that there are.
  private var noAnnex: AnnexError {
    let found = contents.tables.prefix(5).compactMap(\.rows.first).map { row in
      row.cells.map(\.text).filter { !$0.isEmpty }.prefix(8).map(\.shown).joined(separator: " | ")
    }
    return AnnexError(
      file,
      """
      no table in it is an annex: expected one with headings for the measures (Maatregel, Verbetermaatregel) and the \
      status (Stand van zaken, Status), or --column \"HEADING=measure\"\
      \(found.isEmpty ? "" : ". Found: " + found.joined(separator: "; "))
      """)
  }

  /// What stands above the first table of the annex.
  private var title: String? {
    let above = contents.paragraphs.first {
      $0.table <= firstTable && !$0.text.trimmingSpaces.isEmpty
    }
    return above.map { $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
  }

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
}
