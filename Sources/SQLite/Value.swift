/// A value as SQLite stores it.
///
/// The kinds are those of https://www.sqlite.org/datatype3.html. Registers hold no floating-point numbers, so there is no case for them.
public enum Value: Hashable, Sendable {
  /// No value.
  case null
  /// A 64-bit integer.
  case integer(Int64)
  /// UTF-8 text, kept byte for byte.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}

/// A type that has a form in the database.
public protocol Storable {
  /// The value that stands for this in the database.
  var stored: Value { get }

  /// Reads back what ``stored`` wrote, or gives `nil` where the value has another shape.
  init?(stored: Value)
}

extension Value: Storable {
  /// The value itself.
  public var stored: Value { self }

  /// Takes any value.
  public init?(stored: Value) {
    self = stored
  }
}

extension Int: Storable {
  /// The integer.
  public var stored: Value { .integer(Int64(self)) }

  /// Reads an integer.
  public init?(stored: Value) {
    guard case .integer(let number) = stored else { return nil }
    self.init(exactly: number)
  }
}

extension Int64: Storable {
  /// The integer.
  public var stored: Value { .integer(self) }

  /// Reads an integer.
  public init?(stored: Value) {
    guard case .integer(let number) = stored else { return nil }
    self = number
  }
}

extension Bool: Storable {
  /// 1 for true and 0 for false.
  public var stored: Value { .integer(self ? 1 : 0) }

  /// Reads 1 as true and 0 as false.
  public init?(stored: Value) {
    switch stored {
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
}

extension String: Storable {
  /// The text.
  public var stored: Value { .text(self) }

  /// Reads text.
  public init?(stored: Value) {
    guard case .text(let text) = stored else { return nil }
    self = text
  }
}

extension [UInt8]: Storable {
  /// The bytes.
  public var stored: Value { .blob(self) }

  /// Reads bytes.
  public init?(stored: Value) {
    guard case .blob(let bytes) = stored else { return nil }
    self = bytes
  }
}
