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
  /// Where it comes from; nothing where nobody said anything.
  public let basis: Basis?
  /// The words that say so, where it is derived.
  public let quote: String?

  /// Puts it together as it was kept.
  public init(value: Content?, basis: Basis?, quote: String?) {
    self.value = value
    self.basis = basis
    self.quote = quote
  }

  /// That nobody said anything.
  public static var unsaid: Attributed { Attributed(value: nil, basis: nil, quote: nil) }

  /// What a person states.
  public init(stated: Stated<Content>) {
    self.init(value: stated.value, basis: .stated, quote: nil)
  }

  /// What a person stated, where it is that.
  public var statement: Stated<Content>? {
    basis == .stated ? value.map(Stated.given) ?? .nothing : nil
  }

  /// What words were read to say, where it is that.
  public var reading: Quoted<Content>? {
    guard basis == .derived, let value, let quote else { return nil }
    return Quoted(content: value, quote: quote)
  }

  /// Settles what a status says: what a person states, else what its words say, else what held before it.
  ///
  /// Nothing is carried on silently: what held before comes back as kept.
  ///
  /// - Parameter held: What held before; nothing where the status stands for itself, as those of editions do.
  public init(stated: Stated<Content>?, derived: Quoted<Content>?, held: Attributed? = nil) {
    if let stated {
      self.init(stated: stated)
    } else if let derived {
      self.init(value: derived.content, basis: .derived, quote: derived.quote)
    } else {
      let kept = held?.value
      self.init(value: kept, basis: kept.map { _ in .kept }, quote: nil)
    }
  }
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

extension Derivation {
  /// The signals that the words give, and those that a person states beside them, one of a kind.
  public func signals(with stated: [Signal.Kind]) -> [Signal] {
    Signal.Kind.allCases.compactMap { kind in
      signals.first { $0.kind == kind }
        ?? (stated.contains(kind) ? Signal(kind: kind, quote: nil) : nil)
    }
  }
}
