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
  /// Whether it goes to all clauses of its sentence.
  fileprivate var isOfSentence: Bool {
    switch self {
    case .trigger(_, .sentence, _), .trigger(_, .opening, _): true
    default: false
    }
  }
}
