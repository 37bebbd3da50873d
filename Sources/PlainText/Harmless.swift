extension String {
  /// The text with nothing in it that drives a terminal or a page.
  ///
  /// What is recorded is shown, never obeyed: control characters become pictures of themselves, and those that turn the
  /// direction of writing their code points: `⟨U+202E⟩`. Line ends and tabs stay spaces between words.
  public var harmless: String {
    // The bytes of most texts show that they are harmless, and are walked fast side by side.
    let mayHarm = utf8.withContiguousStorageIfAvailable(Self.mayHarm) ?? true
    guard mayHarm, unicodeScalars.contains(where: Self.isHarmful) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      if Self.isHarmful(scalar) {
        text += Self.picture(of: scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
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
      // U+061C.
      case 0x9c where before == 0xd8: return true
      // U+200E, U+200F, U+202A to U+202E and U+2066 to U+2069, whose first byte other signs have too.
      case 0x8e...0x8f where before == 0x80, 0xaa...0xae where before == 0x80,
        0xa6...0xa9 where before == 0x81:
        return true
      default: break
      }
    }
    return false
  }

  /// Whether a byte is a space or a printable character of ASCII.
  private static func isPrintable(_ byte: UInt8) -> Bool { byte &- 0x20 <= 0x5e }

  private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x09: false
    case 0x00...0x1F, 0x7F...0x9F: true
    // Bidi_Control: https://www.unicode.org/reports/tr9/
    case 0x61C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  private static func picture(of scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0..<0x20:
      let picture: Unicode.Scalar = Unicode.Scalar(0x2400 + scalar.value) ?? "\u{fffd}"
      return String(Character(picture))
    case 0x7f: return "\u{2421}"
    default: return scalar.named
    }
  }
}

extension Unicode.Scalar {
  /// Its code point, for a character that is not to be seen or looks like another: `⟨U+202E⟩`.
  public var named: String {
    let digits = String(value, radix: 16, uppercase: true)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "⟨U+\(zeros)\(digits)⟩"
  }
}
