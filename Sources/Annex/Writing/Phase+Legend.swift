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

  /// What a legend says of the phase in an annex whose own says nothing of it.
  var plainLegend: String {
    switch self {
    case .toStart: "Maatregel moet nog starten"
    case .policy: "Maatregel is in de beleidsfase"
    case .implementation: "Maatregel is in de implementatiefase"
    case .implemented: "Maatregel is geïmplementeerd"
    case .stopped: "Maatregel is gestopt, vervallen of ingetrokken"
    }
  }

  /// The phases that the legend of a document tells, in its order: those of its own legend, or of every annex, and what
  /// else its lines have.
  static func inLegend(of document: AnnexDocument) -> [Phase] {
    let told = document.look.legend.map { Set($0.keys) } ?? Set(allCases).subtracting([.stopped])
    let had = Set(document.lines.compactMap(\.fact.phase))
    return allCases.sorted { $0.placeInLegend < $1.placeInLegend }
      .filter(told.union(had).contains)
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
