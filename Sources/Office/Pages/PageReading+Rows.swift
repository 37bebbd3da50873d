/// What makes a row of the table, and what a theme.
extension PageReading {
  mutating func take(theme line: PageLine) {
    release()
    // What stands right below a theme goes on with it.
    if let theme = themes[rows.count] {
      guard theme.goesOn(with: line) else { return below.append(line.text) }
      themes[rows.count]?.lines.append(line.text)
      lastTheme = line
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
  mutating func release() {
    defer { held = [] }
    guard !rows.isEmpty, themes[rows.count] == nil, let columns else {
      below += held.map(\.text)
      return
    }
    for line in held { add(line, in: columns) }
  }

  /// Adds the words of a line to the cells of the last row.
  ///
  /// - Parameter goesOn: Whether those in the first column stand one line below others: where the row has none yet, they
  ///   are of a cell that is one over several rows.
  mutating func add(_ line: PageLine, in columns: PageColumns, goesOn: Bool = false) {
    guard var row = rows.popLast() else { return }
    while row.count < header.count { row.append([]) }
    for (column, place) in places.enumerated() {
      let words = line.words.filter { columns.column(of: $0) == column }
      guard !words.isEmpty else { continue }
      if goesOn, column == 0, row[place].isEmpty,
        let above = rows.lastIndex(where: { $0.indices.contains(place) && !$0[place].isEmpty })
      {
        rows[above][place].append(PageLine(words: words))
      } else {
        row[place].append(PageLine(words: words))
      }
    }
    rows.append(row)
  }

  /// Whether words in the column of measures begin a row.
  ///
  /// Between two rows is more room than between two lines of a cell; where there is none, a name whose number stands
  /// behind it is whole.
  func begins(row name: PageLine, in measure: Int, usual: Double) -> Bool {
    guard let lastMeasure, let lastName else {
      return !goesOn(in: measure, with: name.words)
    }
    let above = MeasureLines(lines(of: measure))
    if above.isOpen { return false }
    if above.endsWithNumber, name.words.first?.text.first?.isUppercase == true { return true }
    if let pitch, pitch.isStep(from: lastName, to: name) { return false }
    // Where names have numbers behind them, one that has none yet goes on.
    if !above.endsWithNumber, areNumbered, pitch?.isNext(lastName, name) == true { return false }
    return name.top - lastMeasure.bottom > usual * 0.35
      || pitch.map { $0.parts(name, from: lastName) } ?? false
  }

  /// Whether a number or a dash stands alone in a cell that has one already, neither of which goes on over lines, or in
  /// front of the measures the number of a row in the cell of the one before.
  func isOfOtherRow(_ line: PageLine, in columns: PageColumns) -> Bool {
    guard let row = rows.last else { return false }
    let measure = self.words.firstColumn(in: columns.headings) ?? 0
    return places.enumerated().contains { column, place in
      let words = line.words.filter { columns.column(of: $0) == column }
      guard let before = row.indices.contains(place) ? row[place].last : nil else { return false }
      let here = PageLine(words: words)
      return here.isBare && before.isBare || column < measure && here.counts(on: before)
    }
  }

  /// Whether a line that is alone in the first column, with those that go on with it, stands right above words of other
  /// columns, and so is of their row: below a theme is room as above it.
  func isOfRow(
    _ line: PageLine, above below: ArraySlice<PageLine>, in columns: PageColumns, usual: Double
  ) -> Bool {
    guard let pitch else { return false }
    var last = line
    for next in below {
      let isAlone = next.groups.count == 1 && columns.column(of: next.words[0]) == 0
      guard isAlone, pitch.isNext(last, next) else {
        return pitch.isWithinRow(behind: next.top - last.bottom, height: usual)
      }
      last = next
    }
    return false
  }

  /// Whether a line that is alone in the first column, the first of a page below its headings, begins a theme: words of an
  /// ambition that go on from the page before hardly stand there alone, and with a capital, above the room between two rows.
  func isTheme(
    atTop line: PageLine, above below: ArraySlice<PageLine>, in columns: PageColumns, usual: Double
  ) -> Bool {
    guard !rows.isEmpty, line.words.first?.text.first?.isUppercase == true else { return false }
    var last = line
    for next in below {
      let isAlone = next.groups.count == 1 && columns.column(of: next.words[0]) == 0
      let gap = next.top - last.bottom
      if pitch?.isRow(behind: gap, height: usual) ?? (gap > usual * 0.35) { return true }
      guard isAlone else { return false }
      last = next
    }
    return false
  }

  /// Whether a line is a theme that stands in the middle of its row, or at its end: alone between two rows, and not where a
  /// column begins.
  func isTheme(
    inMiddle line: PageLine, behind gap: Double?, above below: ArraySlice<PageLine>,
    in columns: PageColumns, usual: Double
  ) -> Bool {
    guard let pitch, line.groups.count == 1, let first = line.words.first, let next = below.first,
      !columns.lefts.contains(where: { abs(first.left - $0) < 3 }), gap != nil || rows.isEmpty
    else { return false }
    return (gap.map { pitch.isRow(behind: $0, height: usual) } ?? true)
      && pitch.isRow(behind: next.top - line.bottom, height: usual)
  }

  /// Whether a line stands right below a theme, in letters as high.
  func isRight(below theme: PageLine, _ line: PageLine) -> Bool {
    abs(line.height - theme.height) < theme.height * 0.05 && themes[rows.count] != nil
      && (pitch?.isNext(theme, line) ?? false || line.top - theme.bottom < line.height * 0.35)
  }

  /// Whether a name begins where those of all rows do that came before, where these begin at one place.
  func isInLine(_ name: PageLine, in measure: Int) -> Bool {
    let lefts = rows.compactMap { $0.indices.contains(measure) ? $0[measure].first?.left : nil }
    guard lefts.count > 2, let first = lefts.min(), let last = lefts.max(), last - first < 1.5
    else { return true }
    return abs(name.left - first) < 5
  }

  /// Whether a line that is alone in the first column is a row by itself.
  ///
  /// Above it is more room than between two lines of a cell; the first of the table is one. Where nothing stands above it
  /// in its column, as behind the end of a row that was cut, the exact step of lines says so.
  func isRow(behind gap: Double?, usual: Double, below above: PageLine?) -> Bool {
    guard let gap else { return rows.isEmpty }
    if gap > usual * 0.35 { return true }
    guard above == nil, let pitch, pitch.isSure else { return false }
    return pitch.isRow(behind: gap, height: usual)
  }

  /// Whether a line stands one line below what is above it in the first column.
  func goesOn(_ line: PageLine, from above: PageLine?) -> Bool {
    guard let above, let pitch else { return false }
    return pitch.isNext(above, line)
  }

  /// Whether a line does not stand where it would if it went on with what is above it in the first column.
  func isParted(_ line: PageLine, from above: PageLine?) -> Bool {
    guard let above, themes[rows.count] == nil else { return false }
    return pitch?.parts(line, from: above) ?? false
  }

  /// Whether words at the top of a page go on with the measure at the foot of the one before: where its brackets
  /// are open, or it has none yet and no word of its own begins.
  func goesOn(in measure: Int, with words: [PageWord]) -> Bool {
    let lines = lines(of: measure)
    guard !lines.isEmpty, themes[rows.count] == nil else { return false }
    let above = MeasureLines(lines)
    if above.isOpen { return true }
    return !above.hasBrackets && words.first?.text.first?.isUppercase == false
  }

  /// What stands so far in a column of the last row.
  private func lines(of column: Int) -> [PageLine] {
    rows.last.flatMap { $0.indices.contains(column) ? $0[column] : nil } ?? []
  }
}
