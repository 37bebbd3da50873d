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
