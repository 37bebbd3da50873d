internal import Documents

/// Makes an annex of the tables of a document.
///
/// Which tables are the annex's is told by their headings; a table that goes on without headings, as wide as the
/// one before it, is too. All others may be a legend.
struct OfficeTables {
  let file: String
  let contents: OfficeContents
  let columns: ColumnNames
  let kinds: [TableKind]
  let document: DocumentHeadings
  let legend: Legend
  private let signs: PhaseSigns
  var hints: [String] = []
  private var lines: OfficeLines?
  private var first: OfficeHeadings?
  private var firstTable = 0
  /// How many rows stand before the table that is read, so that each row has a number of its own.
  var offset = 0
  private var unknown: Set<String> = []
  /// How many measures were read, and how many of them with a number.
  private var measures = (all: 0, numbered: 0)
  /// How many tables are named that are not read.
  var named = 0

  static func annex(
    of contents: OfficeContents, named file: String, _ columns: ColumnNames,
    _ marks: MarkMeanings
  ) throws(AnnexError) -> Annex {
    let contents = TypedNotes.raised(
      in: SheetTails.apart(in: SheetSides.apart(in: contents, columns), columns), columns)
    var reader = OfficeTables(file: file, contents: contents, columns: columns, marks: marks)
    do {
      return try reader.read()
    } catch {
      throw TablePlaces(of: contents).placed(error)
    }
  }

  private init(
    file: String, contents: OfficeContents, columns: ColumnNames, marks: MarkMeanings
  ) {
    self.file = file
    self.columns = columns
    self.contents = contents
    kinds = TableKind.all(of: contents, columns)
    legend = Legend(of: contents, kinds, columns)
    document = DocumentHeadings(of: contents, kinds, besides: legend.paragraphs)
    signs = PhaseSigns(marks, legend)
  }

  private mutating func read() throws(AnnexError) -> Annex {
    var headings: OfficeHeadings?
    for (index, table) in contents.tables.enumerated() {
      tellBetween(above: index)
      switch kinds[index] {
      case .headed(let start):
        tellAside(of: table, at: index)
        try read(table.rows, from: start, of: index, under: &headings)
      case .goesOn:
        tellAside(of: table, at: index)
        hints.append(
          "\(file): table \(index + 1) has no headings, and is taken to go on with the one before it"
        )
        try read(table.rows, from: 0, of: index, under: &headings)
      case .other: tellUnread(table, at: index)
      }
      offset += table.rows.last?.number ?? 0
    }
    tellBelow()
    return try finish()
  }

  private mutating func read(
    _ rows: [OfficeContents.Row], from start: Int, of index: Int,
    under headings: inout OfficeHeadings?
  ) throws(AnnexError) {
    var above = start > 0 ? rows[start - 1] : nil
    var theme = document.themes[index]
    // Only there a cell that is one with the one above is part of a heading.
    var isBelowHeadings = true
    lines?.beginTable(isSheet: contents.tables[index].name != nil)
    var other: AnotherTable?
    var scan: RowsBelow?
    for (place, row) in rows.enumerated().dropFirst(start) {
      let isInOther = other?.rows.contains(place) == true
      // Footnotes below another table are of the document.
      if isInOther, other?.isSure == true, !row.isTypedNote { continue }
      // The headings come again, in another order perhaps, or take two rows.
      if let found = OfficeHeadings(row, below: isBelowHeadings ? above : nil, columns) {
        headings = try open(found, of: index, instead: isBelowHeadings)
        scan = nil
        isBelowHeadings = true
      } else if let headings, row.legend.isEmpty {
        if isBelowHeadings { try confirm(headings) }
        if !isInOther, let another = another(at: place, in: rows, under: headings, &scan) {
          other = another
          if another.isSure { continue }
        }
        if headings.isOfMeasure(row) {
          measures.all += 1
          measures.numbered += headings.hasNumber(row) ? 1 : 0
        }
        if let heading = theme {
          theme = nil
          try lines?.enter(heading, above: row, on: offset + row.number, under: headings)
        }
        try lines?.add(row, on: offset + row.number, under: headings, signs: signs)
        isBelowHeadings = false
      }
      above = row
    }
  }

