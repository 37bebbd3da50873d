public import Annex
public import Dates

/// What a person puts right about a status.
///
/// What is not given stays as it was recorded.
public struct StatusCorrection: Sendable {
  /// The date from which it holds.
  public var date: CalendarDate?
  /// The words.
  ///
  /// What the new ones say of phase, signals and target date is derived anew.
  public var text: String?
  /// The phase.
  public var phase: Stated<Phase>?
  /// The target date.
  public var target: Stated<CalendarDate>?
  /// The signals that are stated; nothing leaves those that were recorded.
  public var signals: [Signal.Kind]
  /// Where the person has it from.
  public var source: String?
  /// The Kamerstuk that says so.
  public var citation: Citation?

  /// Creates a correction.
  public init(
    date: CalendarDate? = nil, text: String? = nil, phase: Stated<Phase>? = nil,
    target: Stated<CalendarDate>? = nil, signals: [Signal.Kind] = [], source: String? = nil,
    citation: Citation? = nil
  ) {
    self.date = date
    self.text = text
    self.phase = phase
    self.target = target
    self.signals = signals
    self.source = source
    self.citation = citation
  }

  /// Whether nothing is put right.
  public var isEmpty: Bool {
    date == nil && text == nil && phase == nil && target == nil && signals.isEmpty
      && source == nil && citation == nil
  }
}
