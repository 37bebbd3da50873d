public import Dates
public import Kamerstuk

/// A line told to Parliament on a date.
public struct Notification: Hashable, Sendable {
  /// The date on which it was told.
  public let date: CalendarDate
  /// The Kamerstuk that told it, where one is known.
  public let kamerstuk: Kamerstuk?
}
