public import Annex
public import Dates

/// A target that a line had: from when, by whose word, what became of it, and whether Parliament was told.
public struct Deadline: Hashable, Sendable {
  /// The target.
  public let target: Target
  /// From when it stood.
  public let from: CalendarDate
  /// The status that said it first.
  public let saidBy: StatusRow
  /// What became of it; nothing where it stands.
  public let end: End?
  /// When Parliament was told of it, oldest first.
  public let told: [CalendarDate]

  /// A status by its row, with the edition that it is from and the change that recorded it.
  public struct StatusRow: Hashable, Sendable {
    /// Its row: `s12`; of a target that was not taken the edition: `e2`.
    public let id: String
    /// The edition that said it, where one did.
    public let edition: String?
    /// The change that recorded it.
    public internal(set) var change: Change
  }

  /// What became of a target that stands no longer.
  public struct End: Hashable, Sendable {
    /// What.
    public let kind: Kind
    /// From when it no longer stands; of one that was put right, from when it was said to stand.
    public let date: CalendarDate
    /// The status, or the retraction, that ended it; nothing where the register held no status.
    public let by: StatusRow?

    /// What became of it.
    public enum Kind: String, Hashable, Sendable {
      /// From a later day another target stands.
      case replaced
      /// From a later day none stands.
      case ended
      /// It was put right: it never stood.
      case corrected
      /// The status that said it was taken back: it never stood.
      case takenBack = "taken_back"
      /// Another status of the same day took its place.
      case overruled
      /// An edition gave it, and the register's own word stood: it never stood, and Parliament may have been told it.
      case notTaken = "not_taken"
    }

    /// Whether it was the target until then.
    public var hasStood: Bool { kind == .replaced || kind == .ended }
  }
}

/// The targets of a line, in order.
public struct LineDeadlines: Hashable, Sendable {
  /// The line, with what holds for it.
  public let line: LineState
  /// Its targets, the oldest first.
  public let deadlines: [Deadline]

  /// The target that stands.
  public var standing: Deadline? { deadlines.last { $0.end == nil } }

  /// Whether its target was ever another: replaced by another, put right, taken back or given up.
  public var isMoved: Bool {
    Set(deadlines.map(\.target)).count > 1
      || deadlines.contains { deadline in
        switch deadline.end?.kind {
        case .takenBack: standing?.target != deadline.target
        case .ended: line.isOpen
        case .notTaken: true
        case .replaced, .corrected, .overruled, nil: false
        }
      }
  }

  /// Whether the last day of the target that stands has passed, and the line is open.
  public func isPassed(on date: CalendarDate) -> Bool {
    line.isOpen && standing?.target.last.map { $0 < date } ?? false
  }
}

extension LineState {
  /// Whether it is neither implemented nor stopped.
  public var isOpen: Bool { status?.phase.value?.isOver != true }

  /// The last day of the target that holds for it; nothing where it is not open, or has no day for a target.
  public var openTarget: CalendarDate? { isOpen ? status?.target.value?.last : nil }

  /// Whether its target has passed while it is open.
  public func isTargetPassed(on date: CalendarDate) -> Bool {
    openTarget.map { $0 < date } ?? false
  }
}
