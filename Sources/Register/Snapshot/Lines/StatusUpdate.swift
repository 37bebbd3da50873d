public import Annex
public import Dates
internal import SQLite

/// What held for a line from a date: words, phase, signals, target date.
public struct StatusUpdate: Hashable, Sendable {
  /// The date from which it holds.
  public let holdsFrom: CalendarDate
  /// The words, as they were said.
  public internal(set) var text: String
  /// The phase; nothing where it is not said, or stated to be none.
  public let phase: Attributed<Phase>
  /// The date by which the measure should be done.
  public let target: Attributed<Target>
  /// What else holds, one of a kind.
  public internal(set) var signals: [Signal]
  /// The signals that ended with it; nothing where they were not asked for.
  public internal(set) var ended: [Signal] = []
  /// The version of the table of words by which its words were read.
  public var wordsVersion: Int?
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
  /// The date from which another status takes its place.
  public internal(set) var holdsUntil: CalendarDate?
  /// The date from which its line is there, where that is later: no list of an earlier day shows it.
  public let isThereFrom: CalendarDate?
  /// What its words were read to say; nothing where they were not read anew.
  public let derivation: Derivation?
  /// The target date that held and ends with the phase, though nobody said so.
  public internal(set) var endedTarget: Target?
}

extension StatusUpdate {
  /// The columns from which a status is read, of `status` and of its `change`.
  static let columns: Query = """
    status.holds_from, status.text, status.phase, status.phase_basis, status.phase_quote,
    status.target_from, status.target_date, status.target_words,
    status.target_basis, status.target_quote, status.words_version,
    change.id, change.recorded_at
    """

  /// How many they are.
  static let width = 13

  /// Reads a status from the columns of a row.
  init(_ row: borrowing Row, from first: Int, signals: [Signal]) throws {
    holdsFrom = try row.read(first)
    text = try row.read(first + 1)
    phase = Attributed(
      value: try row.read(first + 2), basis: try row.read(first + 3),
      quote: try row.read(first + 4))
    target = Attributed(
      value: Target(
        first: try row.read(first + 5), last: try row.read(first + 6),
        words: try row.read(first + 7)),
      basis: try row.read(first + 8), quote: try row.read(first + 9))
    wordsVersion = try row.read(first + 10)
    self.signals = signals
    recorded = try Recorded(row, from: first + 11)
  }
}

extension Signal {
  /// Reads a signal from three columns of a row: its kind, its quote, and its basis where it is kept; nothing
  /// where there is none.
  init?(_ row: borrowing Row, from first: Int) throws {
    guard let kind = try row.read(first, as: Kind?.self) else { return nil }
    self.init(
      kind: kind, quote: try row.read(first + 1),
      isKept: try row.read(first + 2, as: Basis?.self) == .kept)
  }
}

extension StatusUpdate {
  /// What an edition says of a line, from its date on.
  ///
  /// Words that held already are not read again: then only what the edition states beside them is new.
  ///
  /// - Parameter held: What held for the line before.
  init(
    _ line: AnnexContents.Line, from date: CalendarDate, after held: StatusUpdate?,
    in change: Change
  ) {
    if let held, held.text == line.status {
      let stated = line.signals.filter { $0.basis == .stated }
      self.init(
        holdsFrom: date, text: line.status,
        phase: line.phase.basis == .stated ? line.phase : held.phase,
        target: line.target.basis == .stated ? line.target : held.target,
        signals: Signal.Kind.allCases.compactMap { kind in
          (held.signals + stated).first { $0.kind == kind }
        },
        wordsVersion: held.wordsVersion, recorded: change.recorded)
      return
    }
    self.init(
      holdsFrom: date, text: line.status, phase: line.phase, target: line.target,
      signals: line.signals, ended: line.derivation.ended, wordsVersion: line.derivation.version,
      recorded: change.recorded)
  }
}
