public import Annex
public import Dates
internal import SQLite

/// What held for a line from a date: words, phase, signals, target date.
public struct StatusUpdate: Hashable, Sendable {
  /// The date from which it holds.
  public let holdsFrom: CalendarDate
  /// The words, as they were said.
  public let text: String
  /// The phase; nothing where it is not said, or stated to be none.
  public let phase: Attributed<Phase>
  /// The date by which the measure should be done.
  public let target: Attributed<CalendarDate>
  /// What else the words say.
  public internal(set) var signals: [Signal]
  /// By which change it was recorded, and when.
  public let recorded: Recorded
}

/// A status that was recorded, and where.
public struct RecordedStatus: Hashable, Sendable {
  /// Its row: `s12`.
  public let id: String
  /// The line that it is of.
  public let line: Int
  /// The status, with what it kept from the one before.
  public let status: StatusUpdate
  /// The date from which another status, recorded before, takes its place.
  public let holdsUntil: CalendarDate?
  /// What its words were read to say; nothing where they were not read anew.
  public let derivation: Derivation?
}

extension StatusUpdate {
  /// Reads a status from ten columns of a row: holds_from, text, the phase and the target date
  /// with their basis and quote, and the change's id and moment.
  init(_ row: borrowing Row, from first: Int, signals: [Signal]) throws {
    holdsFrom = try row.read(first)
    text = try row.read(first + 1)
    phase = Attributed(
      value: try row.read(first + 2), basis: try row.read(first + 3),
      quote: try row.read(first + 4))
    target = Attributed(
      value: try row.read(first + 5), basis: try row.read(first + 6),
      quote: try row.read(first + 7))
    self.signals = signals
    recorded = try Recorded(row, from: first + 8)
  }
}

extension Signal {
  /// Reads a signal from two columns of a row: its kind and its quote; nothing where there is none.
  init?(_ row: borrowing Row, from first: Int) throws {
    guard let kind = try row.read(first, as: Kind?.self) else { return nil }
    self.init(kind: kind, quote: try row.read(first + 1))
  }
}

extension StatusUpdate {
  /// What an edition says of a line, from its date on.
  init(_ line: AnnexContents.Line, from date: CalendarDate, in change: Change) {
    self.init(
      holdsFrom: date, text: line.status, phase: line.phase, target: line.target,
      signals: line.signals, recorded: change.recorded)
  }
}
