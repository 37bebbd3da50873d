internal import Annex

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
public struct Attributed<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What was found; nothing where the words say nothing, or a person states that there is none.
  public let value: Content?
  /// Where it comes from.
  public let basis: Basis?
  /// The words that say so, where it is derived.
  public let quote: String?

  /// Nothing, said by nobody.
  static var notSaid: Attributed { Attributed(value: nil, basis: nil, quote: nil) }
}

/// What a person states: a value, or that there is none.
public enum Stated<Content: Hashable & Sendable>: Hashable, Sendable {
  /// There is one, and this is it.
  case given(Content)
  /// There is none: what held so far ends.
  case nothing

  /// The value, or nothing.
  public var value: Content? {
    guard case .given(let content) = self else { return nil }
    return content
  }
}

extension Attributed {
  /// What words say, as the register keeps it.
  init(_ derived: Quoted<Content>?) {
    self.init(
      value: derived?.content, basis: derived.map { _ in .derived }, quote: derived?.quote)
  }

  /// What a person states.
  init(stated: Stated<Content>) {
    self.init(value: stated.value, basis: .stated, quote: nil)
  }

  /// Settles what a new status says: what a person states, else what its words say, else what held.
  ///
  /// Nothing is carried on silently: what held before comes back as kept.
  static func settled(
    stated: Stated<Content>?, derived: Attributed, held: Attributed?
  ) -> Attributed {
    if let stated { return Attributed(stated: stated) }
    if derived.value != nil { return derived }
    guard let kept = held?.value else { return .notSaid }
    return Attributed(value: kept, basis: .kept, quote: nil)
  }
}
