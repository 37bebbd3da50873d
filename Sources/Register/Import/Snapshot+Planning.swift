internal import Annex
internal import Dates
internal import Kamerstuk
internal import Planning
internal import SQLite

extension Snapshot {
  /// Tells what taking an edition in would record, within a transaction of the caller.
  func importPlan(
    of draft: EditionDraft, answers: [Answer], decisions: Decisions, neighbours: EditionNeighbours
  ) throws -> ImportPlan {
    let states = try linesWithNotes(from: Viewpoint(asOf: draft.date))
    let known = try registerState(on: draft.date, states: states, neighbours: neighbours)
    let (plan, open, unplaced) = try plan(of: draft, known: known, answers: answers)
    let planned = PlannedStates(
      of: plan, from: draft, known: known, decisions: decisions, change: .unmade,
      firstMeasure: try newestID(of: "measures") + 1)
    let differences = planned.differences(after: states, firstLine: try newestID(of: "lines") + 1)
    let titles = Dictionary(
      known.themes.compactMap { theme in theme.held.map { (theme.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let disagreements = plan.disagreements(themeTitles: titles)
    let changed = Set(differences.map(\.line))
    return ImportPlan(
      differences: differences, open: open,
      conflicts: disagreements.filter(\.isConflict),
      standing: disagreements.filter { !$0.isConflict }, releases: plan.releases,
      unlisted: plan.lines.flatMap(ImportPlan.Unlisted.all),
      unchanged: plan.lines.compactMap(\.known).filter { !changed.contains($0) },
      twins: try twins(of: draft).map(\.name),
      predecessor: neighbours.predecessor.map { "e\($0.id)" },
      isOlder: neighbours.successor != nil,
      lacking: Self.lacking(draft.contents.lacks, in: known),
      unplaced: unplaced,
      isFirst: try isEmpty(), plan: plan, known: known, decisions: decisions,
      newestChange: newestChange)
  }

  /// Of which of some columns the register holds something.
  private static func lacking(_ parts: Set<TablePart>, in known: RegisterState) -> [TablePart] {
    TablePart.allCases.filter { part in
      guard parts.contains(part) else { return false }
      return switch part {
      case .theme: known.themes.contains { $0.held != nil }
      case .ambition: known.ambitions.contains { $0.held != nil }
      case .page: known.ambitions.contains { $0.held?.page != nil }
      case .code: known.measures.contains { $0.held?.codes.isEmpty == false }
      case .explanation: known.lines.contains { $0.held?.explanation.isEmpty == false }
      case .notified: known.lines.contains { !$0.told.isEmpty }
      case .status: false
      }
    }
  }

  /// The plan, with what is open and what has no place; what it was found by is let go, which is much of a large table.
  private func plan(
    of draft: EditionDraft, known: RegisterState, answers: [Answer]
  ) throws -> (plan: Plan, open: [OpenMatch], unplaced: [ImportPlan.Unplaced]) {
    do {
      let planner = try Planner(draft.contents, of: draft.annex, known: known, answers: answers)
      let unplaced = planner.unplaced.map {
        ImportPlan.Unplaced(sourceLine: $0.sourceLine, measure: $0.measure)
      }
      return (planner.plan, planner.open, unplaced)
    } catch {
      throw RegisterError(.usage, error.words)
    }
  }
}

extension Change {
  /// Stands for the change that is not made yet.
  fileprivate static var unmade: Change {
    Change(id: 0, recordedAt: Moment(microseconds: 0), actor: "")
  }
}

extension ImportPlan.Unlisted {
  fileprivate static func all(of line: PlannedLine) -> [Self] {
    line.unlisted.map { told in
      Self(
        name: "n\(told.id)", measure: line.said.measure.code ?? line.said.measure.title,
        words: told.kamerstuk.map { "\(told.date), \($0)" } ?? told.date.description)
    }
  }
}

extension AnswerError {
  /// What is wrong with the answer.
  fileprivate var words: String {
    switch self {
    case .nothingThere(let answer):
      "--match: no \(answer.kind.rawValue) stands on line \(answer.sourceLine) of the file"
    case .unknown(let answer):
      "--match: the register has no such \(answer.kind.rawValue) for line \(answer.sourceLine)"
    case .givenTwice(let answer):
      """
      --match: the \(answer.kind.rawValue) on line \(answer.sourceLine) and another one cannot both \
      be the same of the register
      """
    }
  }
}
