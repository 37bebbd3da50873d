internal import Dates

/// A date as words give it.
enum WrittenDate: Hashable {
  /// A day.
  case day(CalendarDate)
  /// A day that does not exist.
  case impossible
  /// Some days: `eerste kwartaal 2027`, `medio 2026`, `2027`.
  case period(CalendarDate, CalendarDate)

  /// Reads the day that a sentence goes on with: `01/07/2027`, `01.07.2027`, `1-7-'27`, `1 juli 2027`, `1 jul. 2027`.
  ///
  /// - Parameter characters: The rest of the sentence, folded, from a digit on.
  /// - Returns: The day and where it ends, or nothing where none begins there.
  static func day(_ characters: ArraySlice<Character>) -> (date: WrittenDate, end: Int)? {
    let run = characters.prefix(longest)
    let numeric = run.prefix { $0.isNumber || "/-.".contains($0) }
    if let read = numericDay(trimmed(numeric)) ?? shortenedDay(run, behind: numeric.endIndex) {
      return read
    }
    let words = run.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
    guard words.count >= 3, words[0].allSatisfy(\.isNumber),
      let month = CalendarDate.dutchMonth(folded: String(words[1].filter { $0 != "." }))
    else { return nil }
    let digits = words[2].prefix { $0.isNumber }
    guard let year = year(String(digits)) else { return nil }
    return (day("\(String(words[0]))-\(month)-\(year)"), digits.endIndex)
  }

  /// Whether a full stop behind a word only shortens it.
  static func isShort(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return CalendarDate.shortDutchMonths.contains(word) || word.contains(".")
      || ["nr", "p", "blz", "vm", "ca", "incl", "excl", "resp", "evt", "dhr", "mw"].contains(word)
  }

  private static let longest = 40

  /// A year in four digits.
  static func year(_ digits: some StringProtocol) -> Int? {
    guard digits.utf8.count == 4, let year = Int(digits), 1900..<2200 ~= year else { return nil }
    return year
  }

  private static func trimmed(_ run: ArraySlice<Character>) -> ArraySlice<Character> {
    run.prefix(upTo: (run.lastIndex { $0.isNumber }).map { $0 + 1 } ?? run.startIndex)
  }

  private static func numericDay(
    _ run: ArraySlice<Character>
  ) -> (date: WrittenDate, end: Int)? {
    guard run.contains(where: { !$0.isNumber }) else { return nil }
    do {
      let date = try CalendarDate(reading: String(run.map { $0 == "." ? "-" : $0 }))
      return (.day(date), run.endIndex)
    } catch .impossible {
      return (.impossible, run.endIndex)
    } catch {
      return nil
    }
  }

  /// A day whose year leaves out its century, which is this one: `1-7-'27`.
  private static func shortenedDay(
    _ run: ArraySlice<Character>, behind end: Int
  ) -> (date: WrittenDate, end: Int)? {
    let year = run[end...].dropFirst().prefix { $0.isNumber }
    guard let mark = run[end...].first, "'’".contains(mark), year.count == 2 else { return nil }
    let read = numericDay(run[..<end] + Array("20") + year)
    return read.map { ($0.date, year.endIndex) }
  }

  private static func day(_ text: String) -> WrittenDate {
    if let date = try? CalendarDate(reading: text) { .day(date) } else { .impossible }
  }
}
