internal import Annex
internal import Dates
internal import JSONText
public import Register

extension Answer {
  /// Counts of measures, one row for each number: what is counted has a name, and *differs* says that lines are not
  /// alike in it.
  public static func counts(_ counts: [MeasureCounts]) -> Answer {
    Answer(counts.flatMap { count in count.cells.map { (count, $0) } }, of: .count)
  }
}

extension Shape<(MeasureCounts, MeasureCounts.Cell)> {
  fileprivate static let count = Shape([
    ("edition", { .text($0.0.edition) }),
    ("date", { .name($0.0.date) }),
    ("theme", { .text($0.0.theme) }),
    ("phase", { .text($0.1.kind.phase) }),
    ("signal", { .text($0.1.kind.signal) }),
    ("differs", { .bool($0.1.kind.isDiffering) }),
    ("measures", { .number($0.1.measures) }),
    ("of", { .number($0.0.measures) }),
  ])
}

extension MeasureCounts.Kind {
  fileprivate var phase: String? {
    if case .phase(let phase) = self { phase?.rawValue } else { nil }
  }

  fileprivate var signal: String? {
    switch self {
    case .signal(let kind), .signalOfSome(let kind): kind.rawValue
    case .phase, .differingPhases, .noSignal: nil
    }
  }

  fileprivate var isDiffering: Bool {
    switch self {
    case .differingPhases, .signalOfSome: true
    case .phase, .signal, .noSignal: false
    }
  }
}
