extension JSON {
  /// Writes a string in quotes, in UTF-8, byte for byte but for what is escaped.
  ///
  /// Escaped is what JSON asks for, and DEL with the C1 controls besides, which would drive a terminal.
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
    byte < 0x20 || byte == 0xc2 || byte == 0x7f || byte == UInt8(ascii: "\"")
      || byte == UInt8(ascii: "\\")
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
    default: return nil
    }
  }

  private static func unicode(_ value: UInt8) -> String {
    let digits = String(value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
