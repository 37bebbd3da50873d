public import Annex
internal import PlainText

/// Holds the table of an edition against the edition before and the register.
public struct Planner: Sendable {
  private let contents: AnnexContents
  private let annex: Annex
  private let known: RegisterState
  private let matching: Matching
  private let bases: Bases
  private let themes: [Int: Thing<String>]
  private let ambitions: [Int: Thing<AmbitionWords>]
  private let measures: [Int: Thing<MeasureWords>]

  /// Matches the table with what the register holds.
  ///
  /// - Parameters:
  ///   - answers: What a person says of what cannot be told for certain.
  ///   - identities: What was settled when the table was taken in.
  /// - Throws: ``AnswerError``.
  public init(
    _ contents: AnnexContents, of annex: Annex, known: RegisterState, answers: [Answer],
    identities: EditionIdentities = .init()
  ) throws(AnswerError) {
    self.contents = contents
    self.annex = annex
    self.known = known
    matching = try Matching(
      of: contents, in: annex, with: known, answers: answers, identities: identities)
    bases = Bases(known)
    themes = Self.byID(known.themes)
    ambitions = Self.byID(known.ambitions)
    measures = Self.byID(known.measures)
  }

  /// The lines that stand on several lines of the register, of which the table names none: by their places in the
  /// source, with what their measures are called.
  public var unplaced: [(sourceLine: Int, measure: String)] {
    guard contents.lacks.contains(.ambition) else { return [] }
    return contents.lines.filter { matching.isUnplaced($0) }.map { line in
      (
        line.rows.first.map { annex.rows[$0].sourceLine } ?? 1,
        line.measure.code ?? line.measure.title
      )
    }
  }

  /// What cannot be told for certain, in the order of the source.
  public var open: [OpenMatch] { matching.open }

  /// The plan.
  ///
  /// What is open is taken for new.
  public var plan: Plan {
    let things = matching.new
    let themes = things.themes.map { ($0, plannedTheme($0)) }
    let ambitions = things.ambitions.map { ($0, plannedAmbition($0)) }
    let measures = things.measures.map { ($0, plannedMeasure($0)) }
    let lines = contents.lines.indices.map { plannedLine(at: $0) }
    let present = Set(lines.compactMap(\.known))
    return Plan(
      themes: Dictionary(themes, uniquingKeysWith: { first, _ in first }),
      ambitions: Dictionary(ambitions, uniquingKeysWith: { first, _ in first }),
      measures: Dictionary(measures, uniquingKeysWith: { first, _ in first }),
      releases: releases, lines: lines,
      missing: known.lines.filter {
        $0.isJustBefore && $0.before != nil && !present.contains($0.id)
      }
      .map(\.id))
  }

  private func plannedTheme(_ title: String) -> Plan.Planned<Cell<String>> {
    guard let id = matching.id(ofTheme: title),
      let thing = themes[id]
    else { return .new }
    return .known(
      id,
      Cell(
        said: title, before: bases.theme(calledOneOf: thing.called), held: thing.held,
        isSame: isSameText))
  }

  private func plannedAmbition(
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

  private func plannedMeasure(
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

  private func plannedLine(at place: Int) -> PlannedLine {
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

  private static func byID<Words>(_ things: [Thing<Words>]) -> [Int: Thing<Words>] {
    Dictionary(things.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func reference(toTheme title: String?) -> ThemeReference? {
    title.map { title in
      matching.id(ofTheme: title).map(ThemeReference.known) ?? .new(title)
    }
  }

  /// The measures that are not in the table and whose codes are.
  ///
  /// Where numbers begin anew under each heading, a number is nobody's alone, and none is given away.
  private var releases: [Release] {
    guard contents.sharedCodes.isEmpty else { return [] }
    let owners = Dictionary(
      matching.new.measures.flatMap { measure -> [(String, AnnexContents.Measure)] in
        // What a known measure had already it takes from nobody.
        let held = matching.id(of: measure).flatMap { measures[$0]?.held?.codes } ?? []
        return measure.codes.filter { !held.contains($0) && matching.new.isOfOne($0) }
          .map { ($0, measure) }
      },
      uniquingKeysWith: { first, _ in first })
    let present = Set(matching.new.measures.compactMap { matching.id(of: $0) })
    return known.measures.compactMap { thing in
      guard let held = thing.held, !present.contains(thing.id) else { return nil }
      let given = held.codes.filter { owners[$0] != nil }
      guard !given.isEmpty else { return nil }
      let kept = held.codes.filter { owners[$0] == nil }
      let written = { (code: String) in MeasureCodes.written(code, in: held.code ?? "") }
      return Release(
        measure: thing.id, title: held.title, given: given.map(written),
        kept: PlannedMeasure.Codes(
          written: kept.isEmpty ? nil : kept.map(written).joined(separator: ", "), all: kept))
    }
  }
}

/// Whether two texts are the same words.
private func isSameText(_ one: String, _ other: String) -> Bool {
  ComparedText.isSame(one, other)
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
