internal import PlainText

/// What marks a phase in a document: signs, pictures and colours, with what its legend says of them.
struct PhaseSigns {
  private var phases: [String: Phase]
  /// Signs that mean several phases, and so none.
  private var contested: Set<String> = []

  /// The signs that documents of this program have.
  init() {
    phases = Dictionary(
      Phase.allCases.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Learns from words what the signs beside them mean: from a paragraph or a row of a legend.
  ///
  /// A paragraph may tell of several, each sign in front of its words. What means two phases means none.
  mutating func learn(_ text: String, signs: [String]) {
    var word = ""
    var sign: String?
    func close(_ signs: inout PhaseSigns) {
      if let sign, let phase = Self.phase(in: word) { signs.set(phase, for: sign) }
    }
    for character in text {
      if Self.isSign(character) {
        close(&self)
        sign = String(character)
        word = ""
      } else {
        word.append(character)
      }
    }
    close(&self)
    guard sign == nil || !signs.isEmpty, let phase = Self.phase(in: text) else { return }
    for sign in signs { set(phase, for: sign) }
  }

  private mutating func set(_ phase: Phase, for sign: String) {
    guard !Phase.allCases.contains(where: { $0.symbol == sign }) else { return }
    if let known = phases[sign], known != phase {
      contested.insert(sign)
    }
    phases[sign] = phase
  }

  /// The phase that a sign means: by the legend, or by the words of a picture.
  func phase(of sign: String) -> Phase? {
    if let phase = phases[sign], !contested.contains(sign) { return phase }
    guard sign.hasPrefix("picture:") else { return nil }
    return Self.phase(in: String(sign.dropFirst("picture:".count)))
  }

  /// The phase whose sign a text begins with, and the text without it.
  func leading(_ text: String) -> (phase: Phase, rest: String)? {
    let start = text.drop { $0.isWhitespace }
    // A sign may come with a selector of how it looks.
    guard let first = start.first, let scalar = first.unicodeScalars.first,
      let phase = phase(of: String(first)) ?? phase(of: String(scalar))
    else { return nil }
    return (phase, String(start.dropFirst().drop { $0.isWhitespace && !$0.isNewline }))
  }

  /// The one phase that words name; nothing where they name none, or several.
  static func phase(in words: String) -> Phase? {
    let folded = FoldedText(words).folded
    if let exact = Phase.allCases.first(where: {
      FoldedText($0.dutch).trimmed == FoldedText(words).trimmed
    }) {
      return exact
    }
    let found = Phase.allCases.filter { $0.names.contains { folded.contains($0) } }
    return found.count == 1 ? found.first : nil
  }

  /// Whether a character is a sign, and no letter or mark of a sentence.
  private static func isSign(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { scalar in
      switch scalar.properties.generalCategory {
      case .otherSymbol, .privateUse: true
      default: false
      }
    } ?? false
  }
}

extension Phase {
  /// What the legend of a document calls it, folded.
  ///
  /// The phase of implementation is being prepared, where what is implemented is done.
  fileprivate var names: [String] {
    switch self {
    case .implemented: ["geimplementeerd", "afgerond", "gereed"]
    case .stopped: ["gestopt", "stopgezet", "vervallen", "ingetrokken"]
    case .implementation: ["implementatie"]
    case .policy: ["beleid wordt uitgewerkt", "beleidsfase", "in beleid"]
    case .toStart: ["te starten", "nog starten", "niet gestart"]
    }
  }
}
