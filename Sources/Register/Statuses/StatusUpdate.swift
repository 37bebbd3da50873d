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
  /// The change that recorded it.
  public let change: Change
}

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

/// A signal as the register keeps it.
public struct RecordedSignal: Hashable, Sendable {
  /// What it says.
  public let kind: Signal.Kind
  /// The words that say so; nothing where a person stated it.
  public let quote: String?
}
