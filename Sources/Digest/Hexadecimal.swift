/// Bytes as pairs of hexadecimal digits.
public enum Hexadecimal {
  /// Writes bytes in lower-case digits.
  public static func text(of bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    bytes.withUnsafeBytes { write($0, to: &digits) }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Writes bytes behind a text in ASCII, in lower-case digits.
  public static func write(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
    for byte in bytes {
      text.append(digit(byte >> 4))
      text.append(digit(byte & 0xf))
    }
  }

  /// Reads digits of either case; `nil` where the text holds anything else, or half a byte.
  public static func bytes(in text: String) -> [UInt8]? {
    bytes(in: Array(text.utf8)[...])
  }

  /// Reads digits of either case in ASCII; `nil` where there is anything else, or half a byte.
  public static func bytes(in digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
