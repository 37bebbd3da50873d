internal import Documents

/// Goes through the lines of the pages.
struct PageReading {
  let running: Set<String>
  /// Which words are headings.
  let words: HeadingWords
  private var columns: PageColumns?
  private var header: [String] = []
  private var rows: [[[PageLine]]] = []
  private var themes: [Int: String] = [:]
  private var above: [PageLine] = []
  private var notes: [(mark: String, text: String)] = []
  /// Whether the line before was one of a note, at the foot of the page at hand.
  private var isInNote = false
  /// Whether nothing of the table was met on the page at hand.
  private var isNewPage = true
  /// The last line of the measure at hand, where it stands on the page at hand.
  private var lastMeasure: PageLine?

  init(running: Set<String>, headings words: HeadingWords) {
    self.running = running
    self.words = words
  }

  mutating func read(_ page: [PageLine]) {
    let lines = page.filter { !running.contains($0.runningKey) }
    var index = columns == nil ? 0 : headings(of: lines)
    let usual = PageText.usualHeight(of: lines)
    isNewPage = true
    isInNote = false
    lastMeasure = nil
    while index < lines.count {
      if var found = PageColumns(at: index, of: lines, by: words) {
        // What stands right above the headings is none of them.
        while let lower = PageColumns(at: index + 1, of: lines, by: words),
          lower.count >= found.count
        {
          above.append(lines[index])
          found = lower
          index += 1
        }
        columns = found
        if header.isEmpty { header = found.headings }
        index += found.height
        lastMeasure = nil
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

  /// Where the headings stand that come again at the top of a page; above them is nothing of the table.
  private func headings(of lines: [PageLine]) -> Int {
    lines.indices.prefix(6).first { PageColumns(at: $0, of: lines, by: words) != nil } ?? 0
  }

  private mutating func take(_ line: PageLine, in columns: PageColumns, usual: Double) {
    if let note = Self.note(line, usual: usual) {
      notes.append(note)
      isInNote = true
      return
    }
    if isInNote, line.height < usual * 0.97, line.groups.count == 1, columns.crosses(line.words) {
      notes[notes.count - 1].text += " " + line.text
      return
    }
    isInNote = false
    let isAlone = line.groups.count == 1 && columns.column(of: line.words[0]) == 0
    if isAlone, columns.crosses(line.groups[0]) || line.height > usual * 1.06 {
      themes[rows.count] = (themes[rows.count].map { $0 + " " } ?? "") + line.text
      lastMeasure = nil
      isNewPage = false
      return
    }
    let measure = self.words.firstColumn(in: columns.headings) ?? 0
    let words = line.words.filter { columns.column(of: $0) == measure }
    if !words.isEmpty {
      let gap = lastMeasure.map { line.top - $0.bottom } ?? .infinity
      // Between two rows is more room than between two lines.
      let isNewRow = gap > usual * 0.35 && !(isNewPage && goesOn(in: measure, with: words))
      if isNewRow { rows.append(Array(repeating: [], count: header.count)) }
      lastMeasure = line
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

  func contents() throws(OfficeError) -> OfficeContents {
    guard !header.isEmpty else {
      throw OfficeError(
        "no table in it has headings that name the measures; a PDF of the annex itself is needed")
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
      paragraphs: [title].compactMap(\.self),
      tables: [OfficeContents.Table(name: nil, rows: grid.rows)],
      notes: notes.map { OfficeContents.Note(mark: $0.mark, text: " \($0.text)") })
  }

  /// The line above the table whose letters are highest.
  private var title: OfficeContents.Paragraph? {
    let line = above.max { $0.height < $1.height }
    return line.map { OfficeContents.Paragraph(text: $0.text, signs: [], table: 0) }
  }

  /// A footnote: a number, and small words behind it.
  private static func note(_ line: PageLine, usual: Double) -> (mark: String, text: String)? {
    guard let first = line.words.first, line.height < usual * 0.97 else { return nil }
    let digits = first.text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    let rest =
      first.text.dropFirst(digits.count) + " "
      + line.words.dropFirst().map(\.text).joined(separator: " ")
    let text = rest.drop { $0 == " " }
    return text.isEmpty ? nil : (Superscript.raised(String(digits)), String(text))
  }
}
