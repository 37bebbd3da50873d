extension Phase {
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
  static let inLegend = allCases.sorted { $0.placeInLegend < $1.placeInLegend }

  private var placeInLegend: Int {
    switch self {
    case .policy: 1
    case .implementation: 2
    case .implemented: 3
    case .toStart: 4
    }
  }
}
