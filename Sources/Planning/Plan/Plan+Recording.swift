internal import Annex

extension Plan.Planned {
  /// Its id, where the register knows it.
  public var id: Int? {
    guard case .known(let id, _) = self else { return nil }
    return id
  }
}

extension Plan.Planned<Cell<String>> {
  /// The title of a theme that is recorded anew; nothing where it stays.
  public func title(by decisions: Decisions) -> String? {
    guard case .known(let id, let cell) = self else { return nil }
    let isTaken = decisions.takesEdition(.theme, id, .title)
    return cell.isRecorded(taking: isTaken) ? cell.said : nil
  }
}

extension Plan.Planned<PlannedAmbition> {
  /// The words of an ambition that are recorded anew; nothing where they stay.
  public func words(
    by decisions: Decisions
  ) -> (title: String, page: String?, theme: ThemeReference?)? {
    guard case .known(let id, let words) = self else { return nil }
    let title = decisions.takesEdition(.ambition, id, .title)
    let page = decisions.takesEdition(.ambition, id, .page)
    let theme = decisions.takesEdition(.ambition, id, .theme)
    guard
      words.title.isRecorded(taking: title) || words.page.isRecorded(taking: page)
        || words.theme.isRecorded(taking: theme)
    else { return nil }
    return (
      words.title.value(taking: title), words.page.value(taking: page),
      words.theme.value(taking: theme)
    )
  }
}

extension Plan.Planned<PlannedMeasure> {
  /// The words of a measure that are recorded anew; nothing where they stay.
  public func words(by decisions: Decisions) -> (title: String, codes: PlannedMeasure.Codes)? {
    guard case .known(let id, let words) = self else { return nil }
    let title = decisions.takesEdition(.measure, id, .title)
    let codes = decisions.takesEdition(.measure, id, .codes)
    guard words.title.isRecorded(taking: title) || words.codes.isRecorded(taking: codes)
    else { return nil }
    return (words.title.value(taking: title), words.codes.value(taking: codes))
  }
}

extension PlannedLine {
  /// The wording of a known line that is recorded anew; nothing where it stays.
  public func words(
    by decisions: Decisions
  ) -> (explanation: String, theme: ThemeReference?, owner: String)? {
    guard let known else { return nil }
    let explanation = decisions.takesEdition(.line, known, .explanation)
    let theme = decisions.takesEdition(.line, known, .theme)
    let owner = decisions.takesEdition(.line, known, .owner)
    guard
      self.explanation.isRecorded(taking: explanation) || self.theme.isRecorded(taking: theme)
        || self.owner.isRecorded(taking: owner)
    else { return nil }
    return (
      self.explanation.value(taking: explanation), self.theme.value(taking: theme),
      self.owner.value(taking: owner)
    )
  }

  /// Whether its status is recorded.
  public func recordsStatus(by decisions: Decisions) -> Bool {
    status.isRecorded(taking: known.map { decisions.takesEdition(.line, $0, .status) } ?? true)
  }
}
