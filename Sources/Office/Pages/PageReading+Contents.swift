internal import Documents

/// The table of the pages and what stands around it, as contents of a document.
extension PageReading {
  /// Ends the pages.
  mutating func finish() {
    release()
    if let theme = themes.removeValue(forKey: rows.count) {
      below.insert(contentsOf: theme.lines, at: 0)
    }
    // A heading above the first table that looks like those above its other parts is a theme as they are.
    if themes[0] == nil, let first = above.last,
      themesAboveHeadings.contains(where: { $0.looksLike(first) })
    {
      themes[0] = PageTheme(lines: [first.text], height: first.height)
      above.removeLast()
    }
  }

  func contents() throws(OfficeError) -> OfficeContents {
    guard !header.isEmpty else {
      throw OfficeError(
        """
        no table in it has headings that name the measures; a PDF of the annex itself is needed, or --column \
        "HEADING=measure"
        """)
    }
    var grid = GridWriting()
    try grid.add(header.map { OfficeContents.Cell(text: $0) }, number: 1)
    var number = 1
    let isMarked = words.marks.areTold(by: above.map(\.text))
    let measure = words.firstColumn(in: header)
    for (index, row) in rows.enumerated() {
      let row = row + Array(repeating: [], count: max(0, header.count - row.count))
      if let theme = themes[index] {
        number += 1
        let rest = Array(repeating: OfficeContents.Cell(), count: header.count - 1)
        try grid.add(
          [OfficeContents.Cell(text: theme.text, span: header.count)] + rest, number: number)
      }
      number += 1
      let cells = zip(header, row).enumerated().map { column, cell in
        let (heading, lines) = cell
        let count =
          isMarked
          ? words.marks.countOfWords(in: lines.map(\.text), isOfMeasure: column == measure)
          : lines.count
        return OfficeContents.Cell(
          text: PageText.text(of: Array(lines.prefix(count)), isList: words.isOfList(heading)),
          isMarked: count < lines.count)
      }
      try grid.add(cells, number: number)
    }
    var contents = OfficeContents(
      paragraphs: paragraphs,
      tables: [OfficeContents.Table(name: nil, rows: grid.rows)],
      notes: notes.map { OfficeContents.Note(mark: $0.mark, text: " \($0.text)") })
    // Lines as far from each other everywhere, and names that do not say where they end.
    if pitch?.isSure == false, !areNumbered { contents.areRowsUnsure = true }
    return contents
  }

  /// The lines above the table, of which that is the title whose letters are highest, where some are higher than the
  /// others, and those below it.
  private var paragraphs: [OfficeContents.Paragraph] {
    let usual = PageText.usualHeight(of: above)
    let highest = above.indices.max { above[$0].height < above[$1].height }
    let title = highest.flatMap { above[$0].height > usual * 1.15 || above.count == 1 ? $0 : nil }
    let lines = above.enumerated().map { index, line in
      OfficeContents.Paragraph(
        text: line.text, signs: [], table: 0, level: index == title ? 0 : nil)
    }
    let first = Array(lines.prefix(Self.mostAbove))
    let named = title.map { $0 < Self.mostAbove ? [] : [lines[$0]] } ?? []
    return named + first
      + below.prefix(Self.mostAbove).map {
        OfficeContents.Paragraph(text: $0, signs: [], table: 1)
      }
  }

  /// How many lines above and below the table are told.
  private static let mostAbove = 50
}
