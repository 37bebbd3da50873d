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
    if let lacking = lacking(in: plan) {
      report.layout.add(lacking)
      report.layout.gap()
    }
    if !plan.differences.isEmpty || plan.undecided.isEmpty {
      report.layout.append(DiffReport.text(of: plan.differences, for: terminal))
    }
    report.addEnded(in: plan)
    report.addStanding(plan.standing)
    report.addConflicts(plan.undecided)
    report.addList(
      "may be in the register under another name; taken for new here",
      plan.open.map { "\($0.kind.rawValue) \($0.title) (line \($0.sourceLine))" })
    report.addRest(of: plan)
    guard Poppler.reads(draft.bytes) else { return report.layout.text }
    // What was read of pages is looked at whole, before it counts.
    return ProposalReport.text(of: draft.contents, for: terminal) + "\n" + report.layout.text
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

  /// The columns that the edition has not, in words.
  static func lacking(in plan: ImportPlan) -> String? {
    guard !plan.lacking.isEmpty else { return nil }
    let names = plan.lacking.map { part in
      switch part {
      case .theme: "the theme"
      case .ambition: "the ambition"
      case .page: "the page"
      case .code: "the number"
      case .explanation: "the explanation"
      case .notified: "when Parliament was told"
      case .status: "the status"
      }
    }
    return "it has no column for \(names.joined(separator: ", ")): what holds of that stays"
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
      case .appeared, .reappeared, .dropped, .title, .code, .moved, .explanation, .owner, .status,
        .goesOnIn, .notified, .note:
        false
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
    let counts = plan.counts
    let parts = [
      (counts.changed, "changed"), (counts.appeared, "new"), (counts.dropped, "not in it"),
      (counts.unchanged, "as they were"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let open = [
      (plan.undecided.count, "conflict", "to decide"), (plan.open.count, "question", "to answer"),
    ].filter { $0.0 > 0 }.map { "; \($0.0) \($0.1)\($0.0 == 1 ? "" : "s") \($0.2)" }
    return "lines: " + (parts.isEmpty ? "none" : parts.joined(separator: ", ")) + open.joined()
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
    default: return old
    }
  }
}
