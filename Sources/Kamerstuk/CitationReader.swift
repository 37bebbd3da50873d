/// Reads one citation, part by part.
struct CitationReader {
  var scanner: Scanner
  private var series: Series?
  private var suffixPlace = 0
  private var numberPlace = 0

  /// The dossier of the EU Councils, in which each has two digits: `21501-32`.
  private static let councils = "21501"

  init(_ text: some StringProtocol) {
    scanner = Scanner(text)
  }

  mutating func read() throws(Kamerstuk.ReadingError) -> Kamerstuk {
    try readSeries()
    let year = try readSessionYear()
    scanner.skipComma()
    let dossierPlace = scanner.index
    let dossier = try readDossier(behind: year)
    let (suffix, number) = try readSuffixAndNumber(of: dossier)
    let kamerstuk: Kamerstuk
    do {
      kamerstuk = try Kamerstuk(
        checking: series?.chamber, year: year, dossier: dossier, suffix: suffix, number: number)
    } catch {
      throw scanner.error(error.message, at: place(of: error, dossier: dossierPlace))
    }
    try readRest()
    return kamerstuk
  }

  /// `Kamerstukken II`, `Kamerstuk`, `TK`, `kst-`, or nothing, behind a footnote's mark.
  private mutating func readSeries() throws(Kamerstuk.ReadingError) {
    scanner.skipMark()
    let start = scanner.index
    series = scanner.takeSeries()
    guard case .handelingen = series else { return }
    throw scanner.error(
      "Handelingen are no Kamerstuk: \(Kamerstuk.ReadingError.example)", at: start)
  }

  /// `2023/24`, `1999-2000`, `2023–2024`.
  private mutating func readSessionYear() throws(Kamerstuk.ReadingError) -> SessionYear? {
    guard series?.isFile != true else { return nil }
    scanner.skipComma()
    let start = scanner.index
    guard let (first, second) = scanner.takeYears() else { return nil }
    guard let year = SessionYear(first, second) else {
      throw scanner.error(
        "\(first)/\(second) is no session year: its second year follows the first, as in 2023/24",
        at: start)
    }
    return year
  }

  /// `31066`, `31 066`, `31.066`.
  private mutating func readDossier(
    behind year: SessionYear?
  ) throws(Kamerstuk.ReadingError) -> String {
    let start = scanner.index
    let dossier = scanner.takeDossier()
    guard !dossier.isEmpty else {
      throw scanner.error("here a dossier is missing: \(Kamerstuk.ReadingError.example)", at: start)
    }
    guard series != nil || year != nil || dossier.utf8.count == 5 else {
      throw scanner.error(
        "this is no dossier: without Kamerstuk in front it has five digits, as in 31066, nr. 1339",
        at: start)
    }
    return dossier
  }

  /// `, nr. 1339`, ` VII, nr. 133`, `-32, nr. 1703`, `-1339`, `, A`, `-VII-8`.
  private mutating func readSuffixAndNumber(
    of dossier: String
  ) throws(Kamerstuk.ReadingError) -> (suffix: String?, number: String) {
    let start = scanner.index
    let parts = try readJoinedParts()
    suffixPlace = start
    let letters = parts.isEmpty ? scanner.takeLetterSuffix() : nil
    if let number = try readNumber() {
      guard parts.count <= 1 else { throw severalPapers(at: numberPlace) }
      return (parts.first ?? letters, number)
    }
    numberPlace = start
    if parts.count == 2 { return (parts[0], parts[1]) }
    guard let number = parts.first, parts.count == 1 else { throw missingNumber(at: start) }
    guard dossier != Self.councils else {
      throw scanner.error(
        "behind \(dossier) a hyphen joins a suffix, so the number of the paper is missing: "
          + "expected a citation such as 21501-32, nr. 1703", at: start)
    }
    let isWhole = series?.isFile == true || (number.isDigits && dossier.utf8.count == 5)
    guard isWhole else { throw missingNumber(at: start) }
    return (nil, number)
  }

  private mutating func readJoinedParts() throws(Kamerstuk.ReadingError) -> [String] {
    var parts: [String] = []
    while scanner.takeDash() {
      guard let part = scanner.takePart() else { throw missingNumber(at: scanner.index) }
      parts.append(part)
    }
    return parts
  }

  /// `nr. 1339`, or behind a comma letters alone.
  private mutating func readNumber() throws(Kamerstuk.ReadingError) -> String? {
    let start = scanner.index
    let hasComma = scanner.skipComma()
    numberPlace = scanner.index
    if hasComma, let letters = scanner.takeLetters() { return letters }
    if scanner.hasNumbersWord { throw severalPapers(at: numberPlace) }
    guard scanner.takeNumberWord() else {
      scanner.move(to: start)
      return nil
    }
    scanner.skipSpaces()
    guard let number = scanner.takePart() else { throw missingNumber(at: numberPlace) }
    return number
  }

  private func place(of flaw: Flaw, dossier: Int) -> Int {
    switch flaw {
    case .dossier: dossier
    case .suffix: suffixPlace
    case .number, .letterInTweedeKamer: numberPlace
    }
  }

  private func missingNumber(at place: Int) -> Kamerstuk.ReadingError {
    scanner.error(
      "the number of the paper is missing: \(Kamerstuk.ReadingError.example)", at: place)
  }

  func severalPapers(at place: Int) -> Kamerstuk.ReadingError {
    scanner.error(
      "this cites more than one paper, and one is asked; cite each by itself", at: place)
  }
}

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