  /// Another table that begins at a place; it is told.
  private mutating func another(
    at place: Int, in rows: [OfficeContents.Row], under headings: OfficeHeadings,
    _ scan: inout RowsBelow?
  ) -> AnotherTable? {
    guard measures.all > 0,
      let another = AnotherTable(
        at: place, in: rows, under: headings, areNumbered: measures.all == measures.numbered,
        columns, &scan)
    else { return nil }
    tell(another, at: offset + rows[place].number)
    return another
  }

  /// - Parameter replaced: Whether these stand in place of others right above them.
  private mutating func open(
    _ headings: OfficeHeadings, of index: Int, instead replaced: Bool
  ) throws(AnnexError) -> OfficeHeadings {
    let line = offset + headings.number
    if let twice = headings.twice {
      throw AnnexError(
        file, line: line, column: twice.column,
        "\"\(twice.text.shown)\" is a second heading of the same; expected one of them, so rename the other in the document"
      )
    }
    if first == nil {
      firstTable = index
      let style = ListedTable.Style.annex(hasThemes: headings.fields.contains(.theme))
      lines = OfficeLines(
        ListedTable(file: file, style: style), of: file, hasNotes: !contents.notes.isEmpty)
      lines?.beginTable(isSheet: contents.tables[index].name != nil)
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

  private mutating func finish() throws(AnnexError) -> Annex {
    guard let first, var lines else { throw noAnnex }
    try lines.finish(signs)
    var table = lines.table
    let end = SourcePlace(line: offset + 1, column: 1)
    for note in notes {
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
    let sheets = zip(contents.tables, kinds).filter { $0.1 != .other }.compactMap(\.0.name)
    if sheets.count > 1, !first.fields.contains(.theme) {
      let names = sheets.prefix(5).map { "\"\($0.shown)\"" }.joined(separator: ", ")
      hints.append(
        "\(file): the names of the sheets are not read: \(names)\(sheets.count > 5 ? " and more" : ""); a column Thema says themes"
      )
    }
    for name in contents.hiddenSheets ?? [] {
      hints.append("\(file): the sheet \"\(name.shown)\" is hidden, and is not read")
    }
    if contents.areRowsUnsure == true {
      hints.append(
        """
        \(file): its lines are as far from each other everywhere, and its measures have no numbers, so that it is not sure \
        which lines are rows
        """)
    }
    for (word, meaning) in legend.unmatched.prefix(Limits.hints) {
      hints.append(
        """
        \(file): it says of "\(word.shown)" "\(meaning.shown)", and no row is marked so that could be read by it
        """)
    }
    for name in contents.hiddenSections ?? [] {
      hints.append(
        "\(file): the section \"\(name.shown)\" is hidden, and the table in it is not read")
    }
    hints += Self.hints(ofReviewing: contents, in: file)
    var annex = try table.finish(
      title: document.title,
      header: Annex.Row(kind: .header, cells: cells, sourceLine: first.number),
      hints: hints + lines.hints, form: .document)
    annex.tables = TablePlaces(of: contents)
    annex.marks = signs.heard
    annex.titleDoubt = titleDoubt
    annex.look = ProgrammeLook(
      owner: first.owner, legend: signs.words, widths: first.widths(contents.tables[firstTable]))
    return annex
  }

  /// The notes, each once: their words may stand again on each page with their mark, and the last of them on the next.
  private var notes: [OfficeContents.Note] {
    contents.notes.reduce(into: []) { notes, note in
      guard let known = notes.firstIndex(where: { $0.mark == note.mark }) else {
        return notes.append(note)
      }
      let texts = [notes[known].text, note.text].sorted { $0.utf8.count < $1.utf8.count }
      if texts[1].hasPrefix(texts[0]) { notes[known].text = texts[1] } else { notes.append(note) }
    }
  }
}
