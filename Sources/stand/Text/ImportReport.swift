import Annex
import Dates
import Register

/// What a person is told of an edition that is taken in, in numbers that they can check.
struct ImportReport {
  let draft: EditionDraft
  let outcome: Outcome

  /// What came of it.
  enum Outcome {
    case recorded(Edition, ImportPlan)
    case taken(Edition)
    case wouldBeRecorded(ImportPlan)
  }

  /// What it records: nothing where the register has it all.
  var plan: ImportPlan? {
    switch outcome {
    case .taken: nil
    case .recorded(_, let plan), .wouldBeRecorded(let plan): plan
    }
  }

  /// The edition, where the register has it.
  var edition: Edition? {
    switch outcome {
    case .taken(let edition), .recorded(let edition, _): edition
    case .wouldBeRecorded: nil
    }
  }

  /// Whether it was recorded now.
  var isRecorded: Bool {
    if case .recorded = outcome { true } else { false }
  }

  /// The report as text.
  func text(for terminal: Terminal) -> String {
    var layout = Layout(for: terminal)
    switch outcome {
    case .taken(let edition):
      layout.add(
        """
        nothing changed: the register has this table already, as \(edition.name) of \(edition.date), \
        \(edition.change.words)
        """)
    case .recorded(let edition, let plan):
      layout.add("\(edition.name) · \(draft.title ?? draft.fileName)", style: .bold)
      layout.add(edition.change.words, style: .dim)
      if plan.isFirst { addCounts(to: &layout) } else { addSummary(of: plan, to: &layout) }
    case .wouldBeRecorded(let plan) where plan.isFirst && plan.conflicts.isEmpty:
      layout.add("would be recorded · \(draft.title ?? draft.fileName)", style: .bold)
      addCounts(to: &layout)
    case .wouldBeRecorded(let plan):
      return PlanReport.text(of: plan, for: draft, on: terminal)
    }
    return layout.text
  }

  /// What the person did not say and should know.
  static func notes(on draft: EditionDraft, today: CalendarDate) -> [String] {
    var notes = draft.annex.hints
    if !draft.isTitleStated { notes += [draft.annex.titleDoubt].compactMap(\.self) }
    notes += draft.contents.numberedWith.map { "the measures are numbered with \"\($0)\"" }
    if draft.date > today {
      notes.append(
        "the annex is of \(draft.date), which is still to come: until then nothing of it holds")
    }
    if draft.isDateStated, let letter = draft.letter, !letter.kamerstuk.mayBeDated(draft.date) {
      notes.append(
        "\(draft.date) is not in the session year of \(letter.kamerstuk); is the date right?")
    }
    return notes
  }

  /// What the new words of the edition speak of and do not say: how often, and the first ten.
  static func spokenOf(in plan: ImportPlan) -> String? {
    let all = plan.spokenOf
    guard !all.isEmpty else { return nil }
    let shown = all.prefix(10).map { "  \($0.measure): \(ReadingNotes.words(of: $0.mention))" }
    let count = all.count == 1 ? "one thing is" : "\(all.count) things are"
    let more =
      all.count > shown.count
      ? ["  and \(all.count - shown.count) more, which --format json has"] : []
    return "\(count) spoken of and not taken for so:\n" + (shown + more).joined(separator: "\n")
  }

  /// That another edition has the very same bytes, which may be a mistake of the date.
  static func twins(in plan: ImportPlan) -> String? {
    plan.twins.last.map { name in
      "the same table as \(name); if the date of \(name) is wrong: stand correct \(name) --date DATE --why REASON"
    }
  }

  private func addSummary(of plan: ImportPlan, to layout: inout Layout) {
    let basis = draft.isDateStated ? "stated" : "inferred"
    layout.add("of \(draft.date) (\(basis)) · \(PlanReport.summary(of: plan))")
    if let lacking = PlanReport.lacking(in: plan) { layout.add(lacking) }
    let ended = PlanReport.ended(in: plan)
    guard !ended.isEmpty else { return }
    layout.add(PlanReport.endedHeading, style: .bold)
    for line in ended { layout.add(line, indent: 2) }
  }

  private func addCounts(to layout: inout Layout) {
    let counts = AnnexCounts(of: draft.contents)
    let basis =
      draft.isDateStated
      ? "stated" : "inferred: the latest date on which the annex says Parliament was told"
    add("date", "\(draft.date) (\(basis))", to: &layout)
    if let letter = draft.letter { add("letter", letter.kamerstuk.description, to: &layout) }
    add("themes", "\(counts.themes)", to: &layout)
    add("ambitions", "\(counts.ambitions)", to: &layout)
    add(
      "measures", "\(counts.measures), holding \(codes(counts))" + absent(counts),
      to: &layout)
    add("lines", "\(counts.lines), \(counts.statuses) with a status", to: &layout)
    add("phases", list(phases(counts)), to: &layout)
    add("signals", list(signals(counts)), to: &layout)
    add("targets", "\(counts.targets)", to: &layout)
    add("told", told(counts), to: &layout)
    add(
      "notes",
      "\(counts.kamerstukken) Kamerstukken, \(counts.remarks) remark\(counts.remarks == 1 ? "" : "s")",
      to: &layout)
  }

  private func add(_ label: String, _ words: String, to layout: inout Layout) {
    layout.add(words, behind: label, labelStyle: .dim, width: 11, indent: 2)
  }

  private func codes(_ counts: AnnexCounts) -> String {
    let count = counts.codes.count
    guard let word = counts.word, count > 0 else { return "\(count) codes" }
    return word.isEmpty ? "\(count) numbers" : "\(count) \(word.uppercased()) numbers"
  }

  private func absent(_ counts: AnnexCounts) -> String {
    let absent = counts.absentNumbers(upTo: 20)
    guard absent.count > 0 else { return "" }
    let more = absent.count - absent.first.count
    return "; absent: \(absent.first.map(String.init).joined(separator: ", "))"
      + (more > 0 ? " and \(more) more" : "")
  }

  private func phases(_ counts: AnnexCounts) -> [String] {
    PhaseLook.phases.compactMap { phase in
      let count = counts.lines(in: phase)
      return count == 0 ? nil : "\(count) \(PhaseLook(phase).word)"
    }
  }

  private func signals(_ counts: AnnexCounts) -> [String] {
    Signal.Kind.allCases.compactMap { kind in
      let count = counts.lines(with: kind)
      return count == 0 ? nil : "\(count) \(kind.words)"
    }
  }

  private func told(_ counts: AnnexCounts) -> String {
    let notifications = counts.notifications
    // The letter of the edition tells of all its lines.
    let own = draft.letter == nil ? nil : "all lines on \(draft.date), by the letter of the edition"
    guard !notifications.isEmpty else { return own ?? "never" }
    let total = notifications.reduce(0) { $0 + $1.count }
    return "\(total) time\(total == 1 ? "" : "s"): "
      + list(notifications.map { "\($0.count) on \($0.date)" }) + (own.map { "; \($0)" } ?? "")
  }

  private func list(_ parts: [String]) -> String {
    parts.isEmpty ? "none" : parts.joined(separator: ", ")
  }
}
