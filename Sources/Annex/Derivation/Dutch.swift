extension Phase {
  /// The phase in Dutch, as documents write it.
  public var dutch: String {
    switch self {
    case .toStart: "Nog te starten"
    case .policy: "Beleid"
    case .implementation: "Implementatie"
    case .implemented: "Geïmplementeerd"
    case .stopped: "Gestopt"
    }
  }
}

extension Signal.Kind {
  /// The signal in Dutch, as documents write it.
  public var dutch: String {
    switch self {
    case .delayed: "vertraagd"
    case .onHold: "on hold"
    case .transferred: "overgeplaatst"
    case .partlyImplemented: "deels geïmplementeerd"
    case .itDependency: "IV-afhankelijkheid"
    case .capacity: "capaciteit"
    case .priority: "prioriteit"
    case .otherMeasure: "andere maatregel"
    }
  }
}
