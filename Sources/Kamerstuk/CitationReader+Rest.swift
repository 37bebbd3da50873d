extension CitationReader {
  /// Pages, `(t.v.v. …)` and a full stop, which say nothing about which paper it is.
  mutating func readRest() throws(Kamerstuk.ReadingError) {
    scanner.skipComma()
    skipPages()
    scanner.skipSpaces()
    skipReplacement()
    _ = scanner.take { $0.isWhitespace || $0 == "." }
    guard !scanner.isAtEnd else { return }
    guard !hasAnotherPaper else { throw severalPapers(at: scanner.index) }
    throw scanner.error(
      "this is not understood: \(Kamerstuk.ReadingError.example), with nothing more")
  }

  /// `p. 15-16`, `p. 15, 16 en 20`.
  private mutating func skipPages() {
    let start = scanner.index
    guard ["pp", "p", "blz", "pag", "pagina"].contains(where: { scanner.take(word: $0) })
    else { return }
    _ = scanner.take(anyOf: ".")
    scanner.skipSpaces()
    guard skipPage() else { return scanner.move(to: start) }
    var end = scanner.index
    while skipPageJoint(), skipPage() { end = scanner.index }
    scanner.move(to: end)
  }

  private mutating func skipPageJoint() -> Bool {
    scanner.skipSpaces()
    let isJoined = scanner.takeDash() || scanner.take(anyOf: ",") != nil || scanner.take(word: "en")
    scanner.skipSpaces()
    return isJoined
  }

  // Five digits are a dossier.
  private mutating func skipPage() -> Bool {
    (1...4).contains(scanner.takeDigits().utf8.count)
  }

  /// `(t.v.v. nr. 8)`: which paper this one replaces.
  private mutating func skipReplacement() {
    let start = scanner.index
    let isOpen = scanner.take(anyOf: "(") != nil
    let words = ["t.v.v.", "tvv", "ter vervanging van"]
    guard isOpen, words.contains(where: { scanner.take(word: $0) }) else {
      return scanner.move(to: start)
    }
    _ = scanner.take { $0 != ")" }
    if scanner.take(anyOf: ")") == nil { scanner.move(to: start) }
  }

  /// Whether what is left over begins as one more paper does: `en 548`, `; Kamerstuk 31066`, `-7`.
  private var hasAnotherPaper: Bool {
    var ahead = scanner
    let joints = ["en", "of", "t/m", "tot en met", "alsmede"]
    if !ahead.takeDash(), ahead.take(anyOf: ";&/+,") == nil {
      _ = joints.contains { ahead.take(word: $0) }
    }
    ahead.skipSpaces()
    return ahead.next?.isASCIIDigit == true || ahead.hasNumbersWord || ahead.takeNumberWord()
      || ahead.takeLetters() != nil || ahead.looksLikeCitation
  }
}
