extension String {
  /// The text with nothing in it that HTML or XML take as markup, in an element or in a quoted attribute.
  var escapedAsMarkup: String {
    // Most words have none of it, and are known by their bytes.
    guard utf8.contains(where: Self.isMarkup) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"": text += "&quot;"
      case "'": text += "&#39;"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// The text as XML can hold it, with a replacement for controls and for what is no character.
  ///
  /// Which those are is said in https://www.w3.org/TR/xml/#charsets.
  public var allowedInXML: String {
    guard unicodeScalars.contains(where: { !Self.isAllowedInXML($0) }) else { return self }
    var allowed = ""
    for scalar in unicodeScalars {
      allowed.unicodeScalars.append(Self.isAllowedInXML(scalar) ? scalar : "\u{fffd}")
    }
    return allowed
  }

  private static func isAllowedInXML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n": true
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}", "\u{fffe}", "\u{ffff}": false
    default: true
    }
  }
}
