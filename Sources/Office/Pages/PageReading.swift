internal import Documents

/// Goes through the lines of the pages.
struct PageReading {
  /// The lines at the foot of the pages.
  let running: Set<String>
  /// The lines at the head of the pages, the headings of the table among them where these come again.
  let heads: Set<String>
  /// Which words are headings.
  let words: HeadingWords
  var columns: PageColumns?
  /// Of each of these columns, which it is of the table.
  var places: [Int] = []
  var header: [String] = []
  var rows: [[[PageLine]]] = []
  var themes: [Int: PageTheme] = [:]
  /// What stands below the table, or right below a theme in other letters, and is no part of it.
  var below: [String] = []
  /// Lines without a measure behind a space between rows: they are of the row whose measure comes next in them, as where
  /// cells are centred, else of the one above.
  var held: [PageLine] = []
  /// Whether such a space was met, and no measure since.
  var isHolding = false
  /// What the last line was taken for, where it was taken for a theme.
  var lastTheme: PageLine?
  /// How the themes look that stand right above headings that come again.
  var themesAboveHeadings: [PageLine] = []
  var above: [PageLine] = []
  var notes: [(mark: String, text: String)] = []
  /// How high the letters of the note are at the foot of the page at hand; nothing above the notes.
  private var noteHeight: Double?
  /// Whether the seal of a register was met, which stands below the table: only notes are below it.
  private var isOver = false
  /// Whether what is met is of another table, which stands below.
  private var isElsewhere = false
  /// The last line of the measure at hand, where it stands on the page at hand.
  var lastMeasure: PageLine?
  /// What of it is the name of the measure.
  var lastName: PageLine?
  /// Whether names have their numbers behind them.
  let areNumbered: Bool
  /// How far lines of a cell stand from each other, by the height of their words.
  private let pitches: [Int: LinePitch]
  /// The same for the words of the table on the page at hand; nothing where that is not known.
  private(set) var pitch: LinePitch?
  /// What stood last in the first column of the page at hand.
  private var lastFirst: PageLine?
  /// Where the last line of the table ends that was met on the page at hand.
  private var lastBottom: Double?
  /// How high the letters of the last line of the table are that was met on the page at hand.
  private var lastHeight: Double?

  init(
    running: Set<String>, heads: Set<String>, headings words: HeadingWords,
    pitches: [Int: LinePitch],
    areNumbered: Bool
  ) {
    self.running = running
    self.pitches = pitches
    self.areNumbered = areNumbered
    self.heads = heads
    self.words = words
  }

  /// Goes through the lines of a page.
  ///
  /// - Parameter following: Those of the pages behind it, of which some tell where columns begin: a page may have one row.
  mutating func read(_ page: [PageLine], before following: ArraySlice<[PageLine]>) {
    let lines = withoutHead(page.filter { !running.contains($0.runningKey) })
    release()
    var index = columns == nil ? 0 : headings(of: lines)
    var usual = PageText.usualHeight(of: lines)
    pitch = pitches[LinePitch.key(of: usual)]
    // What stands first on a page may be of a row whose name comes further down.
    isHolding = isHolding || pitch?.isSure == true
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
        let end = index + found.height
        let more = following.prefix(Self.mostLooked).joined().filter {
          !running.contains($0.runningKey) && !heads.contains($0.headKey)
        }
        columns = found.fitted(
          to: Array(lines[end...]) + more, below: lines[index..<end], like: columns)
        isElsewhere = false
        places = places(of: found.headings)
        index += found.height
        // What stands above the table may be higher than its words.
        usual = PageText.usualHeight(of: Array(lines[index...]))
        pitch = pitches[LinePitch.key(of: usual)]
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
      take(line, in: columns, usual: usual, above: lines[index...])
    }
  }

  /// How many of the pages behind one are looked at.
  private static let mostLooked = 3

  /// Which columns of the table those under some headings are.
  ///
  /// Headings that come again are the same, however their words are broken, but in another order or number.
  private mutating func places(of headings: [String]) -> [Int] {
    let isInOtherOrder = headings != header && headings.sorted() == header.sorted()
    let isAgain =
      headings.count == header.count && !isInOtherOrder
      && words.firstColumn(in: headings) == words.firstColumn(in: header)
    guard !isAgain else { return Array(header.indices) }
    return headings.enumerated().map { column, heading in
      // Two columns may have one heading.
      let before = headings[..<column].count { $0 == heading }
      let alike = header.indices.filter { header[$0] == heading }
      if alike.indices.contains(before) { return alike[before] }
      header.append(heading)
      return header.count - 1
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

  /// - Parameter lower: What stands below it on the page.
  private mutating func take(
    _ line: PageLine, in columns: PageColumns, usual: Double, above lower: ArraySlice<PageLine> = []
  ) {
    // On a page with few rows most words may be those of notes.
    if !columns.isLineOfCell(line),
      let note = PageNote.read(line, usual: max(usual, lastHeight ?? 0))
    {
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
    if isAlone, let theme = lastTheme, isRight(below: theme, line) {
      return take(theme: line)
    }
    lastTheme = nil
    if isTheme(inMiddle: line, behind: gap, above: lower, in: columns, usual: usual) {
      return take(theme: line)
    }
    if isAlone,
      columns.crosses(line.groups[0]) || line.height > usual * 1.06
        || gap == nil && isTheme(atTop: line, above: lower, in: columns, usual: usual)
        || !isOfRow(line, above: lower, in: columns, usual: usual)
          && (isRow(behind: gap, usual: usual, below: above) && !goesOn(line, from: above)
            || isParted(line, from: above))
    {
      return take(theme: line)
    }
    if let gap, pitch.map({ $0.isRow(behind: gap, height: usual) }) ?? (gap > usual * 0.35) {
      release()
      isHolding = true
    }
    let column = self.words.firstColumn(in: columns.headings) ?? 0
    let measure = places.indices.contains(column) ? places[column] : 0
    let words = line.words.filter { columns.column(of: $0) == column }
    if words.isEmpty, isHolding || rows.isEmpty { return held.append(line) }
    if !words.isEmpty {
      let name = PageLine(words: words)
      if begins(row: name, in: measure, usual: usual) || isOfOtherRow(line, in: columns) {
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
    let goesOn = above.flatMap { above in
      first.isEmpty ? nil : pitch?.isStep(from: above, to: PageLine(words: first))
    }
    add(line, in: columns, goesOn: goesOn == true && themes[rows.count - 1] == nil)
  }

  /// Whether headings of the table were found.
  var hasTable: Bool { !header.isEmpty }
}
