internal import Documents

/// Goes through the lines of the pages.
struct PageReading {
  /// The lines at the foot of the pages.
  let running: Set<String>
  /// The lines at the head of the pages, the headings of the table among them where these come again.
  let heads: Set<String>
  /// Which words are headings.
  let words: HeadingWords
  private var columns: PageColumns?
  private var header: [String] = []
  private var rows: [[[PageLine]]] = []
  private var themes: [Int: PageTheme] = [:]
  /// What stands below the table, or right below a theme in other letters, and is no part of it.
  private var below: [String] = []
  /// Lines without a measure behind a space between rows: they are of the row whose measure comes next in them, as where
  /// cells are centred, else of the one above.
  private var held: [PageLine] = []
  /// Whether such a space was met, and no measure since.
  private var isHolding = false
  /// What the last line was taken for, where it was taken for a theme.
  private var lastTheme: PageLine?
  /// How the themes look that stand right above headings that come again.
  private var themesAboveHeadings: [PageLine] = []
  private var above: [PageLine] = []
  private var notes: [(mark: String, text: String)] = []
  /// How high the letters of the note are at the foot of the page at hand; nothing above the notes.
  private var noteHeight: Double?
  /// Whether the seal of a register was met, which stands below the table: only notes are below it.
  private var isOver = false
  /// Whether what is met is of another table, which stands below.
  private var isElsewhere = false
  /// The last line of the measure at hand, where it stands on the page at hand.
  private var lastMeasure: PageLine?
  /// What of it is the name of the measure.
  private var lastName: PageLine?
  /// How far lines of a cell stand from each other; nothing where that is not known.
  private let pitch: LinePitch?
  /// What stood last in the first column of the page at hand.
  private var lastFirst: PageLine?
  /// Where the last line of the table ends that was met on the page at hand.
  private var lastBottom: Double?
  /// How high the letters of the last line of the table are that was met on the page at hand.
  private var lastHeight: Double?

  init(
    running: Set<String>, heads: Set<String>, headings words: HeadingWords, pitch: LinePitch?
  ) {
    self.running = running
    self.pitch = pitch
    self.heads = heads
    self.words = words
  }

  mutating func read(_ page: [PageLine]) {
    let lines = withoutHead(page.filter { !running.contains($0.runningKey) })
    release()
    var index = columns == nil ? 0 : headings(of: lines)
    var usual = PageText.usualHeight(of: lines)
    noteHeight = nil
    lastMeasure = nil
    lastName = nil
    lastBottom = nil
    lastHeight = nil
    lastFirst = nil
    while index < lines.count {
      if var found = PageColumns(at: index, of: lines, by: words) {
        // What stands right above the headings is none of them.
        while let lower = PageColumns(at: index + 1, of: lines, by: words),
          lower.count >= found.count
        {
          if let columns {
            take(lines[index], in: columns, usual: usual)
          } else {
            above.append(lines[index])
          }
          found = lower
          index += 1
        }
        if let lastTheme, !header.isEmpty { themesAboveHeadings.append(lastTheme) }
        columns = found
        isElsewhere = false
        if header.isEmpty { header = found.headings }
        index += found.height
        // What stands above the table may be higher than its words.
        usual = PageText.usualHeight(of: Array(lines[index...]))
        lastMeasure = nil
        lastName = nil
        lastBottom = nil
        lastFirst = nil
        continue
      }
      let line = lines[index]
      index += 1
      guard let columns else {
        above.append(line)
        continue
      }
      take(line, in: columns, usual: usual)
    }
  }

  /// The lines of a page without those at its head that come again on others, down to the headings of the table.
  private func withoutHead(_ lines: [PageLine]) -> [PageLine] {
    var end = headings(of: lines)
    while let found = PageColumns(at: end, of: lines, by: words),
      let lower = PageColumns(at: end + 1, of: lines, by: words), lower.count >= found.count
    { end += 1 }
    let top = PageColumns(at: end, of: lines, by: words) == nil ? 3 : min(3, end)
    return Array(lines.dropFirst(lines.prefix(top).prefix { heads.contains($0.headKey) }.count))
  }

  /// Where the headings stand that come again at the top of a page; above them is nothing of the table.
  private func headings(of lines: [PageLine]) -> Int {
    lines.indices.prefix(6).first { PageColumns(at: $0, of: lines, by: words) != nil } ?? 0
  }

  private mutating func take(_ line: PageLine, in columns: PageColumns, usual: Double) {
    // On a page with few rows most words may be those of notes.
    if let note = Self.note(line, usual: max(usual, lastHeight ?? 0)) {
      notes.append(note)
      noteHeight = line.height
      return
    }
    if let height = noteHeight, abs(line.height - height) < height * 0.05, line.groups.count == 1,
      !notes.isEmpty
    {
      notes[notes.count - 1].text += " " + line.text
      return
    }
    noteHeight = nil
    isOver = isOver || line.text == OfficeDraft.sealHeading
    guard !isOver else { return }
    guard !isElsewhere else { return below.append(line.text) }
    let gap = lastBottom.map { line.top - $0 }
    lastBottom = max(lastBottom ?? 0, line.bottom)
    lastHeight = line.height
    let above = lastFirst
    let first = line.words.filter { columns.column(of: $0) == 0 }
    if !first.isEmpty { lastFirst = PageLine(words: first) }
    let isAlone = line.groups.count == 1 && columns.column(of: line.words[0]) == 0
    lastTheme = nil
    if isAlone,
      columns.crosses(line.groups[0]) || line.height > usual * 1.06
        || isRow(behind: gap, usual: usual) && !goesOn(line, from: above)
        || isParted(line, from: above)
    {
      return take(theme: line)
    }
    if let gap, pitch.map({ $0.isRow(behind: gap, height: usual) }) ?? (gap > usual * 0.35) {
      release()
      isHolding = true
    }
    let measure = self.words.firstColumn(in: columns.headings) ?? 0
    let words = line.words.filter { columns.column(of: $0) == measure }
    if words.isEmpty, isHolding || rows.isEmpty { return held.append(line) }
    if !words.isEmpty {
      let name = PageLine(words: words)
      if begins(row: name, in: measure, usual: usual) {
        guard isInLine(name, in: measure) else {
          isElsewhere = true
          below += held.map(\.text) + [line.text]
          return held = []
        }
        rows.append(Array(repeating: [], count: header.count))
        for line in held { add(line, in: columns) }
        held = []
      } else {
        release()
      }
      isHolding = false
      lastMeasure = line
      lastName = name
    }
    add(line, in: columns)
  }

