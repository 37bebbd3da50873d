/// What a person searches for: words, and nothing but words.
struct SearchWords {
  /// The words as a query of FTS5, in which all must match.
  ///
  /// Each stands in quotes, so that nothing in it is read as syntax, and is the beginning of a word, unless it ends
  /// with a digit, for 4 is not 44, or has less than three characters.
  /// https://www.sqlite.org/fts5.html#fts5_strings
  let query: String
  /// What a text in ASCII must hold to have the words: their runs of ASCII letters and digits.
  let runs: [String]
  /// Whether a number of a paper can be among them.
  let hasNumber: Bool

  /// Reads words between spaces; a NUL, at which SQLite would stop reading, is one too.
  init(_ text: String) {
    query =
      text.split { $0.isWhitespace || $0.unicodeScalars.contains("\0") }
      .map { word in
        var quoted = String.UnicodeScalarView("\"".unicodeScalars)
        for scalar in word.unicodeScalars {
          if scalar == "\"" { quoted.append(scalar) }
          quoted.append(scalar)
        }
        let isBeginning =
          word.count >= 3 && word.last { $0.isLetter || $0.isNumber }?.isLetter == true
        return String(quoted) + (isBeginning ? "\"*" : "\"")
      }
      .joined(separator: " ")
    hasNumber = text.contains(where: \.isNumber)
    runs = text.utf8.split { !Self.isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isASCII && (character.isLetter || character.isNumber)
  }
}
