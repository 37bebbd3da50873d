internal import PlainText

/// Text in Markdown, in which nothing that was recorded has a meaning of its own.
struct MarkdownText {
  /// The text, escaped.
  let source: String

  /// Escapes words; line ends become breaks.
  init(_ words: String) {
    var source = ""
    for scalar in words.harmless.unicodeScalars {
      switch scalar {
      case "\n": source += "<br>"
      case "\t": source += " "
      case "&": source += "&amp;"
      case "<": source += "&lt;"
      case ">": source += "&gt;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$", "#", "!":
        source += "\\"
        source.unicodeScalars.append(scalar)
      default: source.unicodeScalars.append(scalar)
      }
    }
    self.source = source
  }

  /// The text where a block begins, so that it begins no list and no line under a heading.
  var opening: String {
    let digits = source.prefix { $0.isASCII && $0.isNumber }
    let rest = source.dropFirst(digits.count)
    if !digits.isEmpty, let first = rest.first, ".)".contains(first) {
      return digits + "\\" + rest
    }
    guard let first = source.first, "+-=".contains(first) else { return source }
    return "\\" + source
  }
}
