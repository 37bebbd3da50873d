public import Annex
public import Dates
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
