import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct RewordingTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `a title holds from its date, and the old one until then`() throws {
    try reword("38", Rewording(title: "Betaalpauze"))
    #expect(try measure(23, on: "2025-12-31").title == "Invorderingspauze")
    let measure = try measure(23, on: "2026-01-01")
    #expect(measure.title == "Betaalpauze")
    #expect(measure.code == "VM 38")
    #expect(measure.numbers == [38])
    #expect(try register.measureIndex().measure(named: "betaalpauze").measure.numbers == [38])
    let old = Viewpoint(asOf: try date("2026-01-01"), knownAt: 1)
    #expect(try register.lines(from: old)[22].measure.title == "Invorderingspauze")
  }

  @Test mutating func `numbers are merged, and belong to one measure`() throws {
    try reword("38", Rewording(numbers: .given("VM 38, 45 t/m 47")))
    #expect(try measure(23, on: "2026-01-01").numbers == [38, 45, 46, 47])
    #expect(try register.measureIndex().measure(named: "46").measure.code == "VM 38, 45 t/m 47")
    let taken = #expect(throws: RegisterError.self) {
      try reword("38", Rewording(numbers: .given("VM 39")))
    }
    #expect(taken?.description.contains("VM 39 belongs to VM 39") == true)
    #expect(throws: RegisterError.self) { try reword("38", Rewording(numbers: .given("-"))) }
    try reword("38", Rewording(numbers: .nothing), on: "2026-02-01")
    #expect(try measure(23, on: "2026-02-01").code == nil)
    #expect(try measure(23, on: "2026-02-01").numbers == [])
  }

  @Test mutating func `an explanation and an ambition are worded anew on their line`() throws {
    let entry = try register.measureIndex().measure(named: "24").narrowed(to: "34")
    let rows = try register.reword(
      entry, to: Rewording(explanation: "Anders uitgelegd.", ambition: "Anders", page: "36"),
      from: date("2026-01-01"), recorder: clerk.recorder("reword"))
    #expect(rows.count == 2)
    let lines = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    let line = try #require(lines.first { $0.line == entry.lines.first?.line })
    #expect(line.explanation == "Anders uitgelegd.")
    #expect(line.ambition?.title == "Anders")
    #expect(line.ambition?.page == "36")
    #expect(line.theme == "Stimuleringsmaatregelen")
    #expect(lines.count { $0.explanation == "Anders uitgelegd." } == 1)
  }

  @Test mutating func `a theme is worded anew for all that stands under it`() throws {
    let entry = try register.measureIndex().measure(named: "24").narrowed(to: "34")
    let rows = try register.reword(
      entry, to: Rewording(theme: "Prikkels"), from: date("2026-01-01"),
      recorder: clerk.recorder("reword"))
    let before = try register.lines(from: Viewpoint(asOf: date("2025-12-31")))
    let after = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    #expect(after.count { $0.theme == "Prikkels" } > 1)
    #expect(
      after.filter { $0.theme == "Prikkels" }.map(\.line)
        == before.filter { $0.theme == "Stimuleringsmaatregelen" }.map(\.line))
    let event = try #require(try history("24").last)
    #expect(event.kind == .wording("Prikkels"))
    let name = try RowName(reading: try #require(rows.first))
    #expect(throws: RegisterError.self) {
      try register.correct(
        wording: Int(name.description.dropFirst()) ?? 0, to: Rewording(page: "3"), from: nil,
        recorder: clerk.recorder("correct"))
    }
    #expect(try register.strategy().theme(named: "prikkels").title == "Prikkels")
  }

  @Test mutating func `first wordings are no events, and later ones are`() throws {
    #expect(try wordings("38") == [])
    let rows = try reword("38", Rewording(title: "Betaalpauze"))
    #expect(try wordings("38") == rows)
    let event = try #require(try history("38").last)
    #expect(event.kind == .wording("Betaalpauze (VM 38)"))
    #expect(event.date.description == "2026-01-01")
    #expect(try history("38", knownAt: 1).allSatisfy { $0.kindName != "wording" })
  }

  @Test mutating func `a first wording that is put right is told, with what puts it right`() throws
  {
    #expect(try history("38").allSatisfy { !$0.id.hasPrefix("w") })
    let new = try correct(74, Rewording(title: "Adempauze"))
    let events = try history("38").filter { $0.id.hasPrefix("w") }
    #expect(events.map(\.id) == ["w74", new])
    #expect(events.first?.kind == .firstWording("Invorderingspauze (VM 38)"))
    #expect(events.first?.corrections.supersededBy == new)
    #expect(events.last?.kind == .wording("Adempauze (VM 38)"))
  }

  @Test mutating func `what was not worded yet on a date is not worded anew, and nothing stays`()
    throws
  {
    let error = #expect(throws: RegisterError.self) {
      try reword("38", Rewording(title: "Te vroeg"), on: "2020-01-01")
    }
    #expect(error?.description.contains("is not worded yet on 2020-01-01") == true)
    #expect(try register.changes().count == 1)
  }

  @Test mutating func `a rewording is taken back, and what was there before holds again`() throws {
    let rows = try reword("38", Rewording(title: "Betaalpauze"))
    let undone = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(undone.rows.map(\.description) == rows)
    #expect(try measure(23, on: "2026-01-01").title == "Invorderingspauze")
    #expect(try history("38").first { $0.id == rows.first }?.corrections.retracted == true)
    let again = try reword("38", Rewording(title: "Adempauze"))
    let name = try RowName(reading: try #require(again.first))
    _ = try register.retract(name, recorder: clerk.recorder("retract"))
    #expect(try measure(23, on: "2026-01-01").title == "Invorderingspauze")
    #expect(throws: RegisterError.self) {
      try register.retract(name, recorder: clerk.recorder("retract"))
    }
    #expect(throws: RegisterError.self) {
      try register.retract(.wording(1), recorder: clerk.recorder("retract"))
    }
  }

  @Test mutating func `a wording is put right, and its history says so`() throws {
    let rows = try reword("38", Rewording(title: "Betaalpauze"))
    #expect(rows == ["w112"])
    let new = try correct(112, Rewording(title: "Adempauze"), from: "2026-02-01")
    #expect(try measure(23, on: "2026-01-31").title == "Invorderingspauze")
    #expect(try measure(23, on: "2026-02-01").title == "Adempauze")
    #expect(try measure(23, on: "2026-02-01").numbers == [38])
    #expect(try history("38").first { $0.id == "w112" }?.corrections.supersededBy == new)
    #expect(try history("38").last?.corrections.supersedes == "w112")
    #expect(throws: RegisterError.self) { try correct(112, Rewording(title: "Nog eens")) }
    _ = try register.retract(.wording(113), recorder: clerk.recorder("retract"))
    #expect(try measure(23, on: "2026-02-01").title == "Invorderingspauze")
  }

  @Test mutating func `first words are put right too, each kind in its own`() throws {
    let place = try #require(try register.measureIndex().measure(named: "38").lines.first)
    _ = try correct(74, Rewording(title: "Pauze", numbers: .given("VM 38, 45")))
    _ = try correct(76, Rewording(explanation: "Anders uitgelegd."))
    _ = try correct(75, Rewording(ambition: "Pauzeren", page: "36"))
    let lines = try register.lines(from: Viewpoint(asOf: date("2024-10-24")))
    let line = try #require(lines.first { $0.line == place.line })
    #expect(line.measure.title == "Pauze")
    #expect(line.measure.numbers == [38, 45])
    #expect(line.explanation == "Anders uitgelegd.")
    #expect(line.ambition?.title == "Pauzeren")
    #expect(line.ambition?.page == "36")
    #expect(
      try history("38").compactMap(\.corrections.supersedes).sorted() == ["w74", "w75", "w76"])
    #expect(throws: RegisterError.self) { try correct(77, Rewording(numbers: .given("VM 45"))) }
    // Words that were put right cannot be taken back with what they are first called.
    #expect(throws: RegisterError.self) {
      try register.retract(.wording(112), recorder: clerk.recorder("retract"))
    }
  }

  @Test mutating func `a new title is a difference, and is found`() throws {
    let before = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    try reword("38", Rewording(title: "Betaalpauze"))
    let after = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    #expect(
      Differences.between(before, after).map { [$0.old, $0.new] }
        == [["Invorderingspauze (VM 38)", "Betaalpauze (VM 38)"]])
    #expect(try register.search("betaalpauze").map(\.id) == wordings("38"))
  }

  @Test mutating func `the edition's date moves only what it brought`() throws {
    try reword("38", Rewording(title: "Betaalpauze"))
    _ = try register.correct(
      edition: "e1", to: EditionCorrection(date: date("2024-11-05")),
      recorder: clerk.recorder("correct"))
    #expect(try measure(23, on: "2025-01-01").title == "Invorderingspauze")
    #expect(try measure(23, on: "2026-01-01").title == "Betaalpauze")
    #expect(try wordings("38").count == 1)
  }

  private mutating func correct(
    _ id: Int, _ words: Rewording, from day: String? = nil
  ) throws -> String {
    try register.correct(
      wording: id, to: words, from: day.map(date), recorder: clerk.recorder("correct")
    ).description
  }

  @discardableResult
  private mutating func reword(
    _ name: String, _ words: Rewording, on day: String = "2026-01-01"
  ) throws -> [String] {
    try register.reword(
      try register.measureIndex().measure(named: name), to: words, from: date(day),
      recorder: clerk.recorder("reword"))
  }

  private func measure(_ line: Int, on day: String) throws -> Measure {
    let lines = try register.lines(from: Viewpoint(asOf: date(day)))
    return try #require(lines.first { $0.line == line }).measure
  }

  private func history(_ name: String, knownAt change: Int = .max) throws -> [Event] {
    try register.history(
      of: register.measureIndex().measure(named: name),
      from: Viewpoint(asOf: date("9999-12-31"), knownAt: change))
  }

  private func wordings(_ name: String) throws -> [String] {
    try history(name).filter { $0.kindName == "wording" }.map(\.id)
  }
}
