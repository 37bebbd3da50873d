internal import Documents
internal import PlainText

/// What some rows explain, as a legend does: marks beside their words or above them, and words of a column of phases.
struct LegendTable {
  private(set) var explanations: [Explanation] = []
  /// The words of a column of phases, folded, with what is said of them.
  private(set) var words: [Explanation] = []
  /// Whether the rows are a legend, all of them.
  private(set) var isLegend = false

  /// - Parameter used: The words that stand in columns of phases, folded.
  init(_ rows: [OfficeContents.Row], used: Set<String>) {
    let rows = rows.map { $0.cells.filter { !$0.isBlank } }.filter { !$0.isEmpty }
    if let columns = Self.columns(of: rows.filter { !Self.isLabel($0) }) {
      explanations = columns
      isLegend = columns.allSatisfy(\.isSure)
    } else {
      read(rows, used)
    }
  }

  private mutating func read(_ rows: [[OfficeContents.Cell]], _ used: Set<String>) {
    var coloured: [Explanation] = []
    var areAllRead = true
    var hasOtherWords = false
    for (index, row) in rows.enumerated() {
      let beside = Self.besides(row)
      let within = Self.colours(of: row)
      let told = beside.isEmpty && within.isEmpty ? Self.told(of: row) : nil
      let word = told.flatMap { $0.marks.allSatisfy(used.contains) ? $0 : nil }
      explanations += beside
      coloured += within
      if let word { words.append(word) }
      let isHeading = index == 0 && row.allSatisfy { !$0.isMark }
      guard beside.isEmpty, within.isEmpty, word == nil, !isHeading, !Self.isLabel(row) else {
        continue
      }
      // A legend may explain more words than are used.
      let mayBeWord = told?.phase != nil
      hasOtherWords = hasOtherWords || mayBeWord
      areAllRead = areAllRead && mayBeWord
    }
    if hasOtherWords, words.isEmpty { areAllRead = false }
    // What has its colour more than once is banded, and a table that says more of one mark tells of things.
    if areAllRead, Self.areDistinct(coloured) { explanations += coloured }
    let isClear = Self.areDistinct(explanations) || explanations.allSatisfy { $0.phase != nil }
    isLegend = areAllRead && isClear && explanations.count + words.count > 1
    if isLegend {
      for index in explanations.indices { explanations[index].isExplicit = true }
    } else {
      explanations.removeAll { !$0.isExplicit && $0.phase == nil }
      isLegend = areAllRead && explanations.count + words.count == 1
    }
  }

  private static func areDistinct(_ explanations: [Explanation]) -> Bool {
    let marks = explanations.flatMap { Set($0.marks) }
    return Set(marks).count == marks.count
  }

  /// A row with one cell of words and no mark, which may be the name of what stands below it.
  private static func isLabel(_ row: [OfficeContents.Cell]) -> Bool {
    row.count == 1 && row[0].signs.isEmpty && !row[0].text.contains(where: DrawnSign.isSign)
  }

  /// Marks in a row of their own, each above its words or below them; nothing where they stand otherwise.
  private static func columns(of rows: [[OfficeContents.Cell]]) -> [Explanation]? {
    let areMarks = rows.map { $0.allSatisfy(\.isMark) }
    guard rows.contains(where: { $0.count > 1 && $0.allSatisfy(\.isMark) }) else { return nil }
    let marks = areMarks.indices.filter { areMarks[$0] }
    let isFirst = marks.first == 0
    let isAlternating =
      rows.count == 2 * marks.count
      && zip(marks, stride(from: isFirst ? 0 : 1, to: rows.count, by: 2)).allSatisfy(==)
    return marks.flatMap { row in
      let words =
        rows.indices.contains(row + (isFirst ? 1 : -1)) ? rows[row + (isFirst ? 1 : -1)] : []
      let isSure = isAlternating && words.count == rows[row].count
      return rows[row].indices.map { column in
        Explanation(
          marks: rows[row][column].marks,
          parts: isSure ? [words[column].line] : words.map(\.line), isExplicit: true, isSure: isSure
        )
      }
    }
  }

  /// The marks of a row with the words beside them.
  private static func besides(_ row: [OfficeContents.Cell]) -> [Explanation] {
    let within = Set(row.filter { !$0.isMark }.flatMap(\.colours))
    var line = LegendLine()
    for cell in row {
      let marks = cell.marks.filter { !within.contains($0) }
      if cell.isMark, !marks.isEmpty {
        line.add(marks: marks)
      } else {
        line.add(cell.text, drawn: cell.signs.filter { !DrawnSign.isColour($0) })
      }
    }
    return line.explanations
  }

  /// The colours of a row behind their words; none where it counts something.
  private static func colours(of row: [OfficeContents.Cell]) -> [Explanation] {
    let told = row.filter { $0.text.contains(where: \.isLetter) }
    let isCounting = row.contains { !$0.isMark && !$0.text.contains(where: \.isLetter) }
    guard !isCounting else { return [] }
    let colours = Set(told.flatMap(\.colours))
    if colours.count == 1 {
      return [Explanation(marks: Array(colours), parts: told.map(\.line), isExplicit: false)]
    }
    return told.filter { !$0.colours.isEmpty }.map {
      Explanation(marks: $0.colours, parts: [$0.line], isExplicit: false)
    }
  }

  /// What a row says of its first word.
  private static func told(of row: [OfficeContents.Cell]) -> Explanation? {
    guard row.count > 1, !row.contains(where: \.isMark) else { return nil }
    let parts = row.dropFirst().map(\.line).filter { $0.contains(where: \.isLetter) }
    guard !parts.isEmpty else { return nil }
    return Explanation(marks: [FoldedText.trimmed(row[0].text)], parts: parts, isExplicit: true)
  }
}

extension OfficeContents.Cell {
  /// Whether it has neither words nor marks.
  fileprivate var isBlank: Bool { signs.isEmpty && text.allSatisfy(\.isWhitespace) }

  /// Whether it has only what may mark a phase, and no words.
  fileprivate var isMark: Bool {
    let words = text.filter { !$0.isWhitespace }
    return words.allSatisfy(DrawnSign.isSign) && (!words.isEmpty || !signs.isEmpty)
  }

  /// What may mark a phase in a cell that has no words.
  fileprivate var marks: [String] {
    text.filter { !$0.isWhitespace && DrawnSign.isSign($0) }.map { DrawnSign.key(of: $0) } + signs
  }

  fileprivate var colours: [String] { signs.filter(DrawnSign.isColour) }

  /// Its words on one line.
  fileprivate var line: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
