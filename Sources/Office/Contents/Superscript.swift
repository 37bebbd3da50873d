/// Digits that stand high, as they mark footnotes.
enum Superscript {
  private static let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// Whether a character is one.
  static func isOne(_ character: Character) -> Bool { digits.contains(character) }

  /// The digits of a text raised; all else stays.
  static func raised(_ text: String) -> String {
    String(
      text.map { character in
        guard character.isASCII, let digit = character.wholeNumberValue else { return character }
        return digits[digit]
      })
  }

  /// The numbers that stand high in a text.
  static func marks(in text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 }) else { return [] }
    return text.split { !digits.contains($0) }.map(String.init)
  }

  /// The mark of a number.
  static func mark(_ number: Int) -> String { raised(String(number)) }
}
