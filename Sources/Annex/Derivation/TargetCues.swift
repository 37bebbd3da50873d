internal import Dates

/// Where the words of a sentence announce a target date.
struct TargetCues {
  /// The words behind which one stands.
  let before: [Range<Int>]
  private let after: [Range<Int>]
  /// The words that announce the end in a clause with one date, by the place of that date.
  private let announcements: [Int: Range<Int>]

  /// - Parameters:
  ///   - old: The places of dates that others took the place of.
  ///   - date: The date from which the status holds.
  ///   - openings: How many words may stand before a word that opens a clause.
  init(of clauses: [Clause], without old: Set<Int>, on date: CalendarDate?, openings: Int) {
    var (before, after): ([Range<Int>], [Range<Int>]) = ([], [])
    var announcements: [Int: Range<Int>] = [:]
    for clause in clauses {
      for concept in clause.concepts {
        guard case .target(let side) = concept.meaning else { continue }
        if side != .after { before.append(concept.range) }
        if side == .after || side == .both { after.append(concept.range) }
      }
      let dates = clause.dates.filter { !old.contains($0.place) }
      guard let written = dates.first, dates.count == 1 else { continue }
      let announcing = clause.concepts.first { concept in
        guard concept.meaning == .phase(.implemented) else { return false }
        if let trigger = clause.trigger(of: concept) { return trigger.meaning.category == .future }
        // What is done from a day on that has yet to come, or is nowhere said to be done.
        return written.date.isLater(than: date)
          || date == nil && !clause.affirms(concept, behind: openings, on: date)
      }
      announcements[written.place] = announcing?.range
    }
    (self.before, self.after, self.announcements) = (before, after, announcements)
  }

  /// The words that announce the date at a place.
  ///
  /// - Parameters:
  ///   - start: Where the date before it ended.
  ///   - end: Where the next begins.
  /// - Returns: The words, and whether they name a target by themselves, so that it may have passed.
  func cue(of place: Int, from start: Int, to end: Int) -> (range: Range<Int>, isNamed: Bool)? {
    if let around = before.first(where: { $0.contains(place) }) {
      // Of several dates within the words the last is meant.
      return around.contains(end) ? nil : (around, true)
    }
    if let named = before.first(where: { $0.upperBound <= place && $0.upperBound > start })
      ?? before.last(where: { $0.upperBound <= place })
    {
      return (named, true)
    }
    let announcing =
      after.first { place < $0.lowerBound && $0.lowerBound < end } ?? announcements[place]
    return announcing.map { ($0, false) }
  }
}

extension Clause.Match<Clause.Trigger> {
  /// Whether it stands on its side of a date, between the dates beside that.
  func isOnItsSide(of place: Int, from start: Int, to end: Int) -> Bool {
    switch meaning.side {
    case .before: start <= range.lowerBound && range.lowerBound < place
    case .after: place < range.lowerBound && range.lowerBound < end
    case .next: range.lowerBound == place + 1
    case .both, .sentence, .opening: start <= range.lowerBound && range.lowerBound < end
    }
  }

  /// Whether it stands at a date, or behind it: `oorspronkelijk mei 2026`; not in `de vorige brief van mei 2026`.
  func givesUp(_ place: Int) -> Bool {
    meaning.side == .after || range.contains(place)
      || (place - 1...place).contains(range.upperBound)
  }

  /// Whether it belongs to the words that announce a date: `oude streefdatum`.
  func isRightBefore(_ cue: Range<Int>) -> Bool {
    (cue.lowerBound - 2...cue.lowerBound).contains(range.upperBound)
  }
}

extension WrittenDate {
  /// Whether all of its days come before another; not where there is no other.
  func isPast(on date: CalendarDate?) -> Bool {
    guard let date else { return false }
    switch self {
    case .day(let day): return day < date
    case .period(_, let last): return last < date
    case .impossible: return false
    }
  }

  /// Its last day; nothing for one that does not exist.
  var lastDay: CalendarDate? {
    switch self {
    case .day(let day): day
    case .period(_, let last): last
    case .impossible: nil
    }
  }

  /// Whether some of its days may come after another.
  func mayCome(after date: CalendarDate?) -> Bool {
    switch self {
    case .day(let day): date.map { day > $0 } ?? true
    case .period: !isPast(on: date)
    case .impossible: false
    }
  }

  /// Whether all of its days come after another; not where there is no other.
  func isLater(than date: CalendarDate?) -> Bool {
    guard let date else { return false }
    switch self {
    case .day(let day): return day > date
    case .period(let first, _): return first > date
    case .impossible: return false
    }
  }
}

extension String {
  /// A date in words without the article in front of it.
  var withoutArticle: String {
    for article in ["het ", "Het ", "de ", "De "] where hasPrefix(article) {
      return String(dropFirst(article.count))
    }
    return self
  }
}

extension Concept {
  /// Whether it is of the target date.
  var isOfTarget: Bool {
    switch self {
    case .target, .undated: true
    case .phase, .signal, .over, .mentioned, .half: false
    }
  }

  /// What it is that the words speak of; nothing for what is no statement by itself.
  var subject: Mention.Subject? {
    switch self {
    case .phase(let phase): .phase(phase)
    case .signal(let kind), .over(let kind): .signal(kind)
    case .target: .target
    case .mentioned(let subject): subject
    case .half(.some): .signal(.partlyImplemented)
    case .half(.lacking): .signal(.itDependency)
    case .undated, .half: nil
    }
  }
}
