internal import Dates

// Dates that are no day. `begin` of a year is its first quarter, `medio` June and July, `eind` its last quarter; of a
// month they are its days 1 to 10, 11 to 20 and 21 to the last. Seasons are those of the weather: three whole months.

extension WrittenDate {
  /// More words than any period has: `eind van het tweede kwartaal van 2027`.
  static let mostWords = 8

  /// Where a year ends that has a part of it, or the next year, behind a mark: `2027-07`, `2026/2027`; `07-2027`.
  ///
  /// - Parameter characters: The rest of the sentence, folded, from the beginning of a word on.
  static func endOfYearAndPart(_ characters: ArraySlice<Character>) -> Int? {
    // Most words have no number.
    guard characters.prefix(2).contains(where: \.isNumber) else { return nil }
    let run = characters.prefix { $0.isWordPart || "/-".contains($0) }
    return numbers(of: String(run)) != nil ? run.endIndex : nil
  }

  /// Reads the period that words begin with.
  ///
  /// - Returns: The period and of how many words it is, or nothing where none begins there.
  static func period(_ words: some Collection<String>) -> (date: WrittenDate, count: Int)? {
    guard let first = words.first, mayBegin(first) else { return nil }
    var rest = Array(words)[...]
    guard let days = days(&rest) else { return nil }
    return (.period(days.first, days.last), words.count - rest.count)
  }

  /// How many words name a part of a year and leave the year out: `december`, `eerste kwartaal`, `eind juli`.
  static func withoutYear(_ words: some Collection<String>) -> Int? {
    // With some year behind it, it is a period; and begins with no year.
    let words = Array(words)
    guard let first = words.first, year(first) == nil else { return nil }
    // `half` and `eind` alone say nothing.
    return ((edges.firstIndex(first) == nil ? 1 : 2)...4).first { count in
      words.count >= count && period(words.prefix(count) + ["2000"])?.count == count + 1
    }
  }

