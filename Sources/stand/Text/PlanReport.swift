import Annex
import Planning
import Register

/// What taking an edition in would record, as text to look at before it is.
struct PlanReport {
  private var layout: Layout

  /// Lays a plan out.
  static func text(of plan: ImportPlan, for draft: EditionDraft, on terminal: Terminal) -> String {
    var report = PlanReport(layout: Layout(for: terminal))
    report.addHeading(of: plan, draft)
    if !plan.differences.isEmpty || plan.undecided.isEmpty {
      report.layout.append(DiffReport.text(of: plan.differences, for: terminal))
    }
    report.addEnded(in: plan)
    report.addStanding(plan.standing)
    report.addConflicts(plan.undecided)
    report.addRest(of: plan)
    return report.layout.text
  }

  private mutating func addHeading(of plan: ImportPlan, _ draft: EditionDraft) {
    let basis = draft.isDateStated ? "stated" : "inferred"
    layout.add(draft.title ?? draft.fileName, style: .bold)
    let place = plan.predecessor.map { "after \($0)" } ?? "before all others"
    layout.add("of \(draft.date) (\(basis)), \(place)", style: .dim)
    if plan.isOlder {
      layout.add("a later edition is in the register: what that says holds on from its date")
    }
    layout.gap()
  }

  /// Adds what held and is not said again by the new words, which replace the old ones whole.
  private mutating func addEnded(in plan: ImportPlan) {
    let ended = Self.ended(in: plan)
    guard !ended.isEmpty else { return }
    layout.gap()
    layout.add(Self.endedHeading, style: .bold)
    for line in ended { layout.add(line, indent: 2) }
  }

  static let endedHeading = "ends, for the new words and columns do not say it"

  /// What ends with an edition, line by line: `VM 5, p. 24: on hold, target 2026-01-01`.
  static func ended(in plan: ImportPlan) -> [String] {
    let gone = plan.differences.filter { difference in
      switch difference.kind {
      case .phase, .targetDate, .signal: difference.old != nil && difference.new == nil
      case .appeared, .dropped, .title, .explanation, .status, .notified: false
      }
    }
    var lines: [Int] = []
    for difference in gone where !lines.contains(difference.line) { lines.append(difference.line) }
    return lines.map { line in
      let of = gone.filter { $0.line == line }
      let name = of.first.map { $0.code ?? $0.measure } ?? ""
      let place = of.first?.ambition.map { " under \($0)" } ?? ""
      return "\(name)\(place): \(of.map(\.endedWords).joined(separator: ", "))"
    }
  }

  private mutating func addStanding(_ standing: [Disagreement]) {
    guard !standing.isEmpty else { return }
    layout.gap()
    layout.add("stands, for the edition repeats what the one before said", style: .bold)
    for cell in standing { add(cell) }
  }

  private mutating func addConflicts(_ conflicts: [Disagreement]) {
    guard !conflicts.isEmpty else { return }
    layout.gap()
    layout.add("conflicts: both the edition and the register say something new", style: .bold)
    for cell in conflicts { add(cell) }
  }

  /// Adds one cell: what the register holds and what the edition says.
  private mutating func add(_ cell: Disagreement) {
    layout.add("\(cell.name) · \(cell.subject.field.words)", indent: 2)
    let held = cell.held ?? "nothing"
    layout.add(
      cell.origin.map { "\(held) (\($0))" } ?? held, behind: "register", labelStyle: .dim,
      width: 10, indent: 4)
    layout.add(cell.said ?? "nothing", behind: "edition", labelStyle: .dim, width: 10, indent: 4)
  }

  private mutating func addRest(of plan: ImportPlan) {
    let told = plan.unlisted.map { "\($0.measure): \($0.words) (\($0.name))" }
    addList("listed no longer as told to Parliament; it stands", told)
    let given = plan.releases.map { "\($0.given.joined(separator: ", ")), until now \($0.title)" }
    addList("numbers that go to another measure", given)
    layout.gap()
    layout.add(Self.summary(of: plan), style: .bold)
  }

  private mutating func addList(_ heading: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    layout.gap()
    layout.add(heading, style: .bold)
    for line in lines { layout.add(line, indent: 2) }
  }

  /// How many lines change, appear, are missing and stay, and what is left to decide, in one line.
  static func summary(of plan: ImportPlan) -> String {
    let appeared = Set(plan.differences.filter { $0.kind == .appeared }.map(\.line))
    let dropped = Set(plan.differences.filter { $0.kind == .dropped }.map(\.line))
    let changed = Set(plan.differences.map(\.line)).subtracting(appeared).subtracting(dropped)
    let parts = [
      (changed.count, "changed"), (appeared.count, "new"), (dropped.count, "not in it"),
      (plan.unchanged, "as they were"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let conflicts = plan.undecided.count
    let open =
      conflicts > 0 ? "; \(conflicts) \(conflicts == 1 ? "conflict" : "conflicts") to decide" : ""
    return "lines: " + (parts.isEmpty ? "none" : parts.joined(separator: ", ")) + open
  }
}

extension Difference {
  /// What ends, in words: `on hold`, `phase policy`, `target 2026-01-01`.
  fileprivate var endedWords: String {
    let old = old ?? ""
    switch kind {
    case .signal: return Signal.Kind(rawValue: old)?.words ?? old
    case .phase: return "phase " + (Phase(rawValue: old).map { PhaseLook($0).word } ?? old)
    case .targetDate: return "target \(old)"
    case .appeared, .dropped, .title, .explanation, .status, .notified: return old
    }
  }
}
