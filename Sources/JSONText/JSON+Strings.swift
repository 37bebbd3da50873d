extension JSON {
  /// Writes a string in quotes, in UTF-8, byte for byte but for what is escaped.
  ///
  /// Escaped is what JSON asks for, and besides what would drive a terminal or turn what is seen: DEL, the C1 controls,
  /// the marks of bidirectional text (https://www.unicode.org/reports/tr9/) and the two separators of lines. An export is
  /// spelled so, and a hub takes no other spelling: `has_escapes` in `hub/h02_chain.sql` has the same.
  public static func write(_ string: String, to text: inout [UInt8]) {
    var string = string
    text.append(UInt8(ascii: "\""))
    string.withUTF8 { bytes in
      var start = 0
      for index in bytes.indices where mayNeedEscape(bytes[index]) {
        guard let escape = escape(at: index, of: bytes) else { continue }
        text += bytes[start..<index]
        text += escape.text.utf8
        start = index + escape.length
      }
      text += bytes[start...]
    }
    text.append(UInt8(ascii: "\""))
  }

  /// Whether a byte may begin a character that may not stand, which few bytes do.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0xc2 || byte == 0xd8 || byte == 0xe2 || byte == 0x7f
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  /// What stands for the character at a place, and how many bytes it has; nothing where it may stand.
  private static func escape(
    at index: Int, of bytes: UnsafeBufferPointer<UInt8>
  ) -> (text: String, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case let byte where byte < 0x20 || byte == 0x7f: return (unicode(byte), 1)
    // C1 controls, U+0080 to U+009F, have two bytes in UTF-8.
    case 0xc2 where index + 1 < bytes.count && bytes[index + 1] < 0xa0:
      return (unicode(bytes[index + 1]), 2)
    // U+061C.
    case 0xd8 where index + 1 < bytes.count && bytes[index + 1] == 0x9c: return ("\\u061c", 2)
    case 0xe2 where index + 2 < bytes.count:
      switch (bytes[index + 1], bytes[index + 2]) {
      // U+200E, U+200F, and U+2028 to U+202E.
      case (0x80, 0x8e...0x8f), (0x80, 0xa8...0xae):
        return ("\\u20" + hexadecimal(bytes[index + 2] & 0x3f), 3)
      // U+2066 to U+2069.
      case (0x81, 0xa6...0xa9): return ("\\u20" + hexadecimal(bytes[index + 2] & 0x3f | 0x40), 3)
      default: return nil
      }
    default: return nil
    }
  }

  private static func unicode(_ value: UInt8) -> String { "\\u00" + hexadecimal(value) }

  /// Two digits.
  private static func hexadecimal(_ value: UInt8) -> String {
    (value < 16 ? "0" : "") + String(value, radix: 16)
  }
}
