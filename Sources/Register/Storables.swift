public import Annex
public import Dates
public import Digest
public import SQLite

extension CalendarDate: Storable {
  /// The date in ISO 8601.
  public var stored: Value { .text(description) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .text(let text) = stored else { return nil }
    self.init(iso: text)
  }
}

extension SHA256Digest: Storable {
  /// The 32 bytes.
  public var stored: Value { .blob(bytes) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .blob(let bytes) = stored else { return nil }
    self.init(bytes: bytes)
  }
}

extension Moment: Storable {
  /// The microseconds.
  public var stored: Value { .integer(microseconds) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .integer(let microseconds) = stored else { return nil }
    self.init(microseconds: microseconds)
  }
}

// Names that the register keeps as they are told.
extension Phase: Storable {
  /// Its name: `to_start`.
  public var stored: Value { .text(rawValue) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .text(let name) = stored else { return nil }
    self.init(rawValue: name)
  }
}

extension Signal.Kind: Storable {
  /// Its name: `on_hold`.
  public var stored: Value { .text(rawValue) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .text(let name) = stored else { return nil }
    self.init(rawValue: name)
  }
}

extension Basis: Storable {
  /// Its name: `derived`.
  public var stored: Value { .text(rawValue) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .text(let name) = stored else { return nil }
    self.init(rawValue: name)
  }
}
