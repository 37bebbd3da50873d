extension JSONScanner {
  var current: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  mutating func skipSpaces() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0a || byte == 0x0d {
      position += 1
    }
  }

  /// Goes past a sign where it comes next.
  mutating func goesOn(with sign: Unicode.Scalar) -> Bool {
    guard let current, UInt32(current) == sign.value else { return false }
    position += 1
    return true
  }

  mutating func take(_ sign: Unicode.Scalar) throws(JSONError) {
    guard goesOn(with: sign) else { throw error(String(Character(sign))) }
  }

  mutating func take(_ byte: UInt8) throws(JSONError) {
    try take(Unicode.Scalar(byte))
  }

  /// An error about what comes next.
  func error(_ expected: String) -> JSONError {
    JSONError(column: position - bytes.startIndex + 1, expected: expected)
  }
}

/// A text that is not JSON, or not of the shape that was asked for.
public struct JSONError: Error, Hashable, Sendable {
  /// Before which byte it shows, counted from 1.
  public let column: Int
  /// What should stand there.
  public let expected: String
}
