extension Phase {
  /// The sign that stands for the phase, each of another shape.
  public var symbol: String {
    switch self {
    case .toStart: "○"
    case .policy: "◐"
    case .implementation: "■"
    case .implemented: "✔"
    case .stopped: "✖"
    }
  }

  /// What the legend of an annex says of the phase.
  var legend: String {
    switch self {
    case .toStart: "Beleidsmatige uitwerking van verbetermaatregel moet nog starten"
    case .policy: "Verbetermaatregel bevindt zich in fase waarin beleid wordt uitgewerkt"
    case .implementation: "Verbetermaatregel bevindt zich in fase van voorbereiden implementatie"
    case .implemented: "Verbetermaatregel is geïmplementeerd"
    case .stopped: "Verbetermaatregel is gestopt, vervallen of ingetrokken"
    }
  }

  /// The phases that the legend of a document tells, in its order: those of the annex, and that something is
  /// stopped only where something is.
  static func inLegend(of document: AnnexDocument) -> [Phase] {
    allCases.sorted { $0.placeInLegend < $1.placeInLegend }.filter { phase in
      phase != .stopped || document.lines.contains { $0.fact.phase == .stopped }
    }
  }

  private var placeInLegend: Int {
    switch self {
    case .policy: 1
    case .implementation: 2
    case .implemented: 3
    case .toStart: 4
    case .stopped: 5
    }
  }
}
