public import Dates
internal import SQLite

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

  /// The end of all dates, as it was known after a change.
  public static func last(knownAt change: Int) -> Viewpoint {
    Viewpoint(asOf: CalendarDate.last, knownAt: change)
  }
}

/// How a person says after which change the register is meant: `c12`, `#3c5e8a10`, `2026-03-01`,
/// `2026-03-01T12:00:00Z`.
public enum KnownAt: Hashable, Sendable {
  /// After a change, by its number.
  case change(Int)
  /// After a change, by how its hash begins: eight or more hexadecimal digits, in lower case.
  case hash(String)
  /// At a moment; of one that is typed, at the end of its last digit, as answers leave out what follows.
  case moment(Moment)
  /// At the end of a local day.
  case day(CalendarDate)

  /// Reads it; `nil` where the text has none of the forms, or names a day that does not exist.
  public init?(reading text: String) {
    if text.first?.lowercased() == "c", let number = Int(text.dropFirst()), number > 0 {
      self = .change(number)
    } else if let digits = Self.hashDigits(in: text) {
      self = .hash(digits)
    } else if let moment = Moment(endOf: text) {
      self = .moment(moment)
    } else if let day = try? CalendarDate(reading: text) {
      self = .day(day)
    } else {
      return nil
    }
  }

  /// Whether it names a change itself.
  public var isChange: Bool {
    switch self {
    case .change, .hash: true
    case .moment, .day: false
    }
  }

  private static func hashDigits(in text: String) -> String? {
    let digits = text.dropFirst().lowercased()
    guard text.first == "#", (8...64).contains(digits.count),
      digits.allSatisfy({ $0.isASCII && $0.isHexDigit })
    else { return nil }
    return digits
  }
}

extension Snapshot {
  /// Finds the newest change that was recorded by then; 0 where none was yet.
  ///
  /// - Parameter clock: Tells on which local day a moment falls.
  /// - Throws: ``RegisterError`` where there is no such change.
  public func change(_ known: KnownAt, clock: WallClock) throws -> Int {
    switch known {
    case .change(let number):
      guard number <= newestChange else {
        throw RegisterError(
          .notFound, "there is no change c\(number); the newest is c\(newestChange)")
      }
      return number
    case .hash(let digits):
      return try change(hash: digits)
    case .moment(let moment):
      return try database.first(
        "SELECT ifnull(max(id), 0) FROM changes WHERE recorded_at <= \(moment)"
      ) { row in try row.read(0) } ?? 0
    case .day(let day):
      return try newestChange(until: day, clock: clock)
    }
  }

  private func change(hash digits: String) throws -> Int {
    let found = try database.all(
      "SELECT change_id FROM links WHERE lower(hex(hash)) GLOB \(digits + "*") ORDER BY change_id"
    ) { row in try row.read(0, as: Int.self) }
    guard let first = found.first else {
      throw RegisterError(.notFound, "no change has a hash that begins with \(digits)")
    }
    guard found.count == 1 else {
      let names = found.map { "c\($0)" }.joined(separator: ", ")
      throw RegisterError(
        .notFound, "the hashes of \(names) begin with \(digits); give more digits")
    }
    return first
  }

  /// Finds the newest change of a local day or before by halves: moments grow with the numbers of
  /// changes, which leave no gap, so the days do too.
  private func newestChange(until day: CalendarDate, clock: WallClock) throws -> Int {
    var known = 0
    var later = newestChange + 1
    while later - known > 1 {
      let middle = (known + later) / 2
      let moment: Moment? = try database.first(
        "SELECT recorded_at FROM changes WHERE id = \(middle)"
      ) { row in try row.read(0) }
      guard let moment else { break }
      if clock.date(moment) <= day { known = middle } else { later = middle }
    }
    return known
  }
}
