/// Boxes of a form that nobody checked: what stands behind them is not said.
enum UncheckedBoxes {
  /// A text with empty lines in place of such boxes and their words, up to the next box or the end of the sentence, so
  /// that whatever is quoted of it stands in the text too: `☐ Afgerond ☒ Loopt` says `☒ Loopt`.
  static func without(_ text: String) -> String {
    guard text.contains("☐") else { return text }
    var isUnchecked = false
    var isBehindEnd = false
    return String(
      text.map { character -> Character in
        if character == "☐" {
          isUnchecked = true
        } else if "☒☑✓✔".contains(character) || character.isNewline
          || isBehindEnd && character.isWhitespace
        {
          isUnchecked = false
        }
        isBehindEnd = ".;!?".contains(character)
        return isUnchecked ? "\n" : character
      })
  }
}