  /// Whether a period may begin with a word: most begin with none that does.
  private static func mayBegin(_ word: String) -> Bool {
    word.utf8.prefix(2).contains { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      || starts.contains(word)
  }

  private static let starts = Set(
    ["het", "de", "kwartaal", "voorjaar", "lente", "zomer", "najaar", "herfst", "winter", "sept"]
      + edges.joined() + ordinals.joined() + CalendarDate.shortDutchMonths
      + CalendarDate.dutchMonths)

  private typealias Days = (first: CalendarDate, last: CalendarDate)

  private static func days(_ rest: inout ArraySlice<String>) -> Days? {
    let whole = rest
    // The article belongs to it: `in het voorjaar van 2027`.
    if ["het", "de"].contains(rest.first ?? ""), rest.count > 2 {
      rest.removeFirst()
      if year(rest.first ?? "") == nil, numbers(of: rest.first ?? "") == nil, let days = days(&rest)
      {
        return days
      }
      rest = whole
    }
    guard let edge = rest.first.flatMap(edges.firstIndex) else { return base(&rest) }
    rest.removeFirst()
    rest.drop("van")
    rest.drop("het", "de")
    guard let days = base(&rest), let part = part(edge, of: days) else {
      rest = whole
      return nil
    }
    return part
  }

  /// Beginning, middle and end.
  private static let edges = [
    ["begin"], ["medio", "midden", "half"], ["eind", "einde", "ultimo"],
  ]

  private static func part(_ edge: Int, of days: Days) -> Days? {
    switch days.last.month - days.first.month {
    case 11:
      let months = [(1, 3), (6, 7), (10, 12)][edge]
      return self.months(months.0, months.1, of: days.first.year)
    case 0:
      let numbers = [(1, 10), (11, 20), (21, days.last.day)][edge]
      return pair(
        CalendarDate(year: days.first.year, month: days.first.month, day: numbers.0),
        CalendarDate(year: days.first.year, month: days.first.month, day: numbers.1))
    // Of a quarter or a season: its first, second or last month.
    case 2, -10:
      let month = (days.first.month - 1 + edge) % 12 + 1
      return months(month, month, of: month < days.first.month ? days.last.year : days.first.year)
    default: return days
    }
  }

  /// A year, a half, a quarter, a season or a month of it.
  private static func base(_ rest: inout ArraySlice<String>) -> Days? {
    guard let word = rest.first else { return nil }
    if let days = numbers(of: word) {
      rest.removeFirst()
      return days
    }
    if let year = year(word) {
      rest.removeFirst()
      guard let part = rest.first.flatMap(shortPart) else { return months(1, 12, of: year) }
      rest.removeFirst()
      return months(part.0, part.1, of: year)
    }
    let whole = rest
    guard let part = partOfYear(&rest) else { return nil }
    rest.drop("van")
    rest.drop("het")
    rest.drop("jaar")
    guard let word = rest.first, let year = year(word.prefix(4)),
      word.utf8.count == 4 || numbers(of: word) != nil
    else {
      rest = whole
      return nil
    }
    rest.removeFirst()
    return months(part.0, part.1, of: year)
  }

  /// `q1`, `h2`: the months from and to.
  private static func shortPart(_ word: String) -> (Int, Int)? {
    switch word {
    case "q1": (1, 3)
    case "q2": (4, 6)
    case "q3": (7, 9)
    case "q4": (10, 12)
    case "h1": (1, 6)
    case "h2": (7, 12)
    default: nil
    }
  }

  private static let ordinals = [
    ["eerste", "1e", "1ste"], ["tweede", "2e", "2de"], ["derde", "3e", "3de"],
    ["vierde", "4e", "4de", "laatste"],
  ]

  private static func partOfYear(_ rest: inout ArraySlice<String>) -> (Int, Int)? {
    let words = Array(rest.prefix(3))
    guard let word = words.first else { return nil }
    if let part = shortPart(word) ?? season(word)
      ?? CalendarDate.dutchMonth(folded: word).map({ ($0, $0) })
    {
      rest.removeFirst()
      return part
    }
    if words.count > 1, word == "kwartaal", let number = Int(words[1]), 1...4 ~= number {
      rest.removeFirst(2)
      return (3 * number - 2, 3 * number)
    }
    guard words.count > 1, let place = ordinals.firstIndex(word) else { return nil }
    switch words[1] {
    case "kwartaal", "kwartaal's":
      rest.removeFirst(2)
      return (3 * place + 1, 3 * place + 3)
    case "helft", "halfjaar":
      guard let half = half(word, place) else { return nil }
      rest.removeFirst(2)
      return half
    case "half":
      guard words.count > 2, words[2] == "jaar", let half = half(word, place) else { return nil }
      rest.removeFirst(3)
      return half
    default: return nil
    }
  }

  private static func half(_ word: String, _ place: Int) -> (Int, Int)? {
    switch word == "laatste" ? 1 : place {
    case 0: (1, 6)
    case 1: (7, 12)
    default: nil
    }
  }

  /// The months of a season; those of winter go on into the next year.
  private static func season(_ word: String) -> (Int, Int)? {
    switch word {
    case "voorjaar", "lente": (3, 5)
    case "zomer": (6, 8)
    case "najaar", "herfst": (9, 11)
    case "winter": (12, 14)
    default: nil
    }
  }

  /// `2027-07`, `07-2027` and `2026/2027` in one word.
  private static func numbers(of word: String) -> Days? {
    let parts = word.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 2 else { return nil }
    if let year = year(parts[0]) {
      if let part = shortPart(String(parts[1])) { return months(part.0, part.1, of: year) }
      if parts[1].utf8.count == 2, let month = Int(parts[1]), 1...12 ~= month {
        return months(month, month, of: year)
      }
      return self.year(parts[1]) == year + 1 ? months(1, 24, of: year) : nil
    }
    guard let year = year(parts[1]) else { return nil }
    if let part = shortPart(String(parts[0])) { return months(part.0, part.1, of: year) }
    guard parts[0].utf8.count <= 2, let month = Int(parts[0]), 1...12 ~= month else { return nil }
    return months(month, month, of: year)
  }

  /// From the first day of a month to the last of another; months past 12 are of the next year.
  private static func months(_ first: Int, _ last: Int, of year: Int) -> Days? {
    let end = CalendarDate(year: year + (last - 1) / 12, month: (last - 1) % 12 + 1, day: 1)
    return pair(CalendarDate(year: year, month: first, day: 1), end?.lastOfMonth)
  }

  private static func pair(_ first: CalendarDate?, _ last: CalendarDate?) -> Days? {
    guard let first, let last else { return nil }
    return (first, last)
  }
}

extension [[String]] {
  /// In which of some lists a word is.
  fileprivate func firstIndex(_ word: String) -> Int? { firstIndex { $0.contains(word) } }
}

extension ArraySlice<String> {
  /// Takes off the first word where it is one of some.
  fileprivate mutating func drop(_ words: String...) {
    if let first, words.contains(first) { removeFirst() }
  }
}
