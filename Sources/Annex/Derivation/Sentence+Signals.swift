extension Sentence {
  /// The words of the sentence that give a signal, where some do and are not denied.
  func quote(of kind: Signal.Kind) -> String? {
    // That the measure itself is implemented is its phase; a part is something else of it.
    if kind == .partlyImplemented, phase?.content == .implemented { return nil }
    for phrase in Self.phrases[kind, default: []] {
      if let place = places(of: phrase).first(where: { !isDenied(at: $0.lowerBound) }) {
        return text.original(of: place)
      }
    }
    return nil
  }

  /// The words that give each signal, the longer before those that they contain.
  private static let phrases = Dictionary(
    uniqueKeysWithValues: Signal.Kind.allCases.map { ($0, phrases(of: $0)) })

  private static func phrases(of kind: Signal.Kind) -> [Phrase] {
    switch kind {
    case .delayed: ["vertraagd"]
    case .onHold: ["on hold"]
    case .transferred: ["overgeplaatst"]
    case .partlyImplemented:
      [
        "deels geimplementeerd", "gedeeltelijk geimplementeerd", "reeds geimplementeerd",
        "inmiddels geimplementeerd", "al geimplementeerd",
      ]
    case .itDependency:
      [
        "iv-afhankelijkheid", "iv-afhankelijkheden", "modernisering van het huidige iv-landschap",
        "modernisering van het iv-landschap",
      ]
    case .capacity:
      [
        "capaciteitstekort", "capaciteitstekorten", "tekort aan capaciteit",
        "gebrek aan capaciteit",
      ]
    case .priority: ["hogere prioriteit", "lagere prioriteit", "lager geprioriteerd"]
    case .otherMeasure:
      [
        "afhankelijk van implementatie van", "afhankelijk van de implementatie van",
        "andere verbetermaatregelen",
      ]
    }
  }
}
