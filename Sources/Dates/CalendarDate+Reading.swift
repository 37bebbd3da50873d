extension CalendarDate {
  /// Why a text is no date.
  public enum ReadingError: Error, Equatable {
    /// The text has none of the forms of a date.
    case notADate(String)
    /// The text has the form of a date, and the calendar has no such day: `31/02/2024`.
    case impossible(String)
  }

  /// Reads a date as people write it: `2024-10-24`, `24-10-2024`, `24/10/2024` or `24.10.2024`.
  ///
  /// Years have four digits; days and months have two, or one in the forms that begin with the day.
  ///
  /// - Throws: ``ReadingError``, which tells a form that is no date from a day that does not exist.
  public init(reading text: some StringProtocol) throws(ReadingError) {
    let text = String(text)
    guard let (year, month, day) = Self.parts(of: text) else { throw .notADate(text) }
    guard let date = Self(year: year, month: month, day: day) else { throw .impossible(text) }
    self = date
  }

  /// Reads a date in ISO 8601 alone, as a register keeps it.
  public init?(iso text: String) {
    // The digits of year, month and day as one number: 20241024.
    var digits = 0
    var position = 0
    for byte in text.utf8 {
      let isMark = position == 4 || position == 7
      if isMark {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard position < 10, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        digits = digits * 10 + Int(byte - UInt8(ascii: "0"))
      }
      position += 1
    }
    guard position == 10 else { return nil }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  private static func parts(of text: String) -> (year: Int, month: Int, day: Int)? {
    for separator in ["-", "/", "."] as [Character] {
      let fields = text.split(separator: separator, omittingEmptySubsequences: false)
      guard fields.count == 3 else { continue }
      let numbers = fields.compactMap(digits)
      guard numbers.count == 3 else { continue }
      let widths = fields.map(\.utf8.count)
      if separator == "-", widths == [4, 2, 2] { return (numbers[0], numbers[1], numbers[2]) }
      if widths[0] <= 2, widths[1] <= 2, widths[2] == 4 {
        return (numbers[2], numbers[1], numbers[0])
      }
    }
    return nil
  }

  private static func digits(_ text: Substring) -> Int? {
    guard (1...4).contains(text.utf8.count),
      text.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    else { return nil }
    return Int(text)
  }
}
