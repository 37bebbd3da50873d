import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct AgendaTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test func `the annex alone asks for what passed, what was never told and what is not said`()
    throws
  {
    let items = try register.agenda(on: date("2026-11-23"))
    #expect(codes(items, .targetPassed) == ["VM 17", "VM 39"])
    #expect(
      items.filter { $0.reason == .targetPassed }.map(\.date?.description) == [
        "2026-01-01", "2026-01-01",
      ])
    #expect(items.count { $0.reason == .neverTold } == 16)
    #expect(codes(items, .phaseNotSaid) == ["VM 4", "VM 13, VM 16", "VM 13, VM 16"])
    #expect(items.count { $0.reason == .silent } == 36)
    #expect(items.filter { $0.reason == .changed || $0.reason == .dropped } == [])
  }

  @Test func `a target date is near before it has passed`() throws {
    let items = try register.agenda(on: date("2025-12-01"))
    #expect(codes(items, .targetNear) == ["VM 17", "VM 39"])
    #expect(codes(items, .targetPassed) == [])
    #expect(codes(try register.agenda(on: date("2026-01-01")), .targetNear) == ["VM 17", "VM 39"])
    #expect(codes(try register.agenda(on: date("2025-01-01")), .targetNear) == [])
  }

  @Test mutating func `what changed since Parliament was told stays until it is told`() throws {
    let status = StatusDraft(date: try date("2026-01-01"), text: "Geïmplementeerd.")
    _ = try register.log(status, on: [14], recorder: clerk.recorder())
    let items = try register.agenda(on: date("2026-02-01"))
    #expect(codes(items, .changed) == ["VM 17"])
    #expect(codes(items, .targetPassed) == ["VM 39"])
    let letter = try Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 1500")
    _ = try register.inform(
      of: [14], on: date("2026-02-01"), by: letter, recorder: clerk.recorder("inform"))
    #expect(codes(try register.agenda(on: date("2026-02-01")), .changed) == [])
  }

  @Test mutating func `a change is one too where Parliament was told before the edition's date`()
    throws
  {
    // Line 1, VM 4, was told on 2024-02-09; the edition is of 2024-10-24.
    let status = StatusDraft(
      date: try date("2026-01-01"), text: "Beleidsmatige uitwerking loopt.")
    _ = try register.log(status, on: [1], recorder: clerk.recorder())
    #expect(codes(try register.agenda(on: date("2026-02-01")), .changed) == ["VM 4"])
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    #expect(codes(try register.agenda(on: date("2026-02-01")), .changed) == [])
  }

  @Test mutating func `an edition that a letter carried has told its words`() throws {
    let register = try MadeRegisters.make()
    let letter = try Citation(reading: "Kamerstukken II 2024/25, 31066, nr. 1440")
    let carried = try draft(of: Seed.bytes(), date: date("2024-11-05"), letter: letter)
    _ = try register.take(carried, recorder: clerk.recorder("import"))
    let items = try register.agenda(on: date("2025-01-01"))
    #expect(items.filter { $0.reason == .neverTold } == [])
    #expect(items.allSatisfy { $0.kamerstuk == letter.kamerstuk })
  }

  @Test mutating func `the same words once more are no change`() throws {
    let status = StatusDraft(
      date: try date("2026-01-01"),
      text: "Implementatiefase. Streefdatum voor implementatie: 01/01/2026.")
    _ = try register.log(status, on: [14], recorder: clerk.recorder())
    #expect(codes(try register.agenda(on: date("2026-02-01")), .changed) == [])
  }

  private func codes(_ items: [AgendaItem], _ reason: AgendaItem.Reason) -> [String] {
    items.filter { $0.reason == reason }.compactMap(\.line.measure.code)
  }
}
