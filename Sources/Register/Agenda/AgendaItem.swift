public import Dates
public import Kamerstuk

/// Something that the next letter to Parliament must deal with.
public struct AgendaItem: Hashable, Sendable {
  /// Why.
  public let reason: Reason
  /// The line, with what holds for it.
  public let line: LineState
  /// The date on which the reason rests: a target date, or that from which a status holds.
  public let date: CalendarDate?
  /// The Kamerstuk that told Parliament last of the line.
  public let kamerstuk: Kamerstuk?

  /// Why a line is on the agenda, in the order in which a letter deals with it.
  public enum Reason: String, CaseIterable, Hashable, Sendable {
    /// Its target date has passed, and it is not implemented.
    case targetPassed = "target_passed"
    /// Its target date is within a quarter of a year.
    case targetNear = "target_near"
    /// Its status is another than the one that Parliament was told.
    case changed
    /// Parliament was never told of it.
    case neverTold = "never_told"
    /// It was in an edition, and is not in the last.
    case dropped
    /// Nothing was said of it for a year, and it is not implemented.
    case silent
    /// Its phase is not said.
    case phaseNotSaid = "phase_not_said"
  }
}
