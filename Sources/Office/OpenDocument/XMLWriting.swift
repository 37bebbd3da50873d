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

  private static func escaped(_ words: String) -> String {
    var text = ""
    for scalar in XMLText.allowed(words).unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "\t": text += " "
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}

/// Text as XML can hold it: https://www.w3.org/TR/xml/#charsets.
enum XMLText {
  /// The text with a replacement for controls and for what is no character.
  static func allowed(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isAllowed($0) }) else { return text }
    var allowed = ""
    for scalar in text.unicodeScalars {
      allowed.unicodeScalars.append(isAllowed(scalar) ? scalar : "\u{fffd}")
    }
    return allowed
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": true
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": false
    default: true
    }
  }
}
