extension Clause {
  /// More words than any pattern spans.
  private static let widest = 40

  /// All that the table finds; what is a part of something longer is left out.
  static func matches(
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
}
