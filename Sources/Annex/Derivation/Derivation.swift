public import Dates

/// What the words of a status say by themselves: phase, signals and target date.
///
/// Only words that say it outright count, so that everything derived can be quoted. Words that contradict each
/// other say nothing. What is spoken of and not said is kept beside, so that a person can decide.
public struct Derivation: Hashable, Sendable {
  /// The phase, where the words name one.
  public let phase: Quoted<Phase>?
  /// The signals, one of a kind, in the order of ``Signal/Kind``.
  public let signals: [Signal]
  /// The signals that held and, say the words, no longer do.
  public let ended: [Signal]
  /// The date by which it should be done, where the words give one.
  public let target: Quoted<Target>?
  /// What the words speak of without saying it.
  public let mentions: [Mention]
  /// The version of the table of words that they were read by; nothing where they say nothing of a status.
  public var version: Int? {
    phase == nil && target == nil && signals.isEmpty && ended.isEmpty ? nil : WordTable.version
  }

  /// Puts together what words were read to say when they were recorded.
  public init(
    recorded phase: Attributed<Phase>, target: Attributed<Target>, signals: [Signal],
    ended: [Signal]
  ) {
    self.phase = phase.reading
    self.target = target.reading
    self.signals = signals.filter { $0.quote != nil }
    self.ended = ended.filter { $0.quote != nil }
    mentions = []
  }

  /// Derives what a text says.
  ///
  /// - Parameter date: The date from which it holds: what comes later is not yet so.
  /// - Throws: ``ImpossibleDate`` where the target date is a day that does not exist.
  public init(of text: String, on date: CalendarDate? = nil) throws(ImpossibleDate) {
    try self.init(of: text, on: date, by: .standard)
  }

  /// The same by another table of words.
  package init(
    of text: String, on date: CalendarDate? = nil, by table: WordTable
  ) throws(ImpossibleDate) {
    var reader = StatusReader(on: date, by: table)
    let text = UncheckedBoxes.without(text)
    for sentence in Sentence.all(of: text) { try reader.read(sentence, in: text) }
    phase = reader.phase
    signals = reader.signals
    ended = reader.endedSignals
    target = reader.target
    mentions = reader.mentions
  }
}

/// Something that a status speaks of and does not say.
public struct Mention: Hashable, Sendable {
  /// What it is.
  public let subject: Subject
  /// Why it is not taken for so.
  public let category: Category
  /// The words, exactly as they stand in the text.
  public let quote: String

  /// Where the words stand in a text, in Unicode scalars from its beginning.
  public func place(in text: String) -> Int? {
    text.firstRange(of: quote).map { range in
      text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    }
  }

  /// What can be spoken of.
  public enum Subject: Hashable, Sendable {
    /// A phase.
    case phase(Phase)
    /// A signal.
    case signal(Signal.Kind)
    /// A target date.
    case target
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
  /// The words that say so, exactly as they stand in the status; nothing where a person stated it, or it is kept.
  public let quote: String?
  /// Where it comes from.
  public let basis: Basis

  /// Puts it together.
  ///
  /// - Parameter isKept: Whether the status before has it, and this one leaves it standing.
  public init(kind: Kind, quote: String?, isKept: Bool = false) {
    self.kind = kind
    self.quote = quote
    basis = isKept ? .kept : quote == nil ? .stated : .derived
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

    /// Whether it says why something is late or rests.
    public var isReason: Bool {
      switch self {
      case .itDependency, .capacity, .priority, .otherMeasure: true
      case .delayed, .onHold, .transferred, .partlyImplemented: false
      }
    }
  }
}

/// How far a measure is: the four of the annex's legend, and that it was stopped.
public enum Phase: String, CaseIterable, Hashable, Sendable {
  /// The policy has yet to be worked out.
  case toStart = "to_start"
  /// The policy is being worked out.
  case policy
  /// The implementation is being prepared.
  case implementation
  /// It is implemented.
  case implemented
  /// It was stopped for good, withdrawn or cancelled.
  case stopped

  /// Whether nothing is left to do, so that it is neither late nor waits for anything.
  public var isOver: Bool { self == .implemented || self == .stopped }
}
