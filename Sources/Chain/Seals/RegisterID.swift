internal import Digest
public import SQLite

/// Which register it is: 16 random bytes, the beginning of its chain.
public struct RegisterID: Hashable, Sendable {
  /// The 16 bytes.
  public let bytes: [UInt8]

  /// Takes an id that was kept; `nil` where it has another length.
  public init?(bytes: [UInt8]) {
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// Draws a new id.
  public static func random(using generator: inout some RandomNumberGenerator) -> RegisterID {
    RegisterID(drawn: (0..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
  }

  /// Draws a new id from the system.
  public static func random() -> RegisterID {
    var generator = SystemRandomNumberGenerator()
    return random(using: &generator)
  }

  private init(drawn bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension RegisterID: CustomStringConvertible, Storable {
  /// The id in 32 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.text(of: bytes) }

  /// The bytes.
  public var stored: Value { .blob(bytes) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .blob(let bytes) = stored else { return nil }
    self.init(bytes: bytes)
  }
}
