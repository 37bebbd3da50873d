/// An instant on the clock, in whole microseconds since 1970-01-01 00:00 UTC.
///
/// The moment at which something was recorded. Its text is ISO 8601 in UTC with six decimals.
public struct Moment: Hashable, Sendable {
  /// Microseconds since 1970-01-01 00:00 UTC, leap seconds not counted.
  public let microseconds: Int64

  /// Creates a moment from microseconds since 1970-01-01 00:00 UTC.
  public init(microseconds: Int64) {
    self.microseconds = microseconds
  }
}

extension Moment: Comparable {
  /// Whether one moment comes before another.
  public static func < (left: Self, right: Self) -> Bool {
    left.microseconds < right.microseconds
  }
}

extension Moment: CustomStringConvertible {
  /// The moment in ISO 8601, UTC: `2026-11-24T13:15:58.000000Z`.
  public var description: String {
    var text = toSecond(UInt8(ascii: "T"))
    text.append(UInt8(ascii: "."))
    text.add(Int(Self.floored(microseconds, by: 1_000_000).1), digits: 6)
    text.append(UInt8(ascii: "Z"))
    return String(decoding: text, as: UTF8.self)
  }

  /// The first moment of the first day that there is: 0001-01-01.
  public static let distantPast = Moment(microseconds: -62_135_596_800_000_000)

  /// The last moment of the last day that there is.
  public static let distantFuture = Moment(
    microseconds: Int64(CalendarDate.last.daysSinceEpoch + 1) * 86_400_000_000 - 1)

  /// The moment in ISO 8601, UTC, to the thousandth of a second, as programs take it: `2026-11-24T13:15:58.000Z`.
  public var millisecond: String { String(description.dropLast(4)) + "Z" }

  /// The moment to the second, UTC, for people: `2026-11-24 13:15:58`.
  public var second: String { String(decoding: toSecond(UInt8(ascii: " ")), as: UTF8.self) }

  /// The date and the time to the second, with a sign between them.
  private func toSecond(_ sign: UInt8) -> [UInt8] {
    let (days, rest) = Self.floored(microseconds, by: 86_400_000_000)
    let seconds = Int(rest / 1_000_000)
    var text = Self.date(daysSinceEpoch: days)
    text.append(sign)
    text.add(seconds / 3600, digits: 2)
    text.append(UInt8(ascii: ":"))
    text.add(seconds / 60 % 60, digits: 2)
    text.append(UInt8(ascii: ":"))
    text.add(seconds % 60, digits: 2)
    return text
  }

  private static func floored(_ value: Int64, by unit: Int64) -> (Int64, Int64) {
    let remainder = value % unit
    return remainder < 0
      ? (value / unit - 1, remainder + unit) : (value / unit, remainder)
  }

  /// Finds the civil date of a day counted from 1970-01-01.
  ///
  /// It is Howard Hinnant's `civil_from_days`:
  /// https://howardhinnant.github.io/date_algorithms.html#civil_from_days
  private static func date(daysSinceEpoch: Int64) -> [UInt8] {
    let shifted = daysSinceEpoch + 719_468
    let (era, dayOfEra) = floored(shifted, by: 146_097)
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return dateDigits(year: Int(year), month: Int(month), day: Int(day))
  }
}
