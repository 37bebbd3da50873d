extension Kamerstuk {
  /// Reads the citation of one paper, in any of the forms in which people write them.
  ///
  /// Spaces inside the dossier, missing commas, a footnote mark in front, a page or a remark in
  /// brackets behind are all taken. `TK` and `EK` stand for the chambers, and the name of a published
  /// file (`kst-31066-1339`) for its paper.
  ///
  /// - Throws: ``ReadingError`` where there is no number, where there are two papers, where the session
  ///   years do not follow one another, or where something is left over.
  public init(reading text: some StringProtocol) throws(ReadingError) {
    var reader = CitationReader(text)
    self = try reader.read()
  }

  /// Whether a text means to cite: whether it begins, behind marks and digits, as citations do.
  ///
  /// So a citation with a slip in it is told from a remark.
  public static func looksLikeCitation(_ text: some StringProtocol) -> Bool {
    var scanner = Scanner(text)
    _ = scanner.take { $0.isWhitespace || $0.isNumber }
    let words = ["Kamerstukken", "Kamerstuk", "Handelingen", "TK", "EK", "kst"]
    return words.contains { scanner.take(word: $0) }
  }
}

/// Reads one citation, part by part.
private struct CitationReader {
  private var scanner: Scanner
  private var isFileName = false

  /// The dossiers of the EU Councils, whose suffix is a number: `21501-32` names no paper yet.
  private static let councils: Set = ["21501", "22112"]

  init(_ text: some StringProtocol) {
    scanner = Scanner(text)
  }

  mutating func read() throws(Kamerstuk.ReadingError) -> Kamerstuk {
    let chamber = try readSeries()
    let year = try readSessionYear()
    scanner.skipComma()
    let start = scanner.index
    let dossier = try readDossier()
    let (suffix, number) = try readSuffixAndNumber(of: dossier)
    try readRest()
    guard
      let kamerstuk = Kamerstuk(
        chamber: chamber, sessionYear: year, dossier: dossier, suffix: suffix, number: number)
    else {
      throw scanner.error(
        "this is the number of no paper: \(Kamerstuk.ReadingError.example)", at: start)
    }
    return kamerstuk
  }

  /// `Kamerstukken II`, `Kamerstuk`, `TK`, `kst-`, or nothing, behind a footnote mark.
  private mutating func readSeries() throws(Kamerstuk.ReadingError) -> Chamber? {
    scanner.skipSpaces()
    skipMark()
    scanner.skipSpaces()
    if scanner.take(word: "Handelingen") {
      throw scanner.error(
        "Handelingen are no Kamerstuk: \(Kamerstuk.ReadingError.example)", at: 0)
    }
    if scanner.take(word: "TK") { return .second }
    if scanner.take(word: "EK") { return .first }
    if scanner.take(word: "kst") {
      isFileName = scanner.take(anyOf: "-") != nil
      return nil
    }
    guard scanner.take(word: "Kamerstukken") || scanner.take(word: "Kamerstuk") else { return nil }
    scanner.skipComma()
    if scanner.take(word: "II") { return .second }
    return scanner.take(word: "I") ? .first : nil
  }

  /// Skips a footnote's mark: superscript digits, or digits that are glued to the first word.
  private mutating func skipMark() {
    let start = scanner.index
    guard scanner.take(while: \.isSuperscriptDigit).isEmpty else { return }
    let isGlued = !scanner.takeDigits().isEmpty && scanner.next?.isLetter == true
    if !isGlued { scanner.move(to: start) }
  }

  /// `2023/24`, `1999-2000`, `2023–2024`; what only looks like one stays where it is.
  private mutating func readSessionYear() throws(Kamerstuk.ReadingError) -> SessionYear? {
    scanner.skipComma()
    let start = scanner.index
    let first = scanner.takeDigits()
    let dash = scanner.take(anyOf: "/-–")
    let second = scanner.takeDigits()
    let end = scanner.index
    scanner.skipComma()
    guard first.utf8.count == 4, dash != nil, [2, 4].contains(second.utf8.count),
      dash == "/" || scanner.next?.isASCIIDigit == true
    else {
      scanner.move(to: start)
      return nil
    }
    scanner.move(to: end)
    guard let year = SessionYear(first, second) else {
      throw scanner.error(
        "\(first)/\(second) is no session year: its second year follows the first, as in 2023/24",
        at: start)
    }
    return year
  }

