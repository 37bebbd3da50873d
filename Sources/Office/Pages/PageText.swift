/// The words of lines as one text.
enum PageText {
  /// How high, as a part of other words, words are at most that stand high.
  static let raised = 0.85

  /// How high most words are.
  static func usualHeight(of lines: [PageLine]) -> Double {
    let heights = lines.flatMap(\.words).map(\.height).sorted()
    return heights.isEmpty ? 0 : heights[heights.count / 2]
  }

  /// The text of a cell over its lines.
  static func text(of lines: [PageLine], isList: Bool) -> String {
    let usual = usualHeight(of: lines)
    return lines.reduce(into: "") { text, line in
      let words = words(of: line, usual: usual)
      if text.isEmpty {
        text = words
      } else if isList {
        text += "\n" + words
      } else if text.last == "-", isBroken(text, before: words) {
        text.removeLast()
        text += words
      } else {
        text += (text.last == "-" && !leavesOut(before: words) ? "" : " ") + words
      }
    }
  }

  /// The words of a line, a raised mark right behind the word that it touches.
  private static func words(of line: PageLine, usual: Double) -> String {
    var text = ""
    var end: Double?
    for word in line.words {
      let isRaised = word.height < usual * raised
      let touches = end.map { word.left - $0 < word.height * 0.1 } ?? true
      if !(isRaised && touches), !text.isEmpty { text += " " }
      text += isRaised ? Superscript.raised(word.text) : word.text
      end = word.right
    }
    return text
  }

  /// Whether a hyphen in front of words stands for what is left out: `standaard- of maatwerk`.
  private static func leavesOut(before next: String) -> Bool {
    next.prefix { !$0.isWhitespace }.wholeMatch(of: /en|of|tot|noch|respectievelijk/) != nil
  }

  /// Whether the hyphen at the end of a line stands there only because the line ends: not behind capitals and
  /// digits, as in `IV-afhankelijkheid`, nor in front of a capital.
  private static func isBroken(_ text: String, before next: String) -> Bool {
    guard let last = text.dropLast().last, let first = next.first, !leavesOut(before: next) else {
      return false
    }
    return last.isLowercase && first.isLowercase
  }
}
