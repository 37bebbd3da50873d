public import Dates

/// A parliamentary year (vergaderjaar): from the third Tuesday of September to the day before the
/// next one.
public struct SessionYear: Hashable, Sendable {
  /// The calendar year in which it begins.
  public let firstYear: Int

  /// Creates the session year that begins in a calendar year, from 1800 to 9998.
  public init?(firstYear: Int) {
    guard (1800...9998).contains(firstYear) else { return nil }
    self.firstYear = firstYear
  }

  /// Creates the session year of two years as a citation writes them: the second has two digits or
  /// four, and follows the first.
  init?(_ first: String, _ second: String) {
    guard let year = Int(first), first.utf8.count == 4, let next = Int(second) else { return nil }
    let follows =
      switch second.utf8.count {
      case 2: next == (year + 1) % 100
      case 4: next == year + 1
      default: false
      }
    guard follows else { return nil }
    self.init(firstYear: year)
  }

  /// Whether a day falls in it.
  public func contains(_ date: CalendarDate) -> Bool {
    guard let start = Self.start(in: firstYear), let end = Self.start(in: firstYear + 1)
    else { return false }
    return start <= date && date < end
  }

  /// The third Tuesday of September, Prinsjesdag: Grondwet, article 65.
  private static func start(in year: Int) -> CalendarDate? {
    let tuesday = (15...21).first { weekday(of: $0, inSeptemberOf: year) == 2 }
    return tuesday.flatMap { CalendarDate(year: year, month: 9, day: $0) }
  }

  /// The day of the week, 0 for Sunday, by Tomohiko Sakamoto's rule, whose term for September is 4.
  private static func weekday(of day: Int, inSeptemberOf year: Int) -> Int {
    (year + year / 4 - year / 100 + year / 400 + 4 + day) % 7
  }
}

extension SessionYear: CustomStringConvertible {
  /// The year as citations write it: `2019/20`, and `1999/2000` over the turn of a century.
  public var description: String {
    let next = firstYear + 1
    guard !next.isMultiple(of: 100) else { return "\(firstYear)/\(next)" }
    let digits = String(next % 100)
    return "\(firstYear)/\(digits.count == 1 ? "0" + digits : digits)"
  }
}
