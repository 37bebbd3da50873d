/// XML in the making, whose words are escaped.
struct XMLWriting {
  private(set) var text = ""

  /// Adds an element with what a body puts in it.
  mutating func element(
    _ name: StaticString, _ attributes: [(StaticString, String)] = [],
    _ body: (inout XMLWriting) -> Void = { _ in }
  ) {
    text += "<\(name)"
    for (name, value) in attributes { text += " \(name)=\"\(Self.escaped(value))\"" }
    var inside = XMLWriting()
    body(&inside)
    text += inside.text.isEmpty ? "/>" : ">\(inside.text)</\(name)>"
  }

  /// Adds words.
  mutating func words(_ words: String) {
    text += Self.escaped(words)
  }

  /// Adds XML that the program brings along.
  mutating func literal(_ xml: StaticString) {
    text += xml.description
  }

  /// Words without what XML has no place for: controls, and what are no characters.
  private static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t": text += " "
      case "\n": text += "\n"
      case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": text += "\u{fffd}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
