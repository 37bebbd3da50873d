public import Dates

/// The date by which a measure should be done: a day, some days of which it is one (`2027-Q1`, `medio 2026`), or
/// words that name no days (`n.n.b.`).
///
/// Two are equal where they mean the same days; the words count where there are none.
public struct Target: Sendable {
  /// The first of its days; nothing for a single day, and for words.
  public let first: CalendarDate?
  /// The last of its days, after which it has passed; nothing for words without days, which never pass.
  public let last: CalendarDate?
  /// How it was written; nothing for a single day.
  public let words: String?

  /// A single day.
  public init(_ day: CalendarDate) {
    (first, last, words) = (nil, day, nil)
  }

  /// Some days, as they were written.
  public init(from first: CalendarDate, to last: CalendarDate, words: String) {
    (self.first, self.last, self.words) = (first, last, words)
  }

  /// Words that name no days.
  public init(words: String) {
    (first, last, self.words) = (nil, nil, words)
  }

  /// Puts it together as it was kept; nothing where there is none.
  public init?(first: CalendarDate?, last: CalendarDate?, words: String?) {
    guard last != nil || words != nil else { return nil }
    (self.first, self.last, self.words) = (first, last, words)
  }
}

extension Target: Hashable {
  /// Whether two mean the same days, or have the same words where there are none.
  public static func == (left: Self, right: Self) -> Bool {
    left.first == right.first && left.last == right.last
      && (left.last != nil || left.words == right.words)
  }

  /// Hashes what counts for being equal.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(first)
    hasher.combine(last)
    if last == nil { hasher.combine(words) }
  }
}

extension Target: CustomStringConvertible {
  /// A day in ISO 8601, `2027-Q1`, `2027-H1`, `2027-07` or `2027` for these, else the words.
  public var description: String {
    guard let last else { return words ?? "" }
    guard let first else { return last.description }
    return Self.name(from: first, to: last) ?? words ?? last.description
  }

  /// The date in Dutch prose: `1 juli 2027`, `juli 2027`, as it was written where that was in words.
  public var dutch: String {
    guard let last else { return words ?? "" }
    guard let first else { return last.dutch }
    let name = Self.name(from: first, to: last)
    if let words, words != name { return words }
    // What was typed as 2027-Q1 is prose in a document.
    let year = String(first.year)
    switch last.month - first.month {
    case 0: return "\(CalendarDate.dutchMonths[first.month - 1]) \(year)"
    case 2: return "\(["eerste", "tweede", "derde", "vierde"][first.month / 3]) kwartaal \(year)"
    case 5: return "\(first.month == 1 ? "eerste" : "tweede") helft \(year)"
    default: return year
    }
  }

  private static func name(from first: CalendarDate, to last: CalendarDate) -> String? {
    let year = first.description.prefix(4)
    guard last.year == first.year, first.day == 1, last == last.lastOfMonth else { return nil }
    switch (first.month, last.month) {
    case (1, 12): return String(year)
    case (1, 6): return "\(year)-H1"
    case (7, 12): return "\(year)-H2"
    case let (from, to) where from == to: return String(first.description.prefix(7))
    case let (from, to) where from % 3 == 1 && to == from + 2: return "\(year)-Q\(to / 3)"
    default: return nil
    }
  }
}

extension Target {
  /// Reads a target as people write it: a day, `2027-Q1`, `eerste kwartaal 2027`, `medio 2026`; nothing where the
  /// text is no date of a year.
  ///
  /// - Throws: ``ImpossibleDate`` where it is a day that does not exist.
  public init?(reading text: some StringProtocol) throws(ImpossibleDate) {
    let sentences = Sentence.all(of: String(text)).filter { !$0.words.isEmpty }
    guard sentences.count == 1, let sentence = sentences.first else { return nil }
    // Words that only say that it is the last day.
    let words = sentence.words.drop {
      ["uiterlijk", "voor", "per", "op", "in", "het"].contains($0.text)
    }
    guard words.count == 1, let word = words.first, let date = word.date else { return nil }
    switch date {
    case .day(let day): self.init(day)
    case .period(let first, let last):
      self.init(from: first, to: last, words: sentence.text.original(of: word.range).withoutArticle)
    case .impossible:
      throw ImpossibleDate(text: sentence.text.original(of: word.range), offset: 0)
    }
  }
}
