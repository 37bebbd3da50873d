/// What a citation begins with.
enum Series {
  /// `Kamerstukken`, with the chamber where it is said.
  case kamerstukken(Chamber?)
  /// `TK` or `EK`, which stand in prose too.
  case abbreviated(Chamber)
  /// `kst-`, the name of a published file.
  case file
  /// The proceedings, which are no Kamerstukken.
  case handelingen

  var chamber: Chamber? {
    switch self {
    case .kamerstukken(let chamber): chamber
    case .abbreviated(let chamber): chamber
    case .file, .handelingen: nil
    }
  }

  var isFile: Bool {
    if case .file = self { true } else { false }
  }
}

extension Scanner {
  /// Takes the name of a series, where one stands here.
  mutating func takeSeries() -> Series? {
    if take(word: "Handelingen") { return .handelingen }
    if take(word: "TK") { return .abbreviated(.second) }
    if take(word: "EK") { return .abbreviated(.first) }
    if take(word: "kst-") { return .file }
    guard take(word: "Kamerstukken") || take(word: "Kamerstuk") else { return nil }
    let end = index
    skipComma()
    if take(word: "II") { return .kamerstukken(.second) }
    if take(word: "I") { return .kamerstukken(.first) }
    move(to: end)
    return .kamerstukken(nil)
  }

  /// Skips spaces and a footnote's mark: superscript digits, asterisks, or digits in front of the
  /// name of a series, as in `1Kamerstukken`, `1. Kamerstukken` and `[1] Kamerstukken`.
  mutating func skipMark() {
    skipSpaces()
    let start = index
    if take(while: { $0.isSuperscriptDigit || $0 == "*" }).isEmpty {
      _ = take(anyOf: "[(")
      _ = takeDigits()
      _ = take(anyOf: "]).")
      skipSpaces()
      var ahead = self
      if ahead.takeSeries() == nil { move(to: start) }
    }
    skipSpaces()
  }
}
