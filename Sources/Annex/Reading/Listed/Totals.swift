internal import PlainText

/// Rows that add the measures up, or count them, and are none.
enum Totals {
  /// Whether a row adds the others up: its first word says so, and no measure has a name of letters in it.
  static func areMade(by row: ListedRow) -> Bool {
    let words = [Field.theme, .ambition, .code, .measure].lazy.map { field in
      FoldedText.trimmed(row.text(of: field)).filter { $0 != ":" }
    }
    guard let first = words.first(where: { !$0.isEmpty }),
      Self.isTotal(first)
        || Self.isNumber(of: first) && !row.text(of: .status).contains(where: \.isLetter)
    else { return false }
    return words.allSatisfy { $0 == first || Self.isCount($0[...]) }
  }

  /// Whether words name a sum: `totaal`, `totaal 24`, `totaal aantal maatregelen 24`; a title that only begins so is
  /// none.
  private static func isTotal(_ words: String) -> Bool {
    let first = words.prefix { !$0.isWhitespace }
    return totalWords.contains(String(first)) && isCount(words.dropFirst(first.count))
  }

  /// Whether words name a number of measures: `aantal maatregelen`, `aantal maatregelen: 24`.
  private static func isNumber(of words: String) -> Bool {
    words.hasPrefix("aantal ") && isCount(words[...])
  }

  /// Whether words are numbers and what is counted alone.
  private static func isCount(_ words: Substring) -> Bool {
    words.split(whereSeparator: \.isWhitespace).allSatisfy {
      counted.contains(String($0)) || !$0.contains(where: \.isLetter)
    }
  }

  /// What is counted, and how that is said.
  private static let counted: Set<String> = [
    "aantal", "alle", "de", "van", "maatregel", "maatregelen", "verbetermaatregelen", "ambities",
    "acties", "actiepunten", "regels", "moties", "toezeggingen", "number", "of", "all", "measures",
    "actions", "rows", "lines", "items",
  ]

  private static let totalWords: Set<String> = [
    "totaal", "total", "subtotaal", "subtotal", "eindtotaal", "totalen", "totals",
  ]
}
