public import Annex
public import Dates

/// What held for a line from a date: words, phase, signals, target date.
public struct StatusUpdate: Hashable, Sendable {
  /// The date from which it holds.
  public let holdsFrom: CalendarDate
  /// The words, as they were said.
  public let text: String
  /// The phase; nothing where it is not said, or stated to be none.
  public let phase: Finding<Phase>
  /// The date by which the measure should be done.
  public let target: Finding<CalendarDate>
  /// What else the words say.
  public internal(set) var signals: [RecordedSignal]
  /// By which change it was recorded, and when.
  public let recorded: Recorded
}
