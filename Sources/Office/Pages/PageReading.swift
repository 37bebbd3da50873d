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
  private var themes: [Int: String] = [:]
  private var above: [PageLine] = []
  private var notes: [(mark: String, text: String)] = []
  /// How high the letters of the note are at the foot of the page at hand; nothing above the notes.
  private var noteHeight: Double?
  /// Whether the seal of a register was met, which stands below the table: only notes are below it.
  private var isOver = false
  /// Whether nothing of the table was met on the page at hand.
  private var isNewPage = true
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
    var index = columns == nil ? 0 : headings(of: lines)
    var usual = PageText.usualHeight(of: lines)
    isNewPage = true
    noteHeight = nil
    lastMeasure = nil
    lastName = nil
    lastBottom = nil
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
        columns = found
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
    if let note = Self.note(line, usual: usual) {
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
    let gap = lastBottom.map { line.top - $0 }
    lastBottom = max(lastBottom ?? 0, line.bottom)
    let above = lastFirst
    let first = line.words.filter { columns.column(of: $0) == 0 }
    if !first.isEmpty { lastFirst = PageLine(words: first) }
    let isAlone = line.groups.count == 1 && columns.column(of: line.words[0]) == 0
    if isAlone,
      columns.crosses(line.groups[0]) || line.height > usual * 1.06
        || isRow(behind: gap, usual: usual) || isParted(line, from: above)
    {
      // What stands right below a theme goes on with it.
      themes[rows.count] = (themes[rows.count].map { $0 + " " } ?? "") + line.text
      lastMeasure = nil
      lastName = nil
      isNewPage = false
      return
    }
    let measure = self.words.firstColumn(in: columns.headings) ?? 0
    let words = line.words.filter { columns.column(of: $0) == measure }
    if !words.isEmpty {
      let gap = lastMeasure.map { line.top - $0.bottom } ?? .infinity
      // Between two rows is more room than between two lines.
      let name = PageLine(words: words)
      let isApart =
        gap > usual * 0.35
        || lastName.map { pitch?.parts(name, from: $0) ?? false } ?? false
      let isNewRow = isApart && !(isNewPage && goesOn(in: measure, with: words))
      if isNewRow { rows.append(Array(repeating: [], count: header.count)) }
      lastMeasure = line
      lastName = name
    }
    isNewPage = false
    // Below a theme comes a measure; what else stands there, as below the table, is no part of it.
    if words.isEmpty, themes[rows.count] != nil { return }
    if rows.isEmpty { rows.append(Array(repeating: [], count: header.count)) }
    for column in header.indices {
      let words = line.words.filter { columns.column(of: $0) == column }
      if !words.isEmpty { rows[rows.count - 1][column].append(PageLine(words: words)) }
    }
  }

  /// Whether a line that is alone in the first column is a row by itself.
  ///
  /// Above it is more room than between two lines of a cell; the first of the table is one.
  private func isRow(behind gap: Double?, usual: Double) -> Bool {
    gap.map { $0 > usual * 0.35 } ?? rows.isEmpty
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
    let text = PageText.text(of: lines, isList: false)
    let (open, closed) = (text.count { $0 == "(" }, text.count { $0 == ")" })
    if open > closed { return true }
    return open == 0 && words.first?.text.first?.isUppercase == false
  }

  /// Whether headings of the table were found.
  var hasTable: Bool { !header.isEmpty }

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
        try grid.add([OfficeContents.Cell(text: theme, span: header.count)] + rest, number: number)
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

  /// The line above the table whose letters are highest, which is its title; all lines there where none is higher
  /// than the others.
  private var paragraphs: [OfficeContents.Paragraph] {
    let usual = PageText.usualHeight(of: above)
    if let title = above.max(by: { $0.height < $1.height }),
      title.height > usual * 1.15 || above.count == 1
    {
      return [OfficeContents.Paragraph(text: title.text, signs: [], table: 0, level: 0)]
    }
    return above.prefix(Self.mostAbove).map {
      OfficeContents.Paragraph(text: $0.text, signs: [], table: 0)
    }
  }

  /// How many lines above the table are told.
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
