internal import Dates

/// Days of the calendar by their number, as spreadsheets count them.
enum CivilDay {
  /// A day in ISO 8601, by its number from 1970-01-01 on.
  static func text(daysSince1970 days: Int) -> String {
    String(Moment(microseconds: Int64(days) * 86_400_000_000).description.prefix(10))
  }
}
