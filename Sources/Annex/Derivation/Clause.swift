internal import Dates

/// A clause of a sentence: what it speaks of, and what it says of that.
///
/// The method is ConText's (Harkema and others, 2009, doi:10.1016/j.jbi.2009.05.002): concepts and triggers are
/// found by words; a trigger goes to the concepts of its clause on its side of it.
struct Clause {
  private(set) var concepts: [Match<Concept>] = []
  private var triggers: [Match<Trigger>] = []
  private var affirming: [Match<WordTable.Scope>] = []
  /// The dates in it, by the places of their words.
  private(set) var dates: [(place: Int, date: WrittenDate)] = []
  /// The place of its first word.
  let start: Int

  /// Words that mean something, by their places in the sentence.
  struct Match<Meaning> {
    let meaning: Meaning
    /// From its first word to behind its last.
    let range: Range<Int>
    /// Its words, which may have others between them.
    let places: Set<Int>
  }

  /// What a trigger says.
  struct Trigger {
    let category: Category
    let side: WordTable.Side
    let scope: WordTable.Scope
  }

  /// Takes a sentence apart into its clauses.
  static func all(of sentence: Sentence, by table: WordTable) -> [Clause] {
    let matches = Self.matches(in: sentence, by: table)
    // `begroting 2027` is a name, and no date.
    let names = matches.reduce(into: Set<Int>()) { names, match in
      if case .pseudo = match.meaning { names.formUnion(match.places) }
    }
    let starts = matches.compactMap { match in
      if case .clause = match.meaning { match.range.lowerBound } else { nil }
    }
    let bounds = [0] + Set(starts).subtracting([0]).sorted() + [sentence.words.count]
    return zip(bounds, bounds.dropFirst()).map { start, end in
      var clause = Clause(start: start)
      for match in matches
      where match.meaning.isOfSentence || (start..<end).contains(match.range.lowerBound) {
        clause.add(match)
      }
      for place in start..<end where !names.contains(place) {
        if let date = sentence.words[place].date { clause.dates.append((place, date)) }
      }
      return clause
    }
  }

  private init(start: Int) {
    self.start = start
  }

  private mutating func add(_ match: Match<WordTable.Role>) {
    switch match.meaning {
    case .concept(let concept): concepts.append(match.meaning(concept))
    case .trigger(let category, let side, let scope):
      triggers.append(match.meaning(Trigger(category: category, side: side, scope: scope)))
    case .affirming(let scope): affirming.append(match.meaning(scope))
    case .pseudo, .clause: break
    }
  }

  /// More words than any pattern spans.
  private static let widest = 40

  /// All that the table finds; what is a part of something longer is left out.
  private static func matches(
    in sentence: Sentence, by table: WordTable
  ) -> [Match<WordTable.Role>] {
    var found: [Match<WordTable.Role>] = []
    for start in sentence.words.indices {
      for pattern in table.patterns(from: sentence.words[start].text) {
        guard let places = pattern.places(in: sentence.words, from: start), let last = places.max()
        else { continue }
        found.append(Match(meaning: pattern.role, range: start..<(last + 1), places: places))
      }
    }
    // What is longer begins no farther off than the widest pattern.
    return found.indices.filter { index in
      let own = found[index]
      let before = found[..<index].reversed().prefix {
        own.range.lowerBound - $0.range.lowerBound < Self.widest
      }
      let behind = found[(index + 1)...].prefix { $0.range.lowerBound < own.range.upperBound }
      return !before.contains { $0.hides(own) } && !behind.contains { $0.hides(own) }
    }.map { found[$0] }
  }

  /// What says that a concept is not simply so; nothing where it is.
  func trigger(of concept: Match<Concept>) -> Match<Trigger>? {
    let own = triggers.filter { trigger in
      concept.meaning.isWithin(trigger.meaning.scope)
        && trigger.places.isDisjoint(with: concept.places) && trigger.isOnItsSide(of: concept.range)
    }
    let strongest = own.map(\.meaning.category).strongest
    return own.first { $0.meaning.category == strongest }
  }

