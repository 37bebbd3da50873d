/// Boxes of a form that nobody checked: what stands beside them is not said.
enum UncheckedBoxes {
  /// A text with line ends in place of such boxes and their words, so that whatever is quoted of it stands in the text too:
  /// `☐ Afgerond ☒ Loopt` says `☒ Loopt`, and `Afgerond ☐ Loopt ☒` says `Loopt ☒`.
  static func without(_ text: String) -> String {
    guard text.contains("☐") else { return text }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.map { line in
      let words = String(line).trimmingSpaces
      let isBehind = words.last.map(isBox) == true && words.first.map(isBox) == false
      return isBehind ? withoutWordsBefore(line) : withoutWordsBehind(line)
    }.joined(separator: "\n")
  }

  private static func isBox(_ character: Character) -> Bool { "☐☒☑".contains(character) }

  /// A line whose boxes stand behind their words.
  private static func withoutWordsBefore(_ line: Substring) -> String {
    var said = ""
    var words = ""
    for character in line {
      words.append(character)
      guard isBox(character) else { continue }
      said += character == "☐" ? String(repeating: "\n", count: words.count) : words
      words = ""
    }
    return said + words
  }

  /// A line whose boxes stand in front of their words, which end with the next box or the sentence.
  private static func withoutWordsBehind(_ line: Substring) -> String {
    var said = ""
    var isUnchecked = false
    var isBehindEnd = false
    for (place, character) in zip(line.indices, line) {
      if isBox(character) {
        isUnchecked = character == "☐"
      } else if isBehindEnd, character.isWhitespace,
        line[place...].first(where: { !$0.isWhitespace })?.isUppercase == true
      {
        isUnchecked = false
      }
      isBehindEnd = ".;!?".contains(character)
      said.append(isUnchecked ? "\n" : character)
    }
    return said
  }
}
