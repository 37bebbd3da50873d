public import Dates

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
}
