internal import Annex
internal import PlainText

extension Planner {
  func plannedLine(at place: Int) -> PlannedLine {
    let line = contents.lines[place]
    let known = matching.line(line)
    let before = known?.before
    let held = known?.held
    let marks = line.marks.union(before?.marks ?? []).union(held?.marks ?? [])
    let isSame = { (one: String, other: String) in
      ComparedText.isSame(one, other, marks: marks)
    }
    let lacks = contents.lacks
    // What stands under an ambition stands under the theme of that.
    let outside = line.ambition == nil && known?.ambition == nil
    let heldTheme = held?.theme.map(ThemeReference.known)
    return PlannedLine(
      table: contents.lines, place: place,
      sourceLine: line.rows.first.map { annex.rows[$0].sourceLine } ?? 1,
      known: known?.id,
      explanation: Cell(
        said: lacks.contains(.explanation) ? held?.explanation ?? "" : line.explanation,
        before: before?.explanation, held: held?.explanation,
        isSame: isSame, isEmpty: { $0.isBlank }),
      // An edition without a place for owners says nothing of them.
      owner: Cell(
        said: line.owner ?? held?.owner ?? "",
        before: before.map { $0.owner ?? held?.owner ?? "" },
        held: line.owner == nil ? held?.owner ?? "" : held.map { $0.owner ?? "" },
        isSame: isSame, isEmpty: \.isEmpty),
      theme: Cell(
        said: !outside ? nil : lacks.contains(.theme) ? heldTheme : reference(toTheme: line.theme),
        before: before.map {
          outside ? bases.reference(toTheme: $0.theme) : nil
        },
        held: held.map { $0.theme.map(ThemeReference.known) }, isSame: ==),
      status: Cell(
        said: PlannedLine.Status(line), before: before.map { PlannedLine.Status($0) },
        held: held?.status.map { PlannedLine.Status($0) }
          ?? (held != nil && line.saysNoStatus ? PlannedLine.Status(line) : nil),
        isSame: { one, other in
          isSame(one.text, other.text) && line.agrees(one.facts, with: other.facts)
        }),
      told: tellings(of: line, before: before, known: known?.told ?? []),
      unlisted: lacks.contains(.notified)
        ? [] : unlisted(in: line, before: before, known: known?.told ?? []))
  }

  /// What of a line's notifications the register does not have.
  private func tellings(
    of line: AnnexContents.Line, before: AnnexContents.Line?, known: [RegisterNotification]
  ) -> [PlannedTelling] {
    line.notifications.enumerated().compactMap { position, telling in
      let known = known.filter { $0.date == telling.date }
      let isKnown = known.contains {
        telling.kamerstuk == nil || $0.kamerstuk == telling.kamerstuk
      }
      guard !isKnown, before?.notifications.contains(where: telling.isSame) != true else {
        return nil
      }
      return PlannedTelling(
        position: position, supersedes: known.first { $0.kamerstuk == nil }?.id)
    }
  }

  /// What the edition before lists, the register has, and this edition does not list.
  private func unlisted(
    in line: AnnexContents.Line, before: AnnexContents.Line?, known: [RegisterNotification]
  ) -> [RegisterNotification] {
    known.filter { told in
      before?.notifications.contains(where: told.mayBe) == true
        && !line.notifications.contains(where: told.mayBe)
    }
  }
}

extension PlannedLine.Status {
  fileprivate init(_ held: RegisterStatus) {
    self.init(
      text: held.text,
      facts: StatusFacts(phase: held.phase, target: held.target, signals: held.signals),
      origin: held.origin)
  }
}

extension RegisterNotification {
  /// Whether an edition lists it, be it without the paper.
  fileprivate func mayBe(_ telling: AnnexContents.Notification) -> Bool {
    date == telling.date
      && (kamerstuk == nil || telling.kamerstuk == nil || kamerstuk == telling.kamerstuk)
  }
}

extension AnnexContents.Notification {
  /// Whether another edition says the same, whichever of its footnotes says so.
  fileprivate func isSame(as other: Self) -> Bool {
    date == other.date && kamerstuk == other.kamerstuk
  }
}

extension AnnexContents.Line {
  /// Whether it says nothing of how the line stands, as the register does that has no status of it.
  fileprivate var saysNoStatus: Bool {
    status.isBlank && phase.value == nil && target.value == nil
      && signals.isEmpty
  }

  /// Whether two statuses agree in the facts that this edition has a place for.
  ///
  /// What is said in words alone says nothing against facts that were stated beside them.
  fileprivate func agrees(_ one: StatusFacts, with other: StatusFacts) -> Bool {
    guard let statement else { return true }
    return (statement.phase == nil && !statement.isPhaseStated || one.phase == other.phase)
      && (statement.target == nil || one.target == other.target)
      && (statement.signals.isEmpty || one.signals == other.signals)
  }
}
