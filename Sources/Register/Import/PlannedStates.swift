internal import Annex
internal import Dates
internal import Planning

/// What would hold for each line on the date of an edition, once it is taken in: a computation on values,
/// which asks no register.
struct PlannedStates {
  private let plan: Plan
  private let draft: EditionDraft
  private let decisions: Decisions
  private let known: RegisterState
  private let change: Change
  /// The numbers that new measures get, in the order in which they are recorded.
  private let newMeasures: [AnnexContents.Measure: Int]
  private let themeTitles: [Int: String]
  private let ambitions: [Int: Ambition]
  private let measures: [Int: Measure]

  private struct Ambition {
    let words: LineState.Ambition
    let theme: ThemeReference?
  }

  /// - Parameters:
  ///   - change: A change that stands for the one that is not made yet.
  ///   - firstMeasure: The number of the first measure that is new.
  init(
    of plan: Plan, from draft: EditionDraft, known: RegisterState, decisions: Decisions,
    change: Change, firstMeasure: Int
  ) {
    var numbers: [AnnexContents.Measure: Int] = [:]
    for line in plan.lines where plan.measures[line.said.measure]?.id == nil {
      if numbers[line.said.measure] == nil {
        numbers[line.said.measure] = firstMeasure + numbers.count
      }
    }
    newMeasures = numbers
    self.plan = plan
    self.draft = draft
    self.decisions = decisions
    self.known = known
    self.change = change
    var titles = known.themes.compactMap { theme in theme.held.map { (theme.id, $0) } }
    for case (let title, .known(let id, let cell)) in plan.themes {
      titles.append((id, plan.themes[title]?.title(by: decisions) ?? cell.held ?? title))
    }
    themeTitles = Dictionary(titles, uniquingKeysWith: { _, last in last })
    var ambitions = known.ambitions.compactMap { ambition in
      ambition.held.map {
        (
          ambition.id,
          Ambition(
            words: LineState.Ambition(title: $0.title, page: $0.page),
            theme: $0.theme.map(ThemeReference.known))
        )
      }
    }
    for (_, planned) in plan.ambitions {
      guard let id = planned.id, let words = planned.words(by: decisions) else { continue }
      ambitions.append(
        (
          id,
          Ambition(
            words: LineState.Ambition(title: words.title, page: words.page), theme: words.theme)
        ))
    }
    self.ambitions = Dictionary(ambitions, uniquingKeysWith: { _, last in last })
    var measures = known.measures.compactMap { measure in
      measure.held.map {
        (measure.id, Measure(id: measure.id, title: $0.title, code: $0.code, codes: $0.codes))
      }
    }
    for release in plan.releases {
      measures.append(
        (
          release.measure,
          Measure(
            id: release.measure, title: release.title, code: release.kept.written,
            codes: release.kept.all)
        ))
    }
    for (_, planned) in plan.measures {
      guard let id = planned.id, let words = planned.words(by: decisions) else { continue }
      measures.append(
        (
          id,
          Measure(id: id, title: words.title, code: words.codes.written, codes: words.codes.all)
        ))
    }
    self.measures = Dictionary(measures, uniquingKeysWith: { _, last in last })
  }

