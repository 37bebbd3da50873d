/// Text of which every scalar is a character of one column, as nearly all text in a register is.
///
/// Its columns are the bytes that begin a scalar, so that nobody has to find where characters end.
enum NarrowText {
  /// The columns of a text in UTF-8; nothing where it may hold characters of several scalars, or of
  /// another width.
  ///
  /// Known to be narrow is what comes before U+0300, where combining marks begin, and of the signs from
  /// U+2010 to U+2CBF, quotes, dashes and symbols among them, what neither joins nor turns. A carriage
  /// return is not: with a line feed it is one character.
  static func columns(of bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    // Most texts are ASCII throughout, and that is seen at a glance.
    // Without a way out the loop takes many bytes at once.
    var others: UInt8 = 0
    for byte in bytes { others |= byte & 0x80 | (byte == 0x0D ? 1 : 0) }
    if others == 0 { return bytes.count }
    var columns = 0
    for index in bytes.indices {
      let byte = bytes[index]
      columns += byte.columns
      if isCharacter(byte) || (0x80..<0xCC).contains(byte) { continue }
      guard byte == 0xE2, isSign(bytes[index...].dropFirst()) else { return nil }
    }
    return columns
  }

  /// Whether a byte is a character by itself: any of ASCII but the carriage return.
  private static func isCharacter(_ byte: UInt8) -> Bool { byte < 0x80 && byte != 0x0D }

  /// Whether bytes that follow 0xE2 make a narrow sign with it.
  private static func isSign(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let second = rest.first, let third = rest.dropFirst().first else { return false }
    return switch second {
    case 0x80: (0x90...0xA7).contains(third)
    case 0x82, 0x84...0xB2: true
    default: false
    }
  }
}
