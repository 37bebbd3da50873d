internal import Annex
internal import PlainText

extension Planner {
  func plannedTheme(_ title: String) -> Plan.Planned<Cell<String>> {
    guard let id = matching.id(ofTheme: title),
      let thing = themes[id]
    else { return .new }
    return .known(
      id,
      Cell(
        said: title, before: bases.theme(calledOneOf: thing.called), held: thing.held,
        isSame: isSameText))
  }

  func plannedAmbition(
    _ ambition: AnnexContents.Ambition
  ) -> Plan.Planned<PlannedAmbition> {
    guard let id = matching.id(of: ambition),
      let thing = ambitions[id]
    else { return .new }
    // A column that is not there says nothing.
    let page = contents.lacks.contains(.page) ? thing.held?.page : ambition.page
    let heldTheme = thing.held?.theme.map(ThemeReference.known)
    let theme =
      contents.lacks.contains(.theme) ? heldTheme : reference(toTheme: ambition.theme)
    let before = bases.ambition(id)
    return .known(
      id,
      PlannedAmbition(
        title: Cell(
          said: ambition.title, before: before?.title, held: thing.held?.title, isSame: isSameText),
        page: Cell(
          said: page, before: before.map(\.page), held: thing.held.map(\.page),
          isSame: ==, isEmpty: { $0 == nil }),
        theme: Cell(
          said: theme,
          before: before.map { bases.reference(toTheme: $0.theme) },
          held: thing.held.map { $0.theme.map(ThemeReference.known) }, isSame: ==,
          isEmpty: { $0 == nil })))
  }

  func plannedMeasure(
    _ measure: AnnexContents.Measure
  ) -> Plan.Planned<PlannedMeasure> {
    guard let id = matching.id(of: measure),
      let thing = measures[id]
    else { return .new }
    let before = bases.measure(id)
    // Codes that stand behind the title of a document, and are no part of it.
    let isWhole =
      measure.codes.isEmpty && thing.held.map { isSameText($0.fullTitle, measure.title) } == true
    let lacksCodes = contents.lacks.contains(.code) && measure.codes.isEmpty || isWhole
    return .known(
      id,
      PlannedMeasure(
        title: Cell(
          said: isWhole ? thing.held?.title ?? measure.title : measure.title,
          before: before?.title, held: thing.held?.title, isSame: isSameText),
        codes: Cell(
          said: lacksCodes
            ? PlannedMeasure.Codes(written: thing.held?.code, all: thing.held?.codes ?? [])
            : PlannedMeasure.Codes(written: measure.code, all: measure.codes),
          before: before.map { PlannedMeasure.Codes(written: $0.code, all: $0.codes) },
          held: thing.held.map { PlannedMeasure.Codes(written: $0.code, all: $0.codes) },
          isSame: { Set($0.all) == Set($1.all) }, isEmpty: { $0.all.isEmpty })))
  }

  func reference(toTheme title: String?) -> ThemeReference? {
    title.map { title in
      matching.id(ofTheme: title).map(ThemeReference.known) ?? .new(title)
    }
  }
}

/// Whether two texts are the same words.
private func isSameText(_ one: String, _ other: String) -> Bool {
  ComparedText.isSame(one, other)
}