  /// What would change.
  ///
  /// - Parameters:
  ///   - states: The lines as they are.
  ///   - firstLine: The number of the first line that is new.
  func differences(after states: [LineState], firstLine: Int) -> [Difference] {
    let changed = Differences.between(states, self.states(after: states))
    // One after the other: a first edition would have a second plan in memory.
    let present = Set(states.map(\.line))
    var next = firstLine
    var new: [Difference] = []
    for line in plan.lines where line.known.map({ !present.contains($0) }) ?? true {
      new.append(Differences.appearance(of: newState(of: line, number: line.known ?? next)))
      if line.known == nil { next += 1 }
    }
    // Of a first edition all are in order, and a sort would copy them.
    if zip(new, new.dropFirst()).contains(where: { $0.line > $1.line }) {
      new.sort { $0.line < $1.line }
    }
    guard !changed.isEmpty else { return new }
    return (changed + new).enumerated()
      .sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }.map(\.element)
  }

  /// The lines that are there, as they would be.
  private func states(after states: [LineState]) -> [LineState] {
    let planned = Dictionary(
      plan.lines.compactMap { line in line.known.map { ($0, line) } },
      uniquingKeysWith: { first, _ in first })
    let missing = Set(plan.missing)
    let knownLines = Dictionary(
      known.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return states.compactMap { state -> LineState? in
      guard let line = knownLines[state.line] else { return state }
      return self.state(
        of: state, line: line, planned: planned[state.line],
        isDropped: planned[state.line] == nil && (state.isDropped || missing.contains(state.line)))
    }
  }

  private func state(
    of state: LineState, line: RegisterLine, planned: PlannedLine?, isDropped: Bool
  ) -> LineState {
    let ambition = line.ambition.flatMap { ambitions[$0] }
    let words = planned?.words(by: decisions)
    let ownTheme = words.map(\.theme) ?? line.held?.theme.map(ThemeReference.known)
    var new = LineState(
      line: state.line,
      theme: title(of: ambition.map(\.theme) ?? ownTheme),
      ambition: ambition?.words, measure: measures[line.measure] ?? state.measure,
      explanation: words?.explanation ?? state.explanation,
      owner: words.map { $0.owner.isEmpty ? nil : $0.owner } ?? state.owner,
      status: planned.flatMap { status(of: $0, after: state.status) } ?? state.status,
      notifications: planned.map { notifications(of: $0, after: state.notifications) }
        ?? state.notifications,
      tellings: state.tellings, isDropped: isDropped,
      notes: planned.flatMap { draft.contents.tellsNotes ? $0.said.notes : nil } ?? state.notes,
      themeNotes: planned.flatMap { draft.contents.tellsThemeNotes ? $0.said.themeNotes : nil }
        ?? state.themeNotes)
    new.goesOnIn = state.goesOnIn
    return new
  }

  private func newState(of line: PlannedLine, number: Int) -> LineState {
    let said = line.said
    let ambition = said.ambition.map { said in
      plan.ambitions[said]?.id.flatMap { ambitions[$0] }
        ?? Ambition(
          words: LineState.Ambition(title: said.title, page: said.page),
          theme: said.theme.map(reference))
    }
    let measure =
      plan.measures[said.measure]?.id.flatMap { measures[$0] }
      ?? Measure(
        id: newMeasures[said.measure] ?? 0, title: said.measure.title, code: said.measure.code,
        codes: said.measure.codes)
    return LineState(
      line: number,
      theme: title(of: ambition.map(\.theme) ?? said.theme.map(reference)),
      ambition: ambition?.words, measure: measure, explanation: said.explanation,
      owner: said.owner.flatMap { $0.isEmpty ? nil : $0 },
      status: status(of: line, after: nil), notifications: notifications(of: line, after: []),
      tellings: [], isDropped: false)
  }

  private func reference(toTheme title: String) -> ThemeReference {
    plan.themes[title]?.id.map(ThemeReference.known) ?? .new(title)
  }

  private func title(of theme: ThemeReference??) -> String? {
    (theme ?? nil)?.title(among: themeTitles)
  }

  private func status(of line: PlannedLine, after held: StatusUpdate?) -> StatusUpdate? {
    guard line.recordsStatus(by: decisions) else { return nil }
    return StatusUpdate(line.said, from: draft.date, after: held, in: change)
  }

  private func notifications(
    of line: PlannedLine, after known: [Notification]
  ) -> [Notification] {
    var all = known
    for telling in line.told {
      let said = line.said.notifications[telling.position]
      if telling.supersedes != nil,
        let place = all.firstIndex(where: { $0.date == said.date && $0.kamerstuk == nil })
      {
        all.remove(at: place)
      }
      guard said.date <= draft.date else { continue }
      all.append(Notification(date: said.date, kamerstuk: said.kamerstuk))
    }
    return all.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
      .map(\.element)
  }
}
