public import Annex
public import Dates

/// A status that a person wants to record: what they say, and what they leave open.
public struct StatusDraft: Sendable {
  /// The date from which it holds.
  public var date: CalendarDate
  /// The words.
  ///
  /// They are kept byte for byte.
  public var text: String
  /// The phase, where the person states one.
  public var phase: Stated<Phase>?
  /// The target date, where the person states one.
  public var target: Stated<Target>?
  /// Signals that the person states, beside those that the words say.
  public var signals: [Signal.Kind]
  /// Signals that the person ends, whatever the words say.
  public var ended: [Signal.Kind]
  /// Where the person has it from, in their words.
  public var source: String?
  /// The Kamerstuk that says so.
  public var citation: Citation?

  /// Creates a draft.
  public init(
    date: CalendarDate, text: String, phase: Stated<Phase>? = nil,
    target: Stated<Target>? = nil, signals: [Signal.Kind] = [], ended: [Signal.Kind] = [],
    source: String? = nil, citation: Citation? = nil
  ) {
    self.date = date
    self.text = text
    self.phase = phase
    self.target = target
    self.signals = signals
    self.ended = ended
    self.source = source
    self.citation = citation
  }
}

extension StatusDraft {
  /// What the words of the draft say by themselves.
  func derivation() throws(RegisterError) -> Derivation {
    do {
      return try Derivation(of: text, on: date)
    } catch {
      throw RegisterError(
        .content,
        "the status aims at \(error.text), a day that does not exist; nothing was recorded")
    }
  }
}
