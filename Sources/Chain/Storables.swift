public import Dates
public import Digest
public import SQLite

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

  /// Reads what ``stored`` wrote; nothing where it lies on no day that there is, as no clock tells it.
  public init?(stored: Value) {
    guard case .integer(let microseconds) = stored else { return nil }
    self.init(microseconds: microseconds)
    guard (Self.distantPast...Self.distantFuture).contains(self) else { return nil }
  }
}
