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

  /// - Parameter expected: What should stand there, in words; by default the sign itself.
  mutating func take(_ sign: Unicode.Scalar, _ expected: String? = nil) throws(JSONError) {
    guard goesOn(with: sign) else { throw error(expected ?? String(Character(sign))) }
  }

  mutating func take(_ byte: UInt8) throws(JSONError) {
    try take(Unicode.Scalar(byte))
  }

  /// An error about what comes next.
  func error(_ expected: String) -> JSONError { error(expected, at: position) }

  /// An error about what comes at another place.
  func error(_ expected: String, at place: Int) -> JSONError {
    JSONError(
      offset: place - bytes.startIndex, isAtEnd: position >= bytes.endIndex, expected: expected)
  }
}

/// A text that is not JSON, or not of the shape that was asked for.
public struct JSONError: Error, Hashable, Sendable {
  /// Before which byte it shows, counted from 0.
  public let offset: Int
  /// Whether the text ends before what is missing: it may have been cut off.
  public let isAtEnd: Bool
  /// What should stand there.
  public let expected: String

  /// Before which byte of a line it shows, counted from 1.
  public var column: Int { offset + 1 }
}
