extension String {
  /// The text with nothing in it that drives a terminal or a page.
  ///
  /// What is recorded is shown, never obeyed: control characters and those that turn the direction of
  /// writing become pictures of themselves. Line ends and tabs stay spaces between words.
  public var harmless: String {
    // A few bytes are enough to see that most texts are harmless, and are walked fast side by side.
    let isPlain = utf8.withContiguousStorageIfAvailable { !$0.contains { Self.mayBeHarmful($0) } }
    guard isPlain != true, unicodeScalars.contains(where: Self.isHarmful) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(Self.isHarmful(scalar) ? Self.picture(of: scalar) : scalar)
    }
    return text
  }

  /// Whether a byte of UTF-8 may begin something harmful, which few of most texts do.
  private static func mayBeHarmful(_ byte: UInt8) -> Bool {
    if byte < 0x20 { return byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t") }
    return byte == 0x7f || byte == 0xc2 || byte == 0xe2
  }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{0}"..."\u{1f}", "\u{7f}"..."\u{9f}": true
    case "\u{202a}"..."\u{202e}", "\u{2066}"..."\u{2069}": true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"
    case 0x7f: "\u{2421}"
    default: "\u{fffd}"
    }
  }
}
