public import Dates

extension CalendarDate {
  /// The date in Dutch prose: `24 oktober 2024`.
  public var dutch: String {
    let months = [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december",
    ]
    return "\(day) \(months[month - 1]) \(year)"
  }
}

extension Phase {
  /// The phase in Dutch: `Nog te starten`.
  public var dutch: String {
    switch self {
    case .toStart: "Nog te starten"
    case .policy: "Beleid"
    case .implementation: "Implementatie"
    case .implemented: "Geïmplementeerd"
    }
  }

  /// The sign that stands for the phase, each of another shape.
  public var symbol: String {
    switch self {
    case .toStart: "○"
    case .policy: "◐"
    case .implementation: "■"
    case .implemented: "✔"
    }
  }

  /// What the legend of an annex says of the phase.
  var legend: String {
    switch self {
    case .toStart: "Beleidsmatige uitwerking van verbetermaatregel moet nog starten"
    case .policy: "Verbetermaatregel bevindt zich in fase waarin beleid wordt uitgewerkt"
    case .implementation: "Verbetermaatregel bevindt zich in fase van voorbereiden implementatie"
    case .implemented: "Verbetermaatregel is geïmplementeerd"
    }
  }

  /// The phases in the order of the legend.
  static let inLegend: [Phase] = [.policy, .implementation, .implemented, .toStart]
}

extension Signal.Kind {
  /// The signal in Dutch: `vertraagd`.
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
