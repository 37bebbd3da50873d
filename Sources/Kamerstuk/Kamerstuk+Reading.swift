extension Kamerstuk {
  /// Reads the citation of one paper, in any of the forms in which people write them.
  ///
  /// Spaces or a dot inside the dossier, missing commas, a footnote's mark in front, pages or
  /// `(t.v.v. …)` behind are all taken. `TK` and `EK` stand for the chambers, and the name of a
  /// published file (`kst-31066-1339`) for its paper. Without the name of a series, a dossier has
  /// five digits.
  ///
  /// What a hyphen joins to a dossier is its suffix where a number follows (`21501-32, nr. 1703`,
  /// `34000-VII-8`), and the number where none does (`31066-1339`). Dossier 21501, of the EU
  /// Councils, has a suffix always, so that `21501-32` has no number.
  ///
  /// - Throws: ``ReadingError`` where there is no number, where there are two papers, where the session
  ///   years do not follow one another, or where something is left over.
  public init(reading text: some StringProtocol) throws(ReadingError) {
    var reader = CitationReader(text)
    self = try reader.read()
  }

  /// Whether a text means to cite, be it with a slip in it, and does not only remark.
  ///
  /// It does where it begins, behind a footnote's mark, with `Kamerstuk`, `Kamerstukken`, `Handelingen`
  /// or `kst-`; with `TK` or `EK` and a session year or dossier; or with a dossier of five digits and
  /// what announces a number. With other words in front, such as `Zie`, it is a remark.
  public static func looksLikeCitation(_ text: some StringProtocol) -> Bool {
    Scanner(text).looksLikeCitation
  }
}

extension Scanner {
  /// Whether what follows means to cite.
  var looksLikeCitation: Bool {
    var ahead = self
    ahead.skipMark()
    switch ahead.takeSeries() {
    case .kamerstukken, .file, .handelingen: return true
    case .abbreviated: return ahead.hasYearsOrDossier
    case nil: return ahead.hasDossierAndNumber
    }
  }

  private var hasYearsOrDossier: Bool {
    var ahead = self
    ahead.skipComma()
    return ahead.takeYears() != nil || ahead.takeDossier().utf8.count == 5
  }

  private var hasDossierAndNumber: Bool {
    var ahead = self
    if ahead.takeYears() != nil { ahead.skipComma() }
    guard ahead.takeDossier().utf8.count == 5 else { return false }
    var isJoined = false
    while ahead.takeDash() {
      guard ahead.takePart() != nil else { return false }
      isJoined = true
    }
    if !isJoined { _ = ahead.takeLetterSuffix() }
    let end = ahead.index
    let hasComma = ahead.skipComma()
    if ahead.hasNumbersWord || ahead.takeNumberWord() { return true }
    if hasComma, ahead.takeLetters() != nil { return ahead.endsOrPauses }
    ahead.move(to: end)
    _ = ahead.take { $0.isWhitespace || ".,;".contains($0) }
    return isJoined && ahead.isAtEnd
  }

  private var endsOrPauses: Bool {
    var ahead = self
    ahead.skipSpaces()
    return ahead.next.map(".,;(".contains) ?? true
  }
}

extension Kamerstuk {
  /// Why a text is not the citation of one paper.
  public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong, and what was expected.
    public let message: String
    /// Where in the text, in characters counted from 1.
    public let column: Int

    /// The message.
    public var description: String { message }

    static let example = "expected a citation such as Kamerstukken II 2023/24, 31066, nr. 1339"
  }
}
