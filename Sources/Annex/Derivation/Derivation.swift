public import Dates

/// What the words of a status say by themselves: phase, signals and target date.
///
/// Only phrases that say it outright count, so that everything derived can be quoted. Words that
/// contradict each other say nothing.
public struct Derivation: Hashable, Sendable {
  /// The phase, where the words name one.
  public let phase: Quoted<Phase>?
  /// The signals, one of a kind, in the order of ``Signal/Kind``.
  public let signals: [Signal]
  /// The date by which it should be done, where the words give one.
  public let target: Quoted<CalendarDate>?

  /// Derives what a text says.
  ///
  /// - Throws: ``ImpossibleDate`` where the target date is a day that does not exist.
  public init(of text: String) throws(ImpossibleDate) {
    let sentences = Sentence.all(of: text)
    phase = Self.only(sentences.compactMap(\.phase))
    signals = Signal.Kind.allCases.compactMap { kind in
      sentences.lazy.compactMap { $0.quote(of: kind) }.first.map { Signal(kind: kind, quote: $0) }
    }
    var targets: [Quoted<CalendarDate>] = []
    for sentence in sentences { targets += try sentence.targets(in: text) }
    target = Self.only(targets)
  }

  /// The one content that all findings share, with the first quote; nothing where they differ.
  private static func only<Content>(_ findings: [Quoted<Content>]) -> Quoted<Content>? {
    guard let first = findings.first, findings.allSatisfy({ $0.content == first.content })
    else { return nil }
    return first
  }
}

/// A target date that is a day that does not exist.
public struct ImpossibleDate: Error, Hashable, Sendable {
  /// The date as written.
  public let text: String
  /// Where it stands, in characters from the beginning of the status.
  public let offset: Int
}

/// Something that words say, with the words.
public struct Quoted<Content: Hashable & Sendable>: Hashable, Sendable {
  /// What they say.
  public let content: Content
  /// The words, exactly as they stand in the text.
  public let quote: String
}

/// What a status says beside its phase.
public struct Signal: Hashable, Sendable {
  /// What it says.
  public let kind: Kind
  /// The words that say so, exactly as they stand in the status; nothing where a person stated it.
  public let quote: String?

  /// Puts it together.
  public init(kind: Kind, quote: String?) {
    self.kind = kind
    self.quote = quote
  }

  /// What a signal says: how it goes, and what it waits for.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// It takes longer.
    case delayed
    /// It has stopped for now.
    case onHold = "on_hold"
    /// Others do it now.
    case transferred
    /// A part of it is implemented.
    case partlyImplemented = "partly_implemented"
    /// It waits for IT.
    case itDependency = "it_dependency"
    /// There are too few people.
    case capacity
    /// Something else goes first, or this goes later.
    case priority
    /// It waits for another measure.
    case otherMeasure = "other_measure"
  }
}

/// How far a measure is: the four of the annex's legend.
public enum Phase: String, CaseIterable, Hashable, Sendable {
  /// The policy has yet to be worked out.
  case toStart = "to_start"
  /// The policy is being worked out.
  case policy
  /// The implementation is being prepared.
  case implementation
  /// It is implemented.
  case implemented
}
