import Annex
import AnnexSamples
import Dates
import Kamerstuk
import Planning
import Register
import Testing
import Verifiers

/// A next edition of random annexes, edited at random.
@Suite(.verifiersAgree) struct RandomNextEditionTests {
  private static let seeds: ClosedRange<UInt64> = 1...(Soak.isLong ? 2000 : 40)

  @Test(arguments: seeds)
  func `the plan is the edits, and is what is recorded`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed &* 977)
    let first = EditableAnnex(seed: seed)
    let second = first.next(edits: Int.random(in: 1...8, using: &random), using: &random)
    var clerk = Clerk()
    let register = try MadeRegisters.make()
    _ = try register.take(first.draft(on: "2025-01-01"), recorder: clerk.recorder("import"))
    let before = try register.lines(from: Viewpoint(asOf: date("2025-07-01")))
    let next = try second.draft(on: "2025-07-01")
    guard case .planned(let plan) = try register.rehearse(next) else { throw Unexpected() }
    #expect(plan.open.isEmpty)
    #expect(plan.conflicts.isEmpty && plan.standing.isEmpty)
    let told = Set(plan.differences.map(Said.init))
    let edits = Set(try Said.all(from: first, to: second))
    #expect(told.subtracting(edits) == [])
    #expect(edits.subtracting(told) == [])
    #expect(try register.changes().count == 1)

    guard case .recorded = try register.take(next, recorder: clerk.recorder("import"))
    else { throw Unexpected() }
    let after = try register.lines(from: Viewpoint(asOf: date("2025-07-01")))
    #expect(Differences.between(before, after) == plan.differences)

    // Once more, it is the same edition; on another date nothing is new but the edition.
    guard case .taken = try register.take(next, recorder: clerk.recorder()) else {
      throw Unexpected()
    }
    let again = try EditableAnnex.draft(of: second.text + "\n", on: "2025-07-02")
    guard case .recorded(_, let repeated) = try register.take(again, recorder: clerk.recorder())
    else { throw Unexpected() }
    #expect(repeated.differences == [])
    let change = try #require(try register.changes().last)
    #expect(change.statuses + change.notifications + change.wordings == 0)

    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    _ = try register.undo(2, recorder: clerk.recorder("undo"))
    let undone = try register.lines(from: Viewpoint(asOf: date("2025-07-01")))
    #expect(Differences.between(before, undone) == [])
  }
}

/// A difference as it reads, whatever the line's number is.
private struct Said: Hashable {
  let measure: String
  let ambition: String?
  let kind: Difference.Kind
  let old: String?
  let new: String?
}

extension Said {
  init(_ difference: Difference) {
    self.init(
      measure: difference.code.map { "\(difference.measure) (\($0))" } ?? difference.measure,
      ambition: difference.ambition, kind: difference.kind, old: difference.old,
      new: difference.new)
  }

