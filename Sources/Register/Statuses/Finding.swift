/// Where a phase or a target date comes from.
public enum Basis: String, Hashable, Sendable {
  /// From the words, with the quote that says so.
  case derived
  /// From the person who recorded it.
  case stated
  /// From the status before, which this one left standing.
  case kept
}

/// A value that may be missing, with where it comes from and the words that say so.
public struct Finding<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What was found; nothing where the words say nothing, or a person states that there is none.
  public let value: Content?
  /// Where it comes from.
  public let basis: Basis?
  /// The words that say so, where it is derived.
  public let quote: String?

  /// Nothing, said by nobody.
  static var notSaid: Finding { Finding(value: nil, basis: nil, quote: nil) }
}