  /// Whether words say that a concept is so now, or it opens its sentence, where nothing has to.
  ///
  /// Behind a date of which nobody says whether it has come, something has to: `begin 2020 gereed`.
  func affirms(_ concept: Match<Concept>, behind openings: Int, on date: CalendarDate?) -> Bool {
    start == 0 && concept.range.lowerBound <= openings
      && (date != nil || !dates.contains { $0.place < concept.range.lowerBound })
      || affirming.contains {
        concept.meaning.isWithin($0.meaning) && $0.places.isDisjoint(with: concept.places)
      }
  }

  /// The triggers of a scope, for dates.
  func triggers(of scope: WordTable.Scope) -> [Match<Trigger>] {
    triggers.filter { $0.meaning.scope == scope || $0.meaning.scope == .all }
  }
}

extension [Category] {
  /// The one that decides, where several would: the first in the order of the categories.
  var strongest: Category? { Category.allCases.first(where: contains) }
}

extension Clause.Match {
  /// The same words with another meaning.
  func meaning<Other>(_ meaning: Other) -> Clause.Match<Other> {
    Clause.Match(meaning: meaning, range: range, places: places)
  }
}

extension Clause.Match<WordTable.Role> {
  /// Whether it is longer than another, has all of its words, and says what it says instead.
  ///
  /// Where a clause begins, and where a date stands, say nothing of the rest; and of two triggers that go to
  /// different concepts each goes to its own.
  fileprivate func hides(_ other: Self) -> Bool {
    guard places.isStrictSuperset(of: other.places) else { return false }
    return switch (meaning, other.meaning) {
    case (.clause, .clause): true
    case (.clause, _), (.trigger, .affirming): false
    // Words that begin with what begins a clause stand in their own: `omdat er te weinig mensen zijn`.
    case (.concept, .clause): range.lowerBound < other.range.lowerBound
    case (.trigger(_, _, let scope), .trigger(_, _, let smaller)):
      scope == smaller || scope == .all
    case (.concept(let concept), .concept(let smaller)): concept.isOfTarget == smaller.isOfTarget
    default: true
    }
  }
}

extension Clause.Match<Clause.Trigger> {
  /// Whether it stands on its side of some words, or between them: `ligt niet stil`.
  fileprivate func isOnItsSide(of words: Range<Int>) -> Bool {
    switch meaning.side {
    case .before: range.lowerBound < words.upperBound
    case .after: range.upperBound > words.lowerBound
    case .both, .sentence: true
    }
  }
}

extension WordTable.Role {
  /// Whether it goes to all clauses of its sentence.
  fileprivate var isOfSentence: Bool {
    if case .trigger(_, .sentence, _) = self { true } else { false }
  }
}

extension WordTable.Pattern {
  /// The places of its words, where the sentence has them from a place on.
  func places(in words: [Sentence.Word], from start: Int) -> Set<Int>? {
    var found: [Int] = []
    return find(from: 0, in: words, from: start, into: &found) ? Set(found) : nil
  }

  /// Finds the rest of its words from a place on; what is found of it in vain is taken out again.
  private func find(
    from first: Int, in words: [Sentence.Word], from start: Int, into found: inout [Int]
  ) -> Bool {
    let before = found.count
    var place = start
    for index in first..<elements.count {
      if case .gap = elements[index] {
        // The nearest words behind the gap, of which the rest follows.
        if index + 1 < elements.count {
          for nearest in place..<max(place, min(place + Self.widestGap, words.count))
          where elements[index + 1].fits(words[nearest].text) {
            found.append(nearest)
            if find(from: index + 2, in: words, from: nearest + 1, into: &found) { return true }
            found.removeLast()
          }
        }
        found.removeLast(found.count - before)
        return false
      }
      guard place < words.count, elements[index].fits(words[place].text) else {
        found.removeLast(found.count - before)
        return false
      }
      found.append(place)
      place += 1
    }
    return true
  }

  /// How many words a gap may have, and the one behind it.
  private static let widestGap = 9
}