  /// Compares two editions thing by thing, by the numbers that no table shows.
  static func all(from old: EditableAnnex, to new: EditableAnnex) throws -> [Said] {
    let before = Dictionary(
      old.lines.map { (Place($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      new.lines.map { (Place($0), $0) }, uniquingKeysWith: { first, _ in first })
    return try Set(before.keys).union(after.keys).flatMap { place -> [Said] in
      switch (before[place], after[place]) {
      case (let line?, nil):
        return [
          Said(
            measure: old.title(of: line), ambition: old.ambition(of: line)?.title, kind: .dropped,
            old: line.status, new: nil)
        ] + rewordings(of: line, from: old, to: new)
      case (nil, let line?):
        return [
          Said(
            measure: new.title(of: line), ambition: new.ambition(of: line)?.title,
            kind: .appeared, old: nil, new: line.status)
        ]
      case (let was?, let line?):
        return try changes(from: (old, was), to: (new, line))
      case (nil, nil): return []
      }
    }
  }

  /// What the new edition words anew of what a line stands under that it has not: other lines show it.
  private static func rewordings(
    of line: EditableAnnex.Line, from old: EditableAnnex, to new: EditableAnnex
  ) -> [Said] {
    let hasMeasure = new.lines.contains { $0.measure == line.measure }
    let hasAmbition = line.ambition != nil && new.lines.contains { $0.ambition == line.ambition }
    // A measure that is in no line of it has given its numbers away where another has them now.
    let was = old.measures[line.measure]
    var now = hasMeasure ? new.measures[line.measure] : was
    if !hasMeasure, new.hasNumbers(of: line, in: old) { now?.codes = [] }
    let title = now.map { EditableAnnex.title(of: $0) } ?? ""
    let ambition = (hasAmbition ? new : old).ambition(of: line)
    let theme = ambition?.theme ?? line.theme
    let hasTheme = new.lines.contains { (new.ambition(of: $0)?.theme ?? $0.theme) == theme }
    let heading = (hasTheme ? new : old).themes[theme] ?? ""
    let place = EditableAnnex.place(under: heading, ambition)
    return named(was, now, measure: title, ambition: ambition?.title)
      + placed(
        (old.heading(of: line), old.place(of: line)), (heading, place), measure: title,
        ambition: ambition?.title)
  }

  /// What differs in how a measure is called.
  private static func named(
    _ was: EditableAnnex.Measure?, _ now: EditableAnnex.Measure?, measure: String,
    ambition: String?
  ) -> [Said] {
    var said: [Said] = []
    if was?.title != now?.title {
      said.append(
        Said(
          measure: measure, ambition: ambition, kind: .title,
          old: was.map { EditableAnnex.title(of: $0) },
          new: now.map { EditableAnnex.title(of: $0) }))
    }
    if was?.code != now?.code {
      said.append(
        Said(measure: measure, ambition: ambition, kind: .code, old: was?.code, new: now?.code))
    }
    return said
  }

  /// What differs in where it stands.
  private static func placed(
    _ was: (theme: String, place: String), _ now: (theme: String, place: String), measure: String,
    ambition: String?
  ) -> [Said] {
    guard was.place != now.place else { return [] }
    return [
      Said(
        measure: measure, ambition: ambition, kind: was.theme == now.theme ? .title : .moved,
        old: was.place, new: now.place)
    ]
  }

  private static func changes(
    from old: (annex: EditableAnnex, line: EditableAnnex.Line),
    to new: (annex: EditableAnnex, line: EditableAnnex.Line)
  ) throws -> [Said] {
    func said(_ kind: Difference.Kind, _ was: String?, _ is: String?) -> [Said] {
      was == `is`
        ? []
        : [
          Said(
            measure: new.annex.title(of: new.line),
            ambition: new.annex.ambition(of: new.line)?.title, kind: kind, old: was, new: `is`)
        ]
    }
    func facts(_ line: EditableAnnex.Line) throws -> StatusFacts {
      let derivation = try Derivation(of: line.status)
      return StatusFacts(
        phase: derivation.phase?.content, target: derivation.target?.content,
        signals: Set(derivation.signals.map(\.kind)))
    }
    let (was, now) = (try facts(old.line), try facts(new.line))
    let signals =
      was.signals.subtracting(now.signals).flatMap { said(.signal, $0.rawValue, nil) }
      + now.signals.subtracting(was.signals).flatMap { said(.signal, nil, $0.rawValue) }
    let told = try Set(new.line.told.keys).subtracting(old.line.told.keys).flatMap { day in
      let paper = try Kamerstuk(reading: new.annex.notes[new.line.told[day] ?? 0] ?? "")
      return said(.notified, nil, "\(day), \(paper)")
    }
    let measure = new.annex.title(of: new.line)
    let ambition = new.annex.ambition(of: new.line)?.title
    return named(
      old.annex.measures[old.line.measure], new.annex.measures[new.line.measure],
      measure: measure, ambition: ambition)
      + placed(
        (old.annex.heading(of: old.line), old.annex.place(of: old.line)),
        (new.annex.heading(of: new.line), new.annex.place(of: new.line)), measure: measure,
        ambition: ambition)
      + (old.line.explanation == new.line.explanation
        ? [] : said(.explanation, old.annex.explanation(old.line), new.annex.explanation(new.line)))
      + said(.status, old.line.status, new.line.status)
      + said(.phase, was.phase?.rawValue, now.phase?.rawValue)
      + said(.targetDate, was.target?.description, now.target?.description)
      + signals + told
  }

  private struct Place: Hashable {
    let measure: Int
    let ambition: Int?

    init(_ line: EditableAnnex.Line) {
      measure = line.measure
      ambition = line.ambition
    }
  }
}

extension EditableAnnex {
  /// The edition of a date.
  func draft(on day: String) throws -> EditionDraft {
    try Self.draft(of: text, on: day)
  }

  static func draft(of text: String, on day: String) throws -> EditionDraft {
    try EditionDraft(
      reading: Array(text.utf8), named: "annex.txt", shownAs: "annex.txt", date: date(day),
      title: nil, letter: nil)
  }

  fileprivate func title(of line: Line) -> String {
    measures[line.measure].map { Self.title(of: $0) } ?? ""
  }

  fileprivate static func title(of measure: Measure) -> String {
    measure.code.map { "\(measure.title) (\($0))" } ?? measure.title
  }

  fileprivate func heading(of line: Line) -> String {
    themes[ambition(of: line)?.theme ?? line.theme] ?? ""
  }

  /// Whether its measures have the numbers that the measure of a line has in another edition.
  fileprivate func hasNumbers(of line: Line, in other: EditableAnnex) -> Bool {
    let wanted = other.measures[line.measure]?.codes ?? []
    let there = Set(lines.flatMap { measures[$0.measure]?.codes ?? [] })
    return !wanted.isEmpty && wanted.allSatisfy(there.contains)
  }

  fileprivate func ambition(of line: Line) -> Ambition? { line.ambition.flatMap { ambitions[$0] } }

  fileprivate func place(of line: Line) -> String {
    let ambition = ambition(of: line)
    return Self.place(under: themes[ambition?.theme ?? line.theme] ?? "", ambition)
  }

  fileprivate static func place(under theme: String, _ ambition: Ambition?) -> String {
    guard let ambition else { return "\(theme) · N.v.t." }
    return "\(theme) · \(ambition.title) · p. \(ambition.page)"
  }

  /// The explanation as the table has it, its mark among it.
  fileprivate func explanation(_ line: Line) -> String { explanationCell(of: line) }
}
