public import Annex
public import Dates

/// How many measures are in each phase, or have each signal, at one time.
///
/// Measures are counted, not lines: one whose lines are not alike is counted as differing.
public struct MeasureCounts: Hashable, Sendable {
  /// What is told apart besides.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// Phases alone.
    case phase
    /// Phases, theme by theme.
    case theme
    /// Signals.
    case signal
  }

  /// The edition that said so; nothing for what the register holds.
  public let edition: String?
  /// On which day.
  public let date: CalendarDate
  /// The theme that is counted under; nothing for all of them.
  public let theme: String?
  /// How many measures there are.
  public let measures: Int
  /// How many there are of each kind, those of which there are none left out.
  public let cells: [Cell]

  /// A count.
  public struct Cell: Hashable, Sendable {
    /// What is counted.
    public let kind: Kind
    /// How many measures.
    public let measures: Int
  }

  /// What is counted.
  public enum Kind: Hashable, Sendable {
    /// Measures in a phase; nothing where it is not said.
    case phase(Phase?)
    /// Measures whose lines are in several phases.
    case differingPhases
    /// Measures with a signal on every line.
    case signal(Signal.Kind)
    /// Measures with a signal on some of their lines.
    case signalOfSome(Signal.Kind)
    /// Measures without a signal.
    case noSignal
  }
}

extension MeasureCounts {
  /// Counts the measures of some lines.
  ///
  /// - Parameters:
  ///   - grouping: What is told apart.
  ///   - edition: The edition that the lines are of.
  ///   - date: The day on which they are so.
  /// - Returns: One count; by themes one for each, in the order of the lines.
  public static func of(
    _ lines: [LineState], by grouping: Grouping, edition: String? = nil, on date: CalendarDate
  ) -> [MeasureCounts] {
    func counts(_ lines: [LineState], theme: String? = nil) -> MeasureCounts {
      let measures = Dictionary(grouping: lines, by: \.measure.id)
      let kinds = measures.values.flatMap {
        grouping == .signal ? signals(of: $0) : [phase(of: $0)]
      }
      let found = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
      return MeasureCounts(
        edition: edition, date: date, theme: theme, measures: measures.count,
        cells: Kind.all.compactMap { kind in found[kind].map { Cell(kind: kind, measures: $0) } })
    }
    guard grouping == .theme else { return [counts(lines)] }
    var themes: [String?] = []
    for line in lines where !themes.contains(line.theme) { themes.append(line.theme) }
    let byTheme = Dictionary(grouping: lines, by: \.theme)
    return themes.map { counts(byTheme[$0] ?? [], theme: $0 ?? "") }
  }

  /// The phase that a measure counts in: that of all its lines, or that they differ.
  public static func phase(of lines: [LineState]) -> Kind {
    let phases = Set(lines.map(\.status?.phase.value))
    guard phases.count == 1, let phase = phases.first else { return .differingPhases }
    return .phase(phase)
  }

  private static func signals(of lines: [LineState]) -> [Kind] {
    let kinds = lines.map { Set(($0.status?.signals ?? []).map(\.kind)) }
    let some = Set(kinds.joined())
    guard !some.isEmpty else { return [.noSignal] }
    return some.map { kind in
      kinds.allSatisfy { $0.contains(kind) } ? .signal(kind) : .signalOfSome(kind)
    }
  }
}

extension MeasureCounts {
  /// How many measures are of a kind.
  public subscript(kind: Kind) -> Int { cells.first { $0.kind == kind }?.measures ?? 0 }
}

extension MeasureCounts.Kind {
  /// All there are, in the order in which they are told.
  public static let all: [Self] =
    Phase.allCases.map { .phase($0) } + [.phase(nil), .differingPhases]
    + Signal.Kind.allCases.flatMap { [.signal($0), .signalOfSome($0)] } + [.noSignal]
}

extension Snapshot {
  /// Counts the measures of each edition as it said them, in the order of time.
  ///
  /// - Parameters:
  ///   - grouping: What is told apart.
  ///   - view: Up to which date, and as known after which change.
  public func countsOfEditions(
    by grouping: MeasureCounts.Grouping, from view: Viewpoint
  ) throws -> [MeasureCounts] {
    try editionsInTime(knownAt: view.change).filter { $0.date <= view.date }.flatMap { edition in
      let name = "e\(edition.id)"
      let present = try lines(ofEdition: edition.id)
      let lines = try lines(from: try viewpoint(ofEdition: name))
        .filter { present.contains($0.line) }
      return MeasureCounts.of(lines, by: grouping, edition: name, on: edition.date)
    }
  }

  /// The lines that have a row in an edition.
  private func lines(ofEdition edition: Int) throws -> Set<Int> {
    Set(
      try database.all(
        "SELECT DISTINCT line_id FROM edition_rows WHERE edition_id = \(edition) AND line_id IS NOT NULL"
      ) { row in try row.read(0, as: Int.self) })
  }
}
