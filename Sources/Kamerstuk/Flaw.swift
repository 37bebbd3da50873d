/// What keeps parts from being those of a paper.
enum Flaw: Error {
  case dossier
  case suffix
  case number
  case letterInTweedeKamer

  /// Finds the first flaw in the parts of a paper, or `nil` where they have none.
  init?(chamber: Chamber?, dossier: String, suffix: String?, number: String) {
    if !Self.isDossier(dossier) {
      self = .dossier
    } else if let suffix, !Self.isSuffix(suffix, of: dossier) {
      self = .suffix
    } else if !Self.isNumber(number), !Self.isLetters(number) {
      self = .number
    } else if chamber == .second, Self.isLetters(number) {
      self = .letterInTweedeKamer
    } else {
      return nil
    }
  }

  /// What is wrong, and what was expected.
  var message: String {
    switch self {
    case .dossier: "this is no dossier: it has at most five digits, as in 31066, nr. 1339"
    case .suffix:
      "this is no suffix: expected a letter or a Roman number, as in 34775 IV, nr. 44, or two digits "
        + "behind a dossier of five, as in 21501-32, nr. 1703"
    case .number:
      "this is no number of a paper: expected at most six digits, as in nr. 1339, or in the Eerste "
        + "Kamer one or two letters, as in Kamerstukken I 2009/10, 32217, A"
    case .letterInTweedeKamer:
      "a letter is the number of a paper of the Eerste Kamer, and this cites the Tweede Kamer: "
        + "expected a citation such as Kamerstukken I 2009/10, 32217, A"
    }
  }

  /// Five digits at most, so that a footnote's mark glued to a dossier is not taken for a part of it.
  static func isDossier(_ text: String) -> Bool {
    isNumeral(text) && text.utf8.count <= 5
  }

  /// One letter, or a Roman number with a letter behind it at most: `B`, `VII`, `IXA`.
  static func isLetterSuffix(_ text: String) -> Bool {
    text.isCapitals && text.utf8.count <= 6 && text.dropLast().allSatisfy("IVX".contains)
  }

  /// One or two letters: `K`, `AB`.
  static func isLetters(_ text: String) -> Bool {
    text.isCapitals && text.utf8.count <= 2
  }

  // Behind fewer than five digits, two more would read as a session year.
  private static func isSuffix(_ text: String, of dossier: String) -> Bool {
    isLetterSuffix(text) || (text.isDigits && text.utf8.count == 2 && dossier.utf8.count == 5)
  }

  private static func isNumber(_ text: String) -> Bool {
    isNumeral(text) && text.utf8.count <= 6
  }

  // A zero in front would make two papers of one.
  private static func isNumeral(_ text: String) -> Bool {
    text.isDigits && !text.hasPrefix("0")
  }
}

extension String {
  var isDigits: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  var isCapitals: Bool {
    !isEmpty && utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}
