internal import Dates

/// A date whose month is a word, or the first of its parts: `12 januari 2026`, `12-jan-26`, `12 januari`, `12`.
struct WordedDate {
  /// The day; nothing where something else than a date stands there.
  private(set) var day: String?
  private(set) var month: String?
  private(set) var year: String?
  /// Where it ends.
  private(set) var end: Int

  init(in reader: NotifiedReader) {
    var reader = reader
    end = reader.place
    let day = reader.take { $0.isASCII && $0.isNumber }
    guard (1...2).contains(day.count) else { return }
    let afterDay = reader.place
    reader.skip { $0.isWhitespace || "-/".contains($0) }
    let month = reader.take(\.isLetter)
    guard CalendarDate.dutchMonth(month) != nil else {
      guard reader.isBetween(afterDay) else { return }
      self.day = day
      end = afterDay
      return
    }
    self.day = day
    self.month = month
    end = reader.place
    reader.skip { $0.isWhitespace || ".-/'’".contains($0) }
    let year = reader.take { $0.isASCII && $0.isNumber }
    // Nobody told a parliament of measures in another century: `12-jan-26`.
    guard year.count == 4 || year.count == 2 else { return }
    self.year = year.count == 2 ? "20\(year)" : year
    end = reader.place
  }

  /// Takes what it leaves out from dates behind it.
  mutating func complete(with first: WordedDate, _ last: WordedDate) {
    month = month ?? first.month
    year = year ?? last.year
  }

  /// Its parts with spaces; nothing where one is not there.
  var written: String? {
    guard let day, let month, let year else { return nil }
    return "\(day) \(month) \(year)"
  }
}
