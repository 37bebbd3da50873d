internal import Words

/// The words by which a status is read: Sources/Words/words.tsv, which says how it is written.
package struct WordTable: Sendable {
  /// The patterns by the word that they begin with.
  private var byFirst: [String: [Pattern]] = [:]
  /// Those that begin with the beginning or the end of a word.
  private var byBeginning: [Pattern] = []

  /// The table that comes with the program.
  package static let standard = standard(without: [])

  /// The same without the rows that came from some sources alone.
  package static func standard(without sources: Set<String>) -> WordTable {
    WordTable(reading: String(decoding: Words.table, as: UTF8.self), without: sources)
  }

  /// Reads a table; a row that is none is left out, which the table's own test finds.
  init(reading text: String, without sources: Set<String> = []) {
    for line in text.split(separator: "\n") where !line.hasPrefix("#") {
      guard let row = Row(line), let role = row.role,
        !Set(row.sources.split(separator: ",").map(String.init)).isSubset(of: sources)
      else { continue }
      for words in Pattern.variants(of: row.words) {
        let pattern = Pattern(words: words, role: role)
        if case .word(let first)? = words.first {
          byFirst[first, default: []].append(pattern)
        } else {
          byBeginning.append(pattern)
        }
      }
    }
  }

  /// The patterns that a word may begin.
  func patterns(from word: String) -> [Pattern] {
    let wide = byBeginning.filter { $0.words.first?.fits(word) == true }
    return byFirst[word, default: []] + wide
  }

  /// What a pattern is for.
  enum Role: Hashable, Sendable {
    /// Something that a status can say.
    case concept(Concept)
    /// What says of a concept that it is not simply so.
    case trigger(Category, Side, Scope)
    /// What says of a concept that it is so now, where that has to be said.
    case affirming(Scope)
    /// Words that are none of those that they look like.
    case pseudo
    /// Where a clause begins.
    case clause
  }

  /// On which side of a concept a trigger stands.
  enum Side: String, Hashable, Sendable {
    case before, after, both, sentence
  }

  /// To which concepts a trigger goes.
  enum Scope: String, Hashable, Sendable {
    case all
    /// Of phases: all; those that go on; that all is done; that it is stopped; these two, which are of the whole.
    case phase, running, done, stop, whole
    /// Of signals: all; that it rests, or is others' now.
    case signal, hold
    case target
  }

  /// A row of the table.
  struct Row {
    let kind: String
    let value: String
    let side: String
    let scope: String
    let words: String
    let example: String
    let reading: String
    let sources: String

    init?(_ line: Substring) {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 8 else { return nil }
      (kind, value, side, scope) = (cells[0], cells[1], cells[2], cells[3])
      (words, example, reading, sources) = (cells[4], cells[5], cells[6], cells[7])
    }

    var role: Role? {
      switch kind {
      case "concept": Concept(value, side: Side(rawValue: side)).map(Role.concept)
      case "trigger":
        Category(rawValue: value).flatMap { category in
          Side(rawValue: side).flatMap { side in
            Scope(rawValue: scope).map { .trigger(category, side, $0) }
          }
        }
      case "affirming": Scope(rawValue: scope).map(Role.affirming)
      case "pseudo": .pseudo
      case "clause": .clause
      default: nil
      }
    }
  }

  /// Words behind one another.
  struct Pattern: Sendable {
    let words: [Element]
    let role: Role

    /// The patterns that alternatives stand for: `is|was klaar` is `is klaar` and `was klaar`.
    static func variants(of text: String) -> [[Element]] {
      text.split(separator: " ").reduce([[]]) { variants, part in
        let choices = part.split(separator: "|").map { Element(String($0)) }
        return variants.flatMap { words in choices.map { words + [$0] } }
      }
    }
  }

  /// A part of a pattern.
  enum Element: Hashable, Sendable {
    /// A whole word.
    case word(String)
    /// A word that begins so: `capaciteit*`.
    case beginning(String)
    /// A word that ends so: `*capaciteit`.
    case ending(String)
    /// Some words between: `…`.
    case gap

    init(_ text: String) {
      if text == "…" {
        self = .gap
      } else if text.hasPrefix("*") {
        self = .ending(String(text.dropFirst()))
      } else if text.hasSuffix("*") {
        self = .beginning(String(text.dropLast()))
      } else {
        self = .word(text)
      }
    }

    func fits(_ word: String) -> Bool {
      switch self {
      case .word(let own): own == word
      case .beginning(let start): word.hasPrefix(start)
      case .ending(let end): word.hasSuffix(end)
      case .gap: true
      }
    }
  }
}

/// Something that a status can say.
enum Concept: Hashable, Sendable {
  case phase(Phase)
  case signal(Signal.Kind)
  /// Words that the target date stands behind, or before.
  case target(WordTable.Side)
  /// Words in the place of a target date, which name no days: `n.n.b.`.
  case undated
  /// A signal that is over.
  case over(Signal.Kind)

  init?(_ name: String, side: WordTable.Side?) {
    if name == "target" {
      self = .target(side ?? .before)
    } else if name == "undated" {
      self = .undated
    } else if name.hasPrefix("ended "), let kind = Signal.Kind(rawValue: String(name.dropFirst(6)))
    {
      self = .over(kind)
    } else if let phase = Phase(rawValue: name) {
      self = .phase(phase)
    } else if let kind = Signal.Kind(rawValue: name) {
      self = .signal(kind)
    } else {
      return nil
    }
  }

  /// Whether triggers of a scope go to it.
  ///
  /// That a measure has yet to start is said in words that speak of what is to come, or is not: none goes to it.
  func isWithin(_ scope: WordTable.Scope) -> Bool {
    switch (scope, self) {
    case (_, .phase(.toStart)): false
    case (.all, _), (.phase, .phase), (.done, .phase(.implemented)), (.stop, .phase(.stopped)),
      (.whole, .phase(.implemented)), (.whole, .phase(.stopped)), (.running, .phase(.policy)),
      (.running, .phase(.implementation)), (.signal, .signal), (.hold, .signal(.onHold)),
      (.hold, .signal(.transferred)), (.target, .target):
      true
    default: false
    }
  }
}

/// Why something that is spoken of is not taken for so.
public enum Category: String, CaseIterable, Hashable, Sendable {
  /// It is somebody else's: another measure, a body, a party.
  case other
  /// It is a part or a step of the measure.
  case part
  /// It held and no longer holds.
  case ended
  /// It is denied.
  case denied
  /// It was so.
  case past
  /// It may be so.
  case possible
  /// It will be so.
  case future
  /// A part is not so, and the rest is.
  case partly
  /// It is asked.
  case asked
  /// The words say several that cannot all be so.
  case contradicted
  /// It names no days that are known.
  case imprecise
}
