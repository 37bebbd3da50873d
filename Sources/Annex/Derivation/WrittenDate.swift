internal import Dates

/// A date as words give it.
enum WrittenDate: Hashable {
  /// A day.
  case day(CalendarDate)
  /// A day that does not exist.
  case impossible
  /// A year, or a part of one: `eerste kwartaal 2027`, `medio 2026`, `2027`.
  case period

  /// Reads the date that a sentence goes on with.
  ///
  /// - Parameters:
  ///   - characters: The rest of the sentence, folded, from a digit on.
  ///   - word: The word before it, which may name a part of the year.
  /// - Returns: The date and where it ends, or nothing where none begins there.
  static func reading(
    _ characters: ArraySlice<Character>, after word: String?
  ) -> (date: WrittenDate, end: Int)? {
    let run = characters.prefix(longest)
    let numeric = run.prefix { $0.isNumber || "/-.".contains($0) }
    if let read = numericDay(trimmed(numeric)) { return read }
    let words = run.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: true)
    if words.count >= 3, let month = month(words[1]), let year = leadingYear(of: words[2]) {
      let end = words[2].startIndex + 4
      let day = String(words[0])
      return (self.day(day, month: month, year: year), end)
    }
    guard let year = words.first.flatMap(leadingYear), 1900..<2200 ~= year else { return nil }
    return (.period, run.startIndex + 4)
  }

  /// Whether a full stop behind a word only shortens it.
  static func isShort(_ word: some StringProtocol) -> Bool {
    let word = word.lowercased()
    return shortMonths.contains(word) || word.contains(".")
      || ["nr", "p", "blz", "vm"].contains(word)
  }

  private static let longest = 40

  private static let shortMonths = [
    "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
  ]

  private static func trimmed(_ run: ArraySlice<Character>) -> ArraySlice<Character> {
    run.prefix(upTo: (run.lastIndex { $0.isNumber }).map { $0 + 1 } ?? run.startIndex)
  }

  private static func numericDay(
    _ run: ArraySlice<Character>
  ) -> (date: WrittenDate, end: Int)? {
    guard run.contains(where: { !$0.isNumber }) else { return nil }
    let text = String(run.map { $0 == "." ? "-" : $0 })
    do {
      return (.day(try CalendarDate(reading: text)), run.endIndex)
    } catch .impossible {
      return (.impossible, run.endIndex)
    } catch {
      return nil
    }
  }

  private static func day(_ day: String, month: Int, year: Int) -> WrittenDate {
    do {
      return .day(try CalendarDate(reading: "\(day)-\(month)-\(year)"))
    } catch .impossible {
      return .impossible
    } catch {
      return .period
    }
  }

  private static func month(_ word: ArraySlice<Character>) -> Int? {
    let name = String(word.filter { $0 != "." })
    return (CalendarDate.dutchMonths.firstIndex(of: name) ?? shortMonths.firstIndex(of: name)).map {
      $0 + 1
    }
  }

  private static func leadingYear(of word: ArraySlice<Character>) -> Int? {
    let digits = word.prefix { $0.isNumber }
    return digits.count == 4 ? Int(String(digits)) : nil
  }
}
