/// What makes a row of the table, and what a theme.
extension PageReading {
  mutating func take(theme line: PageLine) {
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
  mutating func release() {
    defer { held = [] }
    guard !rows.isEmpty, themes[rows.count] == nil, let columns else {
      below += held.map(\.text)
      return
    }
    for line in held { add(line, in: columns) }
  }

  /// Adds the words of a line to the cells of the last row.
  mutating func add(_ line: PageLine, in columns: PageColumns) {
    guard var row = rows.popLast() else { return }
    while row.count < header.count { row.append([]) }
    for (column, place) in places.enumerated() {
      let words = line.words.filter { columns.column(of: $0) == column }
      if !words.isEmpty { row[place].append(PageLine(words: words)) }
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
    return name.top - lastMeasure.bottom > usual * 0.35
      || pitch.map { $0.parts(name, from: lastName) } ?? false
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
  /// Above it is more room than between two lines of a cell; the first of the table is one.
  func isRow(behind gap: Double?, usual: Double) -> Bool {
    gap.map { $0 > usual * 0.35 } ?? rows.isEmpty
  }

  /// Whether a line stands one line below what is above it in the first column.
  func goesOn(_ line: PageLine, from above: PageLine?) -> Bool {
    guard let above, let pitch else { return false }
    return pitch.isStep(from: above, to: line)
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
