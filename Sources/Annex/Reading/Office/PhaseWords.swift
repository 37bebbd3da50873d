internal import PlainText

/// The phase that a few words name: those of a legend, of a column of phases or of a picture.
///
/// Each word belongs to a name of the phase or goes along with one. So words that deny it, foretell it or say it of a
/// part name no phase, and neither does a sentence that tells something.
enum PhaseWords {
  /// The one phase that words name; nothing where they name none, or several.
  static func phase(in text: String) -> Phase? {
    guard text.contains(where: \.isLetter), text.utf8.count <= longest else { return nil }
    if let exact = LineStatement.phases[FoldedText.trimmed(text)] { return exact }
    let words = words(of: text)
    let found = Phase.allCases.filter { isName(of: $0, words) }
    return found.count == 1 ? found.first : nil
  }

  /// No name of a phase is longer, in bytes.
  private static let longest = 400

  /// The words, folded, without what only orders or counts: `2. Implementatie (12 regels)`.
  private static func words(of text: String) -> [Substring] {
    var folded = FoldedText.trimmed(text).drop { !$0.isLetter && !$0.isNumber }
    if let count = folded.lastIndex(of: "("), folded[count...].contains("regel") {
      folded = folded[..<count]
    }
    let behind = folded.drop(while: \.isNumber)
    if let end = behind.first, behind.startIndex > folded.startIndex, ".):".contains(end) {
      folded = behind
    }
    return folded.split { !$0.isLetter && !$0.isNumber }
  }

  private static func isName(of phase: Phase, _ words: [Substring]) -> Bool {
    var rest = words[...]
    var isNamed = false
    while let word = rest.first {
      if let name = phase.names.first(where: rest.starts) {
        isNamed = true
        rest.removeFirst(name.count)
        if phase == .implementation, isObject(rest) { return true }
      } else if anyPhase.contains(word) || phase.besides.contains(word) {
        rest.removeFirst()
      } else {
        return false
      }
    }
    return isNamed
  }

  /// Whether words say of what, and of no part: `van de kade`.
  private static func isObject(_ words: ArraySlice<Substring>) -> Bool {
    guard words.count == 3, let noun = words.last else { return false }
    return (words.starts(with: ["van", "de"]) || words.starts(with: ["van", "het"]))
      && !["deel", "helft", "rest", "meeste", "eerste"].contains(noun)
  }

  /// Words that go along with the name of any phase.
  private static let anyPhase: Set<Substring> = [
    "de", "het", "een", "deze", "dit", "die", "dat", "maatregel", "maatregelen",
    "verbetermaatregel",
    "verbetermaatregelen", "actie", "acties", "is", "zijn", "en", "of", "in", "van", "fase",
    "status",
    "betreft", "betekent", "waarin", "bevindt", "bevinden", "zich", "verkeert",
  ]
}

extension Phase {
  /// What people call it, folded, word by word.
  ///
  /// The phase of implementation is being prepared or under way, where what is implemented is done.
  fileprivate var names: [[Substring]] { Self.named[self] ?? [] }

  private static let named: [Phase: [[Substring]]] = [
    .implemented: [
      "geimplementeerd", "geimplementeerde", "afgerond", "afgeronde", "gereed", "gerealiseerd",
      "gerealiseerde", "voltooid", "voltooide",
    ],
    .stopped: [
      "gestopt", "gestopte", "stopgezet", "stopgezette", "vervallen", "ingetrokken",
    ],
    .implementation: [
      "implementatie", "implementatiefase", "in uitvoering", "wordt geimplementeerd",
      "worden geimplementeerd",
    ],
    .policy: [
      "beleid wordt uitgewerkt", "beleid in uitwerking", "beleid in ontwikkeling",
      "beleid in voorbereiding", "beleid",
      "beleidsfase", "beleidsontwikkeling",
    ],
    .toStart: ["te starten", "nog starten", "niet gestart", "niet begonnen", "te beginnen"],
  ].mapValues { $0.map { $0.split(separator: " ") } }

  /// Words that go along with its names, and change nothing of them.
  fileprivate var besides: Set<Substring> {
    switch self {
    case .implemented: ["volledig", "geheel", "helemaal", "al", "reeds", "inmiddels", "klaar"]
    case .stopped: ["volledig", "geheel", "definitief", "inmiddels"]
    case .implementation:
      [
        "voorbereiden", "voorbereiding", "voorbereid", "wordt", "worden", "loopt", "lopend",
        "lopende",
        "nu", "nog", "momenteel", "gestart", "begonnen",
      ]
    case .policy: ["nu", "nog", "momenteel"]
    case .toStart: ["nog", "moet", "moeten", "met", "beleidsmatige", "uitwerking", "uitvoering"]
    }
  }
}
