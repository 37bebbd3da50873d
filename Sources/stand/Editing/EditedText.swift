import PlainText

/// A text that a person writes in an editor, above a line under which they are told what about.
///
/// The line is that of git's `--cleanup=scissors`: unlike comment marks it takes no line from the words
/// that happens to begin with one.
enum EditedText {
  private static let scissors = "# ------------------------ >8 ------------------------"

  /// The empty text, above what is told.
  static func empty(above notes: [String]) -> String {
    let lines = [
      "", scissors, "# Write above the line with the scissors; what is below it is not recorded.",
      "#",
    ]
    let told = notes.map { $0.isEmpty ? "#" : "# \($0)" }
    return (lines + told).map { $0 + "\n" }.joined()
  }

  /// The words that were written: all above the line, without the empty lines around them.
  static func words(in content: String) -> String {
    let lines = content.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let written = lines.prefix { $0 != scissors }
    let isEmpty = { (line: Substring) in line.isBlank }
    guard let first = written.firstIndex(where: { !isEmpty($0) }),
      let last = written.lastIndex(where: { !isEmpty($0) })
    else { return "" }
    // From the content itself: the line ends between stay what they are.
    return String(content[written[first].startIndex..<written[last].endIndex])
  }
}