  /// `31066`, `31 066`, `31.066`.
  private mutating func readDossier() throws(Kamerstuk.ReadingError) -> String {
    let start = scanner.index
    var digits = scanner.takeDigits()
    let gap = scanner.index
    if scanner.take(while: { $0.isWhitespace || $0 == "." }).count == 1, digits.utf8.count <= 3 {
      let rest = scanner.takeDigits()
      if rest.utf8.count == 3 { digits += rest } else { scanner.move(to: gap) }
    } else {
      scanner.move(to: gap)
    }
    guard !digits.isEmpty else {
      throw scanner.error("here a dossier is missing: \(Kamerstuk.ReadingError.example)", at: start)
    }
    return digits
  }

  /// `, nr. 1339`, ` VII, nr. 133`, `-32, nr. 1703`, `-1339`, `, A`, `-VII-8`.
  private mutating func readSuffixAndNumber(
    of dossier: String
  ) throws(Kamerstuk.ReadingError) -> (suffix: String?, number: String) {
    let start = scanner.index
    var parts: [String] = []
    while scanner.take(anyOf: "-–") != nil, let part = takePart() { parts.append(part) }
    if parts.isEmpty, let suffix = takeSpacedSuffix() { parts.append(suffix) }
    if let number = try readNumber() {
      guard parts.count <= 1 else { throw missing(at: start) }
      return (parts.first, number)
    }
    if parts.count == 2 { return (parts[0], parts[1]) }
    guard let number = parts.first, parts.count == 1, !Self.councils.contains(dossier),
      number.isDigits || isFileName
    else { throw missing(at: start) }
    return (nil, number)
  }

  private mutating func takePart() -> String? {
    let digits = scanner.takeDigits()
    let part = digits.isEmpty ? scanner.takeCapitals() : digits
    return part.isEmpty ? nil : part
  }

  private mutating func takeSpacedSuffix() -> String? {
    let start = scanner.index
    scanner.skipSpaces()
    let suffix = scanner.takeCapitals()
    guard suffix.isEmpty || scanner.next?.isLetter == true else { return suffix }
    scanner.move(to: start)
    return nil
  }

  /// `nr. 1339`, or behind a comma a letter alone.
  private mutating func readNumber() throws(Kamerstuk.ReadingError) -> String? {
    let start = scanner.index
    let hasComma = scanner.skipComma()
    let place = scanner.index
    if scanner.take(word: "nrs") || scanner.take(word: "nummers") { throw several(at: place) }
    if scanner.take(word: "nr") || scanner.take(word: "no") || scanner.take(word: "nummer") {
      _ = scanner.take(anyOf: ".")
      scanner.skipSpaces()
      let number = scanner.takeDigits()
      guard !number.isEmpty else { throw missing(at: place) }
      return number
    }
    if hasComma {
      let letters = scanner.takeCapitals()
      if !letters.isEmpty, scanner.next?.isLetter != true { return letters }
    }
    scanner.move(to: start)
    return nil
  }

  /// Pages, a remark in brackets and a full stop, which say nothing about which paper it is.
  private mutating func readRest() throws(Kamerstuk.ReadingError) {
    scanner.skipComma()
    if ["pp", "p", "blz", "pag"].contains(where: { scanner.take(word: $0) }) {
      _ = scanner.take { $0.isASCIIDigit || $0.isWhitespace || ".-–".contains($0) }
    }
    scanner.skipSpaces()
    if scanner.take(anyOf: "(") != nil {
      _ = scanner.take { $0 != ")" }
      _ = scanner.take(anyOf: ")")
    }
    _ = scanner.take { $0.isWhitespace || $0 == "." }
    guard !scanner.isAtEnd else { return }
    let place = scanner.index
    let isMore =
      scanner.take(anyOf: ";&") != nil || scanner.take(word: "en") || scanner.take(word: "nr")
      || Kamerstuk.looksLikeCitation(scanner.take { _ in true })
    guard !isMore else { throw several(at: place) }
    throw scanner.error(
      "this is not understood: \(Kamerstuk.ReadingError.example), with nothing more", at: place)
  }

  private func missing(at place: Int) -> Kamerstuk.ReadingError {
    scanner.error(
      "the number of the paper is missing: \(Kamerstuk.ReadingError.example)", at: place)
  }

  private func several(at place: Int) -> Kamerstuk.ReadingError {
    scanner.error(
      "this cites more than one paper, and one is asked; cite each by itself", at: place)
  }
}
