import AnnexSamples
import Dates
import Planning
import Register
import Testing
import Verifiers

/// A made-up next edition of the annex in `seed/`, with edits that are known.
@Suite(.verifiersAgree) struct SeedNextEditionTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `the plan names the edits, each and no other`() throws {
    let plan = try plan(of: Self.nextEdition())
    #expect(plan.open.isEmpty && plan.conflicts.isEmpty && plan.standing.isEmpty)
    #expect(plan.predecessor == "e1")
    let told = plan.differences.map { "\($0.kind.rawValue) \($0.code ?? $0.measure)" }
    #expect(
      told == [
        "status VM 4", "phase VM 4",  // the status changed
        "dropped VM 2",  // merged into VM 3, and so without its number
        "code Versnelde invordering bij lopende dwanginvordering",
        "note VM 23 t/m 29",  // its mark leads to a letter now
        "code VM 3, VM 2",
        "dropped VM 5",  // left out
        "status VM 17", "target_date VM 17",  // the deadline moved
        "moved VM 43",  // its ambition is under another theme
        "title VM 38",  // reworded
        "appeared VM 50",  // new
      ])
    let target = try #require(plan.differences.first { $0.kind == .targetDate })
    #expect([target.old, target.new] == ["2026-01-01", "2026-07-01"])
    #expect(plan.releases.map(\.given) == [["VM 2"]])
    #expect(plan.unchanged.count == 29)
  }

  @Test mutating func `what is recorded is what was planned, and once more it is nothing`() throws {
    let draft = try Self.nextEdition()
    let before = try lines(on: "2025-04-01")
    guard case .recorded(_, let plan) = try register.take(draft, recorder: clerk.recorder("import"))
    else { throw Unexpected() }
    #expect(Differences.between(before, try lines(on: "2025-04-01")) == plan.differences)
    #expect(try lines(on: "2025-03-31").filter(\.isDropped).isEmpty)
    guard case .taken = try register.take(draft, recorder: clerk.recorder("import"))
    else { throw Unexpected() }
    #expect(try register.changes().count == 2)
    #expect(try register.measureIndex().measure(named: "VM 2").measure.code == "VM 3, VM 2")
  }

  @Test mutating func `what is missing is not in it, and what holds for it holds on`() throws {
    _ = try register.take(Self.nextEdition(), recorder: clerk.recorder("import"))
    let line = try #require(try lines(on: "2025-04-01").first { $0.measure.codes == ["vm5"] })
    #expect(line.isDropped)
    #expect(line.status?.phase.value == .implementation)
    let history = try register.history(of: register.measureIndex().measure(named: "5"))
    #expect(history.last?.kind == .missing(title: history.last.flatMap(Self.title)))
    #expect(history.last?.id == "e2")
    let agenda = try register.agenda(on: date("2025-04-01"))
    #expect(agenda.contains { $0.reason == .dropped && $0.line.measure.codes == ["vm5"] })
    // It can be logged to, and comes back with an edition that has it again.
    _ = try register.log(
      StatusDraft(date: date("2025-05-01"), text: "Geïmplementeerd."), on: [line.line],
      recorder: clerk.recorder())
    let again = try draft(of: Seed.bytes() + Array("\n".utf8), date: date("2025-10-01"))
    let plan = try plan(of: again)
    #expect(plan.differences.contains { $0.kind == .reappeared && $0.code == "VM 5" })
  }

  @Test mutating func `a status logged since stands where the edition repeats itself`() throws {
    try log("38", "Geïmplementeerd.", on: "2025-01-01")
    let plan = try plan(of: Self.nextEdition())
    #expect(plan.standing.map(\.name) == ["VM 38, p. 35"])
    #expect(plan.standing.first?.held == "Geïmplementeerd.")
    _ = try register.take(Self.nextEdition(), recorder: clerk.recorder("import"))
    #expect(
      try lines(on: "2025-04-01").first { $0.measure.codes == ["vm38"] }?.status?.text
        == "Geïmplementeerd.")
  }

  @Test mutating func `where both changed nothing is taken before somebody decides`() throws {
    try log("17", "Beleidsmatige uitwerking.", on: "2025-01-01")
    let draft = try Self.nextEdition()
    let plan = try plan(of: draft)
    #expect(plan.conflicts.map(\.name) == ["VM 17, p. 24"])
    let error = #expect(throws: RegisterError.self) {
      try register.take(draft, recorder: clerk.recorder("import"))
    }
    #expect(error?.description.contains("annex.txt:") == true)
    #expect(error?.description.contains("--conflicts") == true)
    #expect(try register.changes().count == 2)
    _ = try register.take(
      draft, deciding: Decisions(otherwise: .register), recorder: clerk.recorder("import"))
    #expect(try status("17", on: "2025-04-01") == "Beleidsmatige uitwerking.")
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(try register.editions().map(\.name) == ["e1"])
    #expect(try status("17", on: "2025-04-01") == "Beleidsmatige uitwerking.")
  }

  @Test mutating func `the edition's word holds where somebody says so`() throws {
    try log("17", "Beleidsmatige uitwerking.", on: "2025-01-01")
    let draft = try Self.nextEdition()
    let subject = try #require(try plan(of: draft).conflicts.first?.subject)
    _ = try register.take(
      draft, deciding: Decisions(each: [subject: .edition]), recorder: clerk.recorder("import"))
    #expect(try status("17", on: "2025-04-01")?.contains("01/07/2026") == true)
    #expect(try status("17", on: "2025-03-31") == "Beleidsmatige uitwerking.")
  }

  @Test mutating func `a plan that is no longer the one that was agreed to is not recorded`() throws
  {
    let draft = try Self.nextEdition()
    let agreed = try plan(of: draft)
    try log("4", "Iets anders.", on: "2025-01-01")
    let error = #expect(throws: RegisterError.self) {
      try register.take(
        draft, deciding: Decisions(otherwise: .edition), asAgreed: agreed,
        recorder: clerk.recorder("import"))
    }
    #expect(error?.reason == .changed)
    #expect(try register.editions().count == 1)
  }

  @Test mutating func `an edition that is older than all moves nothing forward`() throws {
    try log("38", "Gereed.", on: "2024-12-01")
    let before = try lines(on: "2025-01-01")
    let atFirst = try lines(on: "2024-10-24")
    let older = try Seed.text().replacing("Implementatiefase.", with: "Beleidsmatige uitwerking.")
    let draft = try draft(of: Array(older.utf8), date: date("2023-05-01"))
    guard case .recorded(_, let plan) = try register.take(draft, recorder: clerk.recorder("import"))
    else { throw Unexpected() }
    #expect(plan.isOlder && plan.predecessor == nil)
    #expect(plan.differences.allSatisfy { $0.kind == .appeared })
    #expect(try lines(on: "2023-05-01").count == 37)
    #expect(try Differences.between(before, lines(on: "2025-01-01")) == [])
    #expect(try Differences.between(atFirst, lines(on: "2024-10-24")) == [])
    // What both say holds since the older one.
    #expect(try status("VM 4", on: "2023-06-01") == status("VM 4", on: "2024-10-24"))
    let since = try lines(on: "2025-01-01").first { $0.measure.codes == ["vm4"] }?.status?.holdsFrom
    #expect(since?.description == "2023-05-01")
  }

  @Test mutating func `an edition keeps its place among others when its date is put right`() throws
  {
    _ = try register.take(Self.nextEdition(), recorder: clerk.recorder("import"))
    let error = #expect(throws: RegisterError.self) {
      try register.correct(
        edition: "e1", to: EditionCorrection(date: date("2025-05-01")),
        recorder: clerk.recorder("correct"))
    }
    #expect(error?.description.contains("would change places with e2") == true)
    _ = try register.correct(
      edition: "e1", to: EditionCorrection(date: date("2024-11-05")),
      recorder: clerk.recorder("correct"))
    #expect(try register.editions().map(\.date.description) == ["2024-11-05", "2025-04-01"])
  }

  @Test mutating func `a person says what a thing is by its row, by its name, or that it is new`()
    throws
  {
    let text = try Seed.text().replacing("Invorderingspauze (VM 38)", with: "Uitstel (VM 38, 39)")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("(VM 39)") }.joined(separator: "\n")
    let draft = try draft(of: Array(text.utf8), date: date("2025-04-01"))
    let open = try #require(try plan(of: draft).open.first)
    #expect(open.candidates.map(\.title).contains("Invorderingspauze (VM 38)"))
    let error = #expect(throws: RegisterError.self) {
      try register.take(draft, recorder: clerk.recorder("import"))
    }
    #expect(error?.reason == .notFound)
    let row = try #require(open.candidates.first { $0.title.hasPrefix("Inv") }?.name)
    for wish in ["\(row)=\(open.sourceLine)", "VM 38=\(open.sourceLine)"] {
      let plan = try plan(of: draft, matching: [MatchWish(reading: wish)])
      #expect(plan.open.isEmpty)
      #expect(plan.differences.contains { $0.kind == .title && $0.measure == "Uitstel" })
    }
    let new = try plan(of: draft, matching: [MatchWish(reading: "new=\(open.sourceLine)")])
    #expect(new.open.isEmpty)
    #expect(new.differences.contains { $0.kind == .appeared && $0.measure == "Uitstel" })
    for bad in ["x", "w1=", "=3", "w1=x", "w1=thing:3", "new=0"] {
      #expect(throws: RegisterError.self) { try MatchWish(reading: bad) }
    }
    #expect(throws: RegisterError.self) {
      try plan(of: draft, matching: [MatchWish(reading: "w9999=14")])
    }
  }

  private static func title(_ event: Event) -> String? {
    guard case .missing(let title) = event.kind else { return nil }
    return title
  }

  private func plan(of draft: EditionDraft, matching: [MatchWish] = []) throws -> ImportPlan {
    guard case .planned(let plan) = try register.rehearse(draft, matching: matching) else {
      throw Unexpected()
    }
    return plan
  }

  private func lines(on day: String) throws -> [LineState] {
    try register.snapshot { try $0.linesWithNotes(from: Viewpoint(asOf: date(day))) }
  }

  private func status(_ measure: String, on day: String) throws -> String? {
    let entry = try register.measureIndex().measure(named: measure)
    return try lines(on: day).first { $0.line == entry.lines.first?.line }?.status?.text
  }

  private mutating func log(_ measure: String, _ text: String, on day: String) throws {
    let entry = try register.measureIndex().measure(named: measure)
    _ = try register.log(
      StatusDraft(date: date(day), text: text), on: entry.lines.map(\.line),
      recorder: clerk.recorder())
  }

  /// The annex of April 2025: status, deadline and titles changed, a line dropped, one new, two numbers
  /// merged, an ambition under another theme, footnotes numbered anew, rows in another order.
  static func nextEdition() throws -> EditionDraft {
    var rows = try Seed.text().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    func row(_ words: String) throws -> Int {
      try #require(rows.firstIndex { $0.contains(words) })
    }
    func edit(_ row: Int, _ column: Int, _ text: String) {
      var cells = rows[row].split(separator: "\t", omittingEmptySubsequences: false).map(
        String.init)
      cells[column] = text
      rows[row] = cells.joined(separator: "\t")
    }
    try edit(row("(VM 4)"), 4, "Geïmplementeerd.")
    try edit(
      row("(VM 17)"), 4, "Implementatiefase. Streefdatum voor implementatie: 01/07/2026.")
    try edit(row("Invorderingspauze (VM 38)"), 2, "Betaalpauze (VM 38)")
    try edit(row("(VM 3)"), 2, "Signaleren maatwerksituaties (VM 3, VM 2)")
    rows.removeAll { $0.contains("(VM 2)") }
    let payment = try row("(VM 5)")
    rows.remove(at: payment)
    rows.removeAll { $0.contains("Het volledige bedrag met iDeal") }
    // The remark went with its line; the letters are numbered otherwise.
    rows.removeAll { $0.hasPrefix("²") }
    rows = rows.map { $0.replacing("³", with: "²").replacing("⁴", with: "³") }
    rows.insert(
      "\t\tHulp op afstand (VM 50)\tVideobellen.\tBeleidsmatige uitwerking.\t-",
      at: try row("(VM 4)") + 1)
    let moved = rows.remove(at: try row("(VM 43)"))
    rows.insert(moved, at: try row("Stimuleringsmaatregelen") + 1)
    let (one, other) = (try row("(VM 13, VM 16)"), try row("(VM 14)"))
    rows.swapAt(one, other)
    return try draft(of: Array(rows.joined(separator: "\n").utf8), date: date("2025-04-01"))
  }
}

private func draft(of bytes: [UInt8], date: CalendarDate) throws -> EditionDraft {
  try EditionDraft(
    reading: bytes, named: "annex.txt", shownAs: "annex.txt", date: date, title: nil, letter: nil)
}
