/// The signs of fonts that are no letters, as the characters that mean the same.
enum SymbolFonts {
  /// The character of a sign of Wingdings; nothing for a sign that has none.
  ///
  /// - Parameter code: The code in hexadecimal digits, as Word has it: `f0fc`.
  static func sign(_ code: String, in font: String) -> String? {
    guard font.lowercased() == "wingdings" else { return nil }
    return wingdings[code.hasPrefix("f0") ? String(code.dropFirst(2)) : code]
  }

  private static let wingdings = [
    "fc": "✔", "fe": "☑", "a8": "◻", "6f": "□", "6e": "■", "6c": "●", "a1": "○", "a2": "○",
    "a4": "◉", "fb": "✘", "e0": "→", "a7": "▪",
  ]
}
