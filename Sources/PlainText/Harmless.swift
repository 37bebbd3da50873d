extension String {
  /// The text with nothing in it that drives a terminal or a page.
  ///
  /// What is recorded is shown, never obeyed: control characters and those that turn the direction of
  /// writing become pictures of themselves. Line ends and tabs stay spaces between words.
  public var harmless: String {
    // The bytes of most texts show that they are harmless, and are walked fast side by side.
    let mayHarm = utf8.withContiguousStorageIfAvailable(Self.mayHarm) ?? true
    guard mayHarm, unicodeScalars.contains(where: Self.isHarmful) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      text.unicodeScalars.append(Self.isHarmful(scalar) ? Self.picture(of: scalar) : scalar)
    }
    return text
  }

  /// Whether bytes of UTF-8 may hold something harmful, seen from each byte and the one before it.
  private static func mayHarm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Nearly all are printable ASCII. Without a way out the loop takes many bytes at once.
    var others: UInt8 = 0
    for byte in bytes { others |= isPrintable(byte) ? 0 : 1 }
    if others == 0 { return false }
    for index in bytes.indices {
      let byte = bytes[index]
      if isPrintable(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t") { continue }
      let before = index > 0 ? bytes[index - 1] : 0
      switch byte {
      case 0..<0x20, 0x7f: return true
      // U+0080 to U+009F.
      case 0x80...0x9f where before == 0xc2: return true
      // U+202A to U+202E and U+2066 to U+2069, whose first byte other signs have too.
      case 0xaa...0xae where before == 0x80, 0xa6...0xa9 where before == 0x81: return true
      default: break
      }
    }
    return false
  }

  /// Whether a byte is a space or a printable character of ASCII.
  private static func isPrintable(_ byte: UInt8) -> Bool { byte &- 0x20 <= 0x5e }

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