  private mutating func take(theme line: PageLine) {
    release()
    // What stands right below a theme goes on with it.
    if let theme = themes[rows.count] {
      guard theme.goesOn(with: line) else { return below.append(line.text) }
      themes[rows.count]?.lines.append(line.text)
    } else {
      themes[rows.count] = PageTheme(lines: [line.text], height: line.height)
      lastTheme = line
    }
    lastMeasure = nil
    lastName = nil
    isHolding = true
  }

  /// Gives the lines that were held to the row above; below a theme comes a measure, and what else stands there, as below
  /// the table, is no part of it.
  private mutating func release() {
    defer { held = [] }
    guard !rows.isEmpty, themes[rows.count] == nil, let columns else {
      below += held.map(\.text)
      return
    }
    for line in held { add(line, in: columns) }
  }

  /// Adds the words of a line to the cells of the last row.
  private mutating func add(_ line: PageLine, in columns: PageColumns) {
    for column in header.indices {
      let words = line.words.filter { columns.column(of: $0) == column }
      if !words.isEmpty { rows[rows.count - 1][column].append(PageLine(words: words)) }
    }
  }

  /// Whether words in the column of measures begin a row.
  ///
  /// Between two rows is more room than between two lines of a cell; where there is none, a name whose number stands
  /// behind it is whole.
  private func begins(row name: PageLine, in measure: Int, usual: Double) -> Bool {
    guard let lastMeasure, let lastName else {
      return !goesOn(in: measure, with: name.words)
    }
    let above = MeasureLines(rows.last?[measure] ?? [])
    if above.isOpen { return false }
    if above.endsWithNumber, name.words.first?.text.first?.isUppercase == true { return true }
    if let pitch, pitch.isStep(from: lastName, to: name) { return false }
    return name.top - lastMeasure.bottom > usual * 0.35
      || pitch.map { $0.parts(name, from: lastName) } ?? false
  }

  /// Whether a name begins where those of all rows do that came before, where these begin at one place.
  private func isInLine(_ name: PageLine, in measure: Int) -> Bool {
    let lefts = rows.compactMap { $0[measure].first?.left }
    guard lefts.count > 2, let first = lefts.min(), let last = lefts.max(), last - first < 1.5
    else { return true }
    return abs(name.left - first) < 5
  }

  /// Whether a line that is alone in the first column is a row by itself.
  ///
  /// Above it is more room than between two lines of a cell; the first of the table is one.
  private func isRow(behind gap: Double?, usual: Double) -> Bool {
    gap.map { $0 > usual * 0.35 } ?? rows.isEmpty
  }

  /// Whether a line stands one line below what is above it in the first column.
  private func goesOn(_ line: PageLine, from above: PageLine?) -> Bool {
    guard let above, let pitch else { return false }
    return pitch.isStep(from: above, to: line)
  }

  /// Whether a line does not stand where it would if it went on with what is above it in the first column.
  private func isParted(_ line: PageLine, from above: PageLine?) -> Bool {
    guard let above, themes[rows.count] == nil else { return false }
    return pitch?.parts(line, from: above) ?? false
  }

  /// Whether words at the top of a page go on with the measure at the foot of the one before: where its brackets
  /// are open, or it has none yet and no word of its own begins.
  private func goesOn(in measure: Int, with words: [PageWord]) -> Bool {
    guard let lines = rows.last?[measure], !lines.isEmpty, themes[rows.count] == nil else {
      return false
    }
    let above = MeasureLines(lines)
    if above.isOpen { return true }
    return !above.hasBrackets && words.first?.text.first?.isUppercase == false
  }

  /// Whether headings of the table were found.
  var hasTable: Bool { !header.isEmpty }

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
    return OfficeContents(
      paragraphs: paragraphs,
      tables: [OfficeContents.Table(name: nil, rows: grid.rows)],
      notes: notes.map { OfficeContents.Note(mark: $0.mark, text: " \($0.text)") })
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

  /// A footnote: a number, and small words behind it, or words that are higher than the number.
  private static func note(_ line: PageLine, usual: Double) -> (mark: String, text: String)? {
    guard let first = line.words.first,
      line.height < usual * 0.97 || first.height < line.height * 0.8 && line.groups.count == 1
    else { return nil }
    let digits = first.text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    // Words in several columns are none of a note, which may have room behind its number.
    let isOneText =
      line.groups.count == 1
      || line.groups.count == 2 && line.groups[0].count == 1 && digits.count == first.text.count
    guard isOneText else { return nil }
    let rest =
      first.text.dropFirst(digits.count) + " "
      + line.words.dropFirst().map(\.text).joined(separator: " ")
    let text = rest.drop { $0 == " " }
    return text.isEmpty ? nil : (Superscript.raised(String(digits)), String(text))
  }
}
