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
  /// What it has in common with the clause before.
  private var link = WordTable.Link.own

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
    var starts: [Int: WordTable.Link] = [0: .own]
    for match in matches {
      guard case .clause(let link, _) = match.meaning else { continue }
      let start = match.range.lowerBound
      if starts[start] == nil || link != .own { starts[start] = link }
    }
    let bounds = starts.keys.sorted() + [sentence.words.count]
    return zip(bounds, bounds.dropFirst()).map { start, end in
      var clause = Clause(start: start)
      clause.link = starts[start] ?? .own
      for match in matches
      where match.meaning.isOfSentence || (start..<end).contains(match.range.lowerBound) {
        clause.add(match)
      }
      for place in start..<end where !names.contains(place) {
        if let date = sentence.words[place].date { clause.dates.append((place, date)) }
      }
      return clause
    }.goingOn()
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
    let candidates = sentence.words.map { table.patterns(from: $0.text) }
    // Where clauses begin is found first: no gap goes over that, but over words put in between.
    var starts = Set<Int>()
    for (start, patterns) in candidates.enumerated() {
      let links = patterns.filter { pattern in
        pattern.role.isClause(at: start) && pattern.places(in: sentence.words, from: start) != nil
      }.map(\.role.link)
      if !links.isEmpty, !links.contains(.back) { starts.insert(start) }
    }
    var found: [Match<WordTable.Role>] = []
    for (start, patterns) in candidates.enumerated() {
      for pattern in patterns {
        guard !pattern.role.isClause || pattern.role.isClause(at: start),
          let places = pattern.places(in: sentence.words, from: start, within: starts),
          let last = places.max()
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
        && (trigger.places.isDisjoint(with: concept.places) || trigger.namesSubject(of: concept))
        && trigger.isOnItsSide(of: concept.range)
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

  /// What says of a signal of which the clause itself does not speak that it is over, or is not.
  private var closing: [Match<Trigger>] {
    guard !concepts.contains(where: { $0.meaning.isSignal }) else { return [] }
    return triggers.filter { trigger in
      trigger.meaning.side == .after && [.ended, .denied].contains(trigger.meaning.category)
        && [.signal, .hold].contains(trigger.meaning.scope)
    }
  }

  /// Takes back what the next clause, where it goes on, says of what is spoken of here.
  fileprivate mutating func takeBack(from next: Clause) {
    if next.link != .own { triggers += next.closing }
  }

  /// Takes over that the subject is somebody else's, or a part, from the clause that has it.
  ///
  /// `Het overleg heeft plaatsgevonden en is afgerond`.
  fileprivate mutating func takeSubject(of before: Clause) {
    guard link == .same else { return }
    triggers += before.triggers.filter {
      $0.meaning.side == .before && [.other, .part].contains($0.meaning.category)
    }
  }

  /// What says of a signal of the sentence before that it is over, or is not.
  ///
  /// `Er was een tekort. Dat is inmiddels opgelost`.
  var closingBefore: Match<Trigger>? { link == .own ? nil : closing.first }

  /// The triggers of a scope, for dates.
  func triggers(of scope: WordTable.Scope) -> [Match<Trigger>] {
    triggers.filter { $0.meaning.scope == scope || $0.meaning.scope == .all }
  }
}

extension [Clause] {
  /// The clauses, each with what those beside it say of its subject.
  fileprivate func goingOn() -> [Clause] {
    var clauses = self
    for (place, before) in zip(indices.dropFirst(), indices).reversed() {
      clauses[before].takeBack(from: clauses[place])
    }
    for (place, before) in zip(indices.dropFirst(), indices) {
      clauses[place].takeSubject(of: clauses[before])
    }
    return clauses
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
  private var isOfMention: Bool {
    if case .concept(.mentioned) = meaning { true } else { false }
  }

  /// Whether it stands beside what else its words say: what is only spoken of, and half of what is said.
  private var isBeside: Bool {
    switch meaning {
    case .concept(.mentioned), .concept(.half): true
    default: false
    }
  }

  /// Whether it is longer than another, has all of its words, and says what it says instead.
  ///
  /// Where a clause begins, and where a date stands, say nothing of the rest; and of two triggers that go to
  /// different concepts each goes to its own.
  fileprivate func hides(_ other: Self) -> Bool {
    // Words over which a concept goes begin no clause; those that it begins with do: `omdat er te weinig mensen zijn`.
    if case (.concept, .clause) = (meaning, other.meaning) {
      return range.lowerBound < other.range.lowerBound && places.contains(other.range.lowerBound)
    }
    guard places.isStrictSuperset(of: other.places), !isBeside else { return false }
    return switch (meaning, other.meaning) {
    case (.clause, .clause): true
    case (.clause, _), (.trigger, .affirming): false
    // What is only spoken of stays told where a trigger has its words.
    case (.trigger, .concept): !other.isOfMention
    case (.trigger(_, _, let scope), .trigger(_, _, let smaller)):
      scope == smaller || scope == .all
    case (.concept, .concept(.half)), (.concept, .trigger(_, _, .half)): false
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
    case .next: range.lowerBound == words.upperBound
    case .opening: range.lowerBound == 0
    case .both, .sentence: true
    }
  }
}

extension Clause.Match<Clause.Trigger> {
  /// Whether it says whose the thing is with which a concept begins: `bij een ander project is de taak overgenomen door`.
  fileprivate func namesSubject(of concept: Clause.Match<Concept>) -> Bool {
    meaning.side == .before && [.other, .part].contains(meaning.category)
      && range.lowerBound < concept.range.lowerBound
      // Over a gap the words that they share are a verb: `de instroom van leraren loopt achter`.
      && places.count == range.count
  }
}

extension WordTable.Role {
  /// Whether a clause begins with the words.
  fileprivate var isClause: Bool {
    if case .clause = self { true } else { false }
  }

  /// Whether a clause begins with the words, at a place in the sentence.
  fileprivate func isClause(at place: Int) -> Bool {
    if case .clause(_, let opens) = self { !opens || place == 0 } else { false }
  }

  /// What a clause that begins with the words has in common with the one before.
  fileprivate var link: WordTable.Link {
    if case .clause(let link, _) = self { link } else { .own }
  }

  /// Whether it goes to all clauses of its sentence.
  fileprivate var isOfSentence: Bool {
    switch self {
    case .trigger(_, .sentence, _), .trigger(_, .opening, _): true
    default: false
    }
  }
}
