public import Dates

/// From where in the two times the register is looked at.
///
/// Every fact has the date it holds from, and the change that recorded it. Both edges are inclusive.
public struct Viewpoint: Hashable, Sendable {
  /// What held on this date.
  public let date: CalendarDate
  /// As it was known after this change; by default after the newest.
  public let change: Int

  /// Creates a viewpoint.
  public init(asOf date: CalendarDate, knownAt change: Int = .max) {
    self.date = date
    self.change = change
  }

  /// The end of all dates, as it is known now: how things are called last.
  public static let last = Viewpoint(asOf: CalendarDate.last)
}
