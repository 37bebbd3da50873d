/// A day on the Gregorian calendar, with no time and no time zone.
///
/// Every date in a register is one: what holds from a day, when Parliament was told, a target.
/// Its text is ISO 8601 (`2024-10-24`), which sorts as it reads, so that SQLite compares it as text.
public struct CalendarDate: Hashable, Sendable {
  /// Year, month and day in one number that sorts as they do: a register holds hundreds of thousands of dates.
  private let packed: Int32

  /// The year, 1 to 9999.
  public var year: Int { Int(packed >> 9) }
  /// The month, 1 to 12.
  public var month: Int { Int(packed >> 5 & 15) }
  /// The day of the month, 1 to 31.
  public var day: Int { Int(packed & 31) }

  /// Creates a date, or `nil` where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(in: month, of: year)).contains(day)
    else { return nil }
    self.init(existing: year, month, day)
  }

  private init(existing year: Int, _ month: Int, _ day: Int) {
    packed = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  /// The last day that there is: 9999-12-31.
  public static let last = CalendarDate(existing: 9999, 12, 31)

  /// The first day of ``Moment``: 1970-01-01.
  static let epoch = CalendarDate(existing: 1970, 1, 1)

  /// The last day of its month.
  public var lastOfMonth: CalendarDate {
    Self(existing: year, month, Self.days(in: month, of: year))
  }

  /// The day before; nothing before the first that there is.
  public var dayBefore: CalendarDate? {
    if day > 1 { return Self(existing: year, month, day - 1) }
    if month > 1 { return Self(existing: year, month - 1, Self.days(in: month - 1, of: year)) }
    return Self(year: year - 1, month: 12, day: 31)
  }

  /// The day after; nothing behind ``last``.
  public var dayAfter: CalendarDate? {
    Self(year: year, month: month, day: day + 1)
      ?? Self(year: year, month: month + 1, day: 1)
      ?? Self(year: year + 1, month: 1, day: 1)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CalendarDate: Comparable {
  /// Whether one day comes before another.
  public static func < (left: Self, right: Self) -> Bool {
    left.packed < right.packed
  }
}

extension CalendarDate: CustomStringConvertible {
  /// The date in ISO 8601: `2024-10-24`.
  public var description: String {
    String(decoding: dateDigits(year: year, month: month, day: day), as: UTF8.self)
  }
}

/// A date in ISO 8601, of whatever year, in UTF-8.
func dateDigits(year: Int, month: Int, day: Int) -> [UInt8] {
  var text: [UInt8] = []
  // Room for a time behind it.
  text.reserveCapacity(28)
  text.add(year, digits: 4)
  text.append(UInt8(ascii: "-"))
  text.add(month, digits: 2)
  text.append(UInt8(ascii: "-"))
  text.add(day, digits: 2)
  return text
}

extension [UInt8] {
  /// Adds a number in decimal digits with zeros in front: `7` in two digits is `07`.
  mutating func add(_ number: Int, digits: Int) {
    var unit = 1
    for _ in 1..<digits { unit *= 10 }
    guard (0..<unit * 10).contains(number) else { return self += String(number).utf8 }
    while unit > 0 {
      append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }
}
