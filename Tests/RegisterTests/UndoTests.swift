import Annex
import AnnexSamples
import Dates
import Register
import Testing

/// Undo, above all of what the other rows are built on.
@Suite(.verifiersAgree) struct UndoTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `an import is taken back, and only the past still holds it`() throws {
    let before = try lines()
    let undone = try undo(1)
    #expect(undone.rows.count == 1 + 37 + 24 + 98 + 13)
    #expect(try lines().isEmpty)
    #expect(try register.editions().isEmpty)
    #expect(try register.agenda(on: date("2026-11-23")).isEmpty)
    #expect(try register.measureIndex().entries.isEmpty)
    let hits = try register.search("invorderingspauze")
    #expect(!hits.isEmpty)
    #expect(hits.allSatisfy { $0.isSuperseded && $0.measure?.code == "VM 38" })
    #expect(try register.search("stimuleringsmaatregelen").allSatisfy(\.isSuperseded))
    #expect(try lines(knownAt: 1) == before)
    let known = try register.measureIndex(knownAt: 1).measure(named: "38")
    let view = Viewpoint(asOf: try date("2026-01-01"), knownAt: 1)
    #expect(try register.history(of: known, from: view).map(\.id) == ["n16", "e1", "s23", "n17"])
  }

  @Test mutating func `undoing the undo of an import brings everything back`() throws {
    let before = try lines()
    let history = try told("38")
    try undo(1)
    let undone = try undo(nil)
    #expect(undone.undone.id == 2)
    let entry = try register.measureIndex().measure(named: "38")
    let events = try register.history(of: entry).filter { $0.id.first != "e" }
    #expect(events.filter { $0.corrections.restores }.map(\.change.id) == [3, 3, 3])
    #expect(events.filter { !$0.corrections.restores }.allSatisfy { $0.corrections.retracted })
    let after = try lines()
    #expect(after.map(\.measure) == before.map(\.measure))
    #expect(after.map(\.theme) == before.map(\.theme))
    #expect(after.map(\.explanation) == before.map(\.explanation))
    #expect(after.map(\.status?.text) == before.map(\.status?.text))
    #expect(after.map(\.status?.signals) == before.map(\.status?.signals))
    #expect(after.map(\.notifications) == before.map(\.notifications))
    #expect(try register.editions().map(\.name) == ["e1"])
    #expect(try register.search("stimuleringsmaatregelen").contains { !$0.isSuperseded })
    // What was brought back is no new wording, and its edition speaks once.
    #expect(try told("38").map(\.kindName).filter { $0 == "wording" } == [])
    #expect(try told("38").filter { !$0.corrections.retracted }.count == history.count)
  }

  @Test mutating func `after an import is taken back another annex can be taken in`() throws {
    try undo(1)
    let other = try Seed.text().replacing("Implementatiefase.", with: "Implementatiefase loopt.")
    try take(Array(other.utf8))
    let lines = try lines()
    #expect(lines.count == 37)
    #expect(lines.contains { $0.status?.text == "Implementatiefase loopt." })
    #expect(Set(lines.compactMap(\.theme)).count == 13)
    // Two annexes that hold the same numbers do not stand beside each other.
    #expect(throws: RegisterError.self) { try undo(2) }
    try undo(3)
    try undo(2)
    #expect(try register.measureIndex().measure(named: "38").lines.map(\.line) == [23])
  }

  @Test mutating func `what builds on an import is to be undone first`() throws {
    let entry = try register.measureIndex().measure(named: "38")
    let status = StatusDraft(date: try date("2026-01-01"), text: "Gereed.")
    _ = try register.log(status, on: entry.lines.map(\.line), recorder: clerk.recorder())
    _ = try register.reword(
      entry, to: Rewording(title: "Betaalpauze"), from: date("2026-01-01"),
      recorder: clerk.recorder("reword"))
    #expect(try refusal(of: 1) == "w112 of c3 builds on what c1 recorded; undo c3 first")
    try undo(3)
    #expect(try refusal(of: 1) == "s38 of c2 builds on what c1 recorded; undo c2 first")
    try undo(2)
    try undo(1)
    #expect(try lines().isEmpty)
    // What was taken back of a line that is gone does not come back without it.
    #expect(try refusal(of: 5) == "c5 is about what was taken back since; bring that back first")
    #expect(try register.changes().count == 6)
  }

  @Test mutating func `undoing what put an edition right restores it`() throws {
    let before = try lines()
    let letter = try Citation(reading: "31066, nr. 1440")
    for day in ["2024-11-05", "2024-12-01"] {
      _ = try register.correct(
        edition: "e1",
        to: EditionCorrection(date: date(day), title: "Van \(day)", letter: letter),
        recorder: clerk.recorder("correct"))
    }
    #expect(try lines(asOf: "2024-11-30").isEmpty)
    try undo(3)
    #expect(try lines(asOf: "2024-11-05").count == 37)
    #expect(try register.editions().first?.title == "Van 2024-11-05")
    try undo(2)
    let edition = try #require(try register.editions().first)
    #expect(edition.date.description == "2024-10-24")
    #expect(!edition.isDateStated)
    #expect(edition.letter == nil)
    #expect(try lines(asOf: "2024-10-24").map(\.status?.text) == before.map(\.status?.text))
    #expect(try lines(asOf: "2024-10-24").map(\.measure) == before.map(\.measure))
    #expect(try told("38").map(\.kindName).contains("wording") == false)
    try undo(1)
    #expect(try lines().isEmpty)
  }

  @Test mutating func `the retraction of a wording is undone, and its history says so`() throws {
    let entry = try register.measureIndex().measure(named: "38")
    _ = try register.reword(
      entry, to: Rewording(title: "Betaalpauze"), from: date("2026-01-01"),
      recorder: clerk.recorder("reword"))
    _ = try register.retract(.wording(112), recorder: clerk.recorder("retract"))
    try undo(nil)
    #expect(try lines()[22].measure.title == "Betaalpauze")
    #expect(try lines()[22].measure.numbers == [38])
    let wordings = try told("38").filter { $0.kindName == "wording" }
    #expect(wordings.map(\.id) == ["w112", "w114"])
    #expect(wordings.map(\.corrections.supersededBy) == ["w113", nil])
    try undo(nil)
    #expect(try lines()[22].measure.title == "Invorderingspauze")
  }

  @Test mutating func `numbers do not come back to one measure while another has them`() throws {
    for (name, numbers) in [("39", Stated.nothing), ("38", .given("VM 38, 39"))] {
      _ = try register.reword(
        register.measureIndex().measure(named: name), to: Rewording(numbers: numbers),
        from: date("2026-01-01"), recorder: clerk.recorder("reword"))
    }
    #expect(try refusal(of: 2)?.hasPrefix("VM 39 belongs to VM 38, 39") == true)
  }

  @discardableResult
  private mutating func undo(_ change: Int?) throws -> Undoing {
    try register.undo(change, recorder: clerk.recorder("undo"))
  }

  private mutating func refusal(of change: Int) throws -> String? {
    let recorder = clerk.recorder("undo")
    return #expect(throws: RegisterError.self) { try register.undo(change, recorder: recorder) }?
      .description
  }

  @Test mutating func `a correction that was undone does not keep an import from being undone`()
    throws
  {
    try take(Seed.bytes())
    let status = try #require(lines(asOf: "2025-01-01").first { $0.line == 4 }?.status)
    _ = try register.correct(
      status: 4, with: StatusCorrection(date: date("2023-03-01"), text: "Anders."),
      recorder: clerk.recorder("correct"))
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(try lines(asOf: "2025-01-01").first { $0.line == 4 }?.status?.text == status.text)
    _ = try register.undo(1, recorder: clerk.recorder("undo"))
    #expect(try lines(asOf: "2025-01-01").isEmpty)
  }

  private mutating func take(
    _ bytes: [UInt8], on date: CalendarDate? = nil, titled title: String? = nil,
    by letter: Citation? = nil
  ) throws {
    _ = try register.take(
      draft(of: bytes, date: date, title: title, letter: letter),
      recorder: clerk.recorder("import"))
  }

  private func lines(asOf day: String = "2026-01-01", knownAt change: Int = .max) throws
    -> [LineState]
  {
    try register.lines(from: Viewpoint(asOf: date(day), knownAt: change))
  }

  private func told(_ measure: String) throws -> [Event] {
    try register.history(of: register.measureIndex().measure(named: measure))
  }
}
