/// What a person searches for: words, and nothing but words.
struct SearchWords {
  /// The words as a query of FTS5, in which all must match.
  ///
  /// Each stands in quotes, so that nothing in it is read as syntax:
  /// https://www.sqlite.org/fts5.html#fts5_strings
  let query: String
  /// What a text in ASCII must hold to have the words: their runs of ASCII letters and digits.
  let runs: [String]

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
        return String(quoted) + "\""
      }
      .joined(separator: " ")
    runs = text.utf8.split { !Self.isLetterOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    let character = Character(Unicode.Scalar(byte))
    return character.isASCII && (character.isLetter || character.isNumber)
  }
}
