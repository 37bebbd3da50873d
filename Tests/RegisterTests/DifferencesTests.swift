import Annex
import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct DifferencesTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test func `what did not change has no differences`() throws {
    let lines = try register.lines(from: Viewpoint(asOf: date("2026-01-01")))
    #expect(Differences.between(lines, lines) == [])
  }

  @Test func `before an edition nothing was there, so that every line appears`() throws {
    let before = try register.lines(from: Viewpoint(asOf: date("2024-10-23")))
    let after = try register.lines(from: register.viewpoint(ofEdition: "e1"))
    let appeared = Differences.between(before, after)
    #expect(appeared.count == 37)
    #expect(appeared.allSatisfy { $0.kind == .appeared && $0.old == nil })
    #expect(appeared.map(\.line) == Array(1...37))
    let dropped = Differences.between(after, before)
    #expect(dropped.allSatisfy { $0.kind == .dropped && $0.new == nil })
    #expect(dropped.map(\.old) == appeared.map(\.new))
  }

  @Test(arguments: ["2023-01-01", "2025-01-01"])
  mutating func `an edition says what it said, also after its date was put right`(
    _ day: String
  ) throws {
    let said = try register.lines(from: register.viewpoint(ofEdition: "e1"))
    _ = try register.correct(
      edition: "e1", to: EditionCorrection(date: date(day)), recorder: clerk.recorder("correct"))
    let saying = try register.lines(from: register.viewpoint(ofEdition: "e1"))
    #expect(said.count == 37)
    #expect(Differences.between(said, saying).isEmpty)
  }

  @Test mutating func `a new status differs in words, phase, target date and signals`() throws {
    let old = try lines()
    let status = StatusDraft(
      date: try date("2026-01-01"),
      text: "Beleidsmatige uitwerking vertraagd wegens capaciteitstekort. Streefdatum: 2027-01-01.")
    _ = try register.log(status, on: [14], recorder: clerk.recorder())
    let letter = try Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 1500")
    _ = try register.inform(
      of: [14], on: date("2026-02-01"), by: letter, recorder: clerk.recorder("inform"))
    let differences = Differences.between(old, try lines())
    #expect(Set(differences.map(\.line)) == [14])
    #expect(
      differences.map { "\($0.kind.rawValue): \($0.old ?? "-") > \($0.new ?? "-")" }.dropFirst()
        == [
          "phase: implementation > policy", "target_date: 2026-01-01 > 2027-01-01",
          "signal: - > delayed", "signal: - > capacity",
          "notified: - > 2026-02-01, Kamerstukken II 2025/26, 31066, nr. 1500",
        ])
    #expect(differences.first?.kind == .status)
  }

  @Test mutating func `every kind of change is told, in one order`() throws {
    let before = Viewpoint(asOf: try date("2025-12-31"))
    let entry = try register.measureIndex().measure(named: "38")
    let words = Rewording(
      title: "Adempauze", explanation: "Anders.", ambition: "Pauze nemen", page: "99")
    _ = try register.reword(
      entry, to: words, from: date("2026-01-01"), recorder: clerk.recorder("reword"))
    let status = StatusDraft(
      date: try date("2026-01-02"), text: "Vertraagd.", phase: .given(.policy),
      target: .given(Target(try date("2027-01-01"))))
    _ = try register.log(status, on: entry.lines.map(\.line), recorder: clerk.recorder())
    _ = try register.inform(
      of: entry.lines.map(\.line), on: date("2026-01-03"), by: Citation(reading: "31066, nr. 1500"),
      recorder: clerk.recorder("inform"))
    let differences = Differences.between(
      try register.lines(from: before), try register.lines(from: .last))
    #expect(
      differences.map(\.kind) == [
        .title, .title, .explanation, .status, .phase, .targetDate, .signal, .notified,
      ])
    #expect(differences.first?.old == "Invorderingspauze (VM 38)")
    #expect(differences.dropFirst().first?.new?.hasSuffix("Pauze nemen · p. 99") == true)
    #expect(differences.last?.new == "2026-01-03, Kamerstuk 31066, nr. 1500")
  }

  @Test mutating func `what was back-dated differs between changes, not between dates before`()
    throws
  {
    let status = StatusDraft(date: try date("2025-01-01"), text: "Geïmplementeerd.")
    _ = try register.log(status, on: [14], recorder: clerk.recorder())
    let then = try register.lines(from: Viewpoint(asOf: date("2025-06-01"), knownAt: 1))
    let now = try register.lines(from: Viewpoint(asOf: date("2025-06-01"), knownAt: 2))
    // What is implemented has no target any more.
    #expect(Set(Differences.between(then, now).map(\.kind)) == [.status, .phase, .targetDate])
  }

  @Test mutating func `a line that the last edition has not is told of all the same`() throws {
    _ = try register.take(SeedNextEditionTests.nextEdition(), recorder: clerk.recorder("import"))
    let entry = try register.measureIndex().measure(named: "VM 5")
    let lines = entry.lines.map(\.line)
    _ = try register.log(
      StatusDraft(date: date("2025-05-01"), text: "Geïmplementeerd."), on: lines,
      recorder: clerk.recorder())
    _ = try register.inform(
      of: lines, on: date("2025-05-02"), by: Citation(reading: "31066, nr. 1500"),
      recorder: clerk.recorder("inform"))
    _ = try register.reword(
      entry, to: Rewording(title: "Anders"), from: date("2025-05-03"),
      recorder: clerk.recorder("reword"))
    func kinds(from old: String, to new: String) throws -> [Difference.Kind] {
      let (before, after) = (Viewpoint(asOf: try date(old)), Viewpoint(asOf: try date(new)))
      return Differences.between(try register.lines(from: before), try register.lines(from: after))
        .filter { lines.contains($0.line) }.map(\.kind)
    }
    // Four signals end with the implementation.
    let signals = [Difference.Kind](repeating: .signal, count: 4)
    let changes = [.title, .status, .phase] + signals + [.notified]
    let since = try kinds(from: "2025-04-15", to: "2025-06-01")
    #expect(since == changes)
    let dropped = try kinds(from: "2025-03-31", to: "2025-06-01")
    #expect(dropped == [.dropped] + changes)
    let back = try kinds(from: "2025-06-01", to: "2025-03-31")
    #expect(back == [.reappeared] + changes)
    #expect(try kinds(from: "2025-04-15", to: "2025-04-16") == [])
  }

  private func lines() throws -> [LineState] {
    try register.lines(from: Viewpoint(asOf: date("2026-03-01")))
  }
}
