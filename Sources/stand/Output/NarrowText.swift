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
  static func columns(of bytes: some Collection<UInt8>) -> Int? {
    // Most texts are ASCII throughout, and that is seen at a glance.
    guard bytes.contains(where: { $0 >= 0x80 || $0 == 0x0D }) else { return bytes.count }
    var columns = 0
    var place = Place.anywhere
    for byte in bytes {
      switch place {
      case .anywhere:
        guard byte < 0xCC && byte != 0x0D || byte == 0xE2 else { return nil }
        columns += byte.columns
        if byte == 0xE2 { place = .sign }
      case .sign:
        switch byte {
        case 0x80: place = .punctuation
        case 0x82, 0x84...0xB2: place = .anywhere
        default: return nil
        }
      case .punctuation:
        guard (0x90...0xA7).contains(byte) else { return nil }
        place = .anywhere
      }
    }
    return columns
  }

  /// What the bytes before have begun.
  private enum Place {
    case anywhere
    /// A scalar from U+2000 to U+2FFF.
    case sign
    /// A scalar from U+2000 to U+203F.
    case punctuation
  }
}
