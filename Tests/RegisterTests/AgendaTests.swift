import Annex
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
    #expect(items.allSatisfy { $0.told?.kamerstuk == letter.kamerstuk })
  }

  @Test mutating func `the same words once more are no change`() throws {
    let status = StatusDraft(
      date: try date("2026-01-01"),
      text: "Implementatiefase. Streefdatum voor implementatie: 01/01/2026.")
    _ = try register.log(status, on: [14], recorder: clerk.recorder())
    #expect(codes(try register.agenda(on: date("2026-02-01")), .changed) == [])
  }

  @Test mutating func `a told target that is put right is a change, recorded after the letter`()
    throws
  {
    let line = try #require(try lines("VM 17").first)
    let id = try #require(
      try register.history(of: register.measure(named: "VM 17")).map(\.id).first {
        $0.hasPrefix("s")
      })
    _ = try register.correct(
      status: try #require(Int(id.dropFirst())),
      with: StatusCorrection(target: .given(Target(try date("2028-01-01")))),
      recorder: clerk.recorder("correct"))
    let change = try #require(try changes(on: "2026-02-01")[line])
    #expect(
      change.differences.map { [$0.kind.rawValue, $0.old, $0.new] }
        == [["target_date", "2026-01-01", "2028-01-01"]])
    #expect(change.isRecordedAfter && !change.isOffRecord)
  }

  @Test mutating func `what was recorded after the letter and holds from before it is a change`()
    throws
  {
    let line = try #require(try lines("VM 38").first)
    try inform([line], on: "2026-01-10")
    #expect(try changes(on: "2026-02-01")[line] == nil)
    try log(line, "Terug naar beleidsmatige uitwerking.", on: "2026-01-05") {
      $0.phase = .given(.policy)
    }
    let change = try #require(try changes(on: "2026-02-01")[line])
    #expect(change.isRecordedAfter)
    #expect(change.differences.contains { $0.kind == .phase && $0.new == "policy" })
    // Told again, it is none.
    try inform([line], on: "2026-01-20")
    #expect(try changes(on: "2026-02-01")[line] == nil)
  }

  @Test mutating func `a letter told what was known when it was written, where a person says so`()
    throws
  {
    let line = try #require(try lines("VM 38").first)
    try log(line, "Terug naar beleidsmatige uitwerking.", on: "2026-01-05") {
      $0.phase = .given(.policy)
    }
    let letter = try Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 1500")
    let informing = try register.inform(
      of: [line], on: date("2026-01-10"), by: letter, knownAt: 1, recorder: clerk.recorder("inform")
    )
    #expect(informing.later == [])
    #expect(try changes(on: "2026-02-01")[line]?.isRecordedAfter == true)
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    // The clock of the tests stands in 2023.
    try log(line, "Loopt.", on: "2023-01-01")
    let plain = try register.inform(
      of: [line], on: date("2023-06-01"), by: letter, recorder: clerk.recorder("inform"))
    #expect(plain.later.map(\.holdsFrom.description) == ["2023-01-01"])
  }

  @Test mutating func `what went there and back since it was told is a change`() throws {
    let line = try #require(try lines("VM 38").first)
    try log(line, "Implementatiefase.", on: "2026-01-01")
    try inform([line], on: "2026-01-10")
    try log(line, "On hold.", on: "2026-02-01")
    try log(line, "Implementatiefase.", on: "2026-03-01") { $0.ended = [.onHold] }
    let change = try #require(try changes(on: "2026-04-01")[line])
    #expect(change.differences.contains { $0.kind == .signal && $0.new == "on_hold" })
    #expect(!change.isRecordedAfter)
  }

  @Test mutating func `a signal alone, a title and an explanation are changes`() throws {
    let line = try #require(try lines("VM 38").first)
    let entry = try register.measureIndex().measure(named: "VM 38")
    try inform([line], on: "2026-01-10")
    let held = try #require(
      try register.lines(from: Viewpoint(asOf: date("2026-01-10"))).first { $0.line == line })
    try log(line, try #require(held.status).text, on: "2026-02-01") { $0.signals = [.onHold] }
    #expect(try changes(on: "2026-04-01")[line]?.differences.map(\.kind) == [.signal])
    try inform([line], on: "2026-02-10")
    _ = try register.reword(
      entry, to: Rewording(title: "Anders"), from: date("2026-03-01"),
      recorder: clerk.recorder("reword"))
    #expect(try changes(on: "2026-04-01")[line]?.differences.map(\.kind) == [.title])
  }

  @Test
  mutating func
    `what was told before anything held is not on record, and is compared with the first`()
    throws
  {
    // Line 1, VM 4, was told on 2024-02-09; the edition is of 2024-10-24.
    try log(1, "Beleidsmatige uitwerking loopt.", on: "2026-01-01")
    let change = try #require(try changes(on: "2026-02-01")[1])
    #expect(change.isOffRecord && !change.isRecordedAfter)
    #expect(change.differences.contains { $0.kind == .status })
  }

  @Test mutating func `what an edition told is its row, also where the register's word stood`()
    throws
  {
    let line = try #require(try lines("VM 38").first)
    try log(line, "Eigen woorden.", on: "2025-01-01")
    let next = try Seed.text().replacing(
      "Toeslagen worden preferent.", with: "Toeslagen worden preferent gemaakt.")
    let letter = try Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 1600")
    _ = try register.take(
      draft(of: Array(next.utf8), date: date("2025-06-01"), letter: letter),
      recorder: clerk.recorder("import"))
    let state = try #require(
      try register.lines(from: Viewpoint(asOf: date("2026-02-01"))).first { $0.line == line })
    #expect(state.tellings.last?.edition == "e2")
    let change = try #require(try changes(on: "2026-02-01")[line])
    #expect(change.differences.contains { $0.kind == .status && $0.new == "Eigen woorden." })
  }

  @Test mutating func `an edition without a column told nothing of it`() throws {
    let register = try MadeRegisters.make()
    func edition(_ table: String, on day: String, letter: String?) throws -> EditionDraft {
      try EditionDraft(
        reading: Array(table.utf8), named: "a.csv", shownAs: "a.csv", date: date(day), title: nil,
        letter: letter.map { try Citation(reading: $0) })
    }
    _ = try register.take(
      edition(
        "Maatregel,Nummer,Toelichting,Status\nEen,VM 1,Omdat het moet.,Implementatiefase.\n",
        on: "2025-01-01", letter: nil), recorder: clerk.recorder("import"))
    _ = try register.take(
      edition(
        "Maatregel,Nummer,Status\nEen,VM 1,Geïmplementeerd.\n", on: "2025-06-01",
        letter: "31066, nr. 1600"), recorder: clerk.recorder("import"))
    let items = try register.agenda(on: date("2025-07-01"))
    #expect(items.filter { $0.reason == .changed } == [])
  }

  private func changes(on day: String) throws -> [Int: ToldChange] {
    let items = try register.agenda(on: date(day)).filter { $0.reason == .changed }
    return Dictionary(
      items.compactMap { item in item.change.map { (item.line.line, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func lines(_ measure: String) throws -> [Int] {
    try register.measureIndex().measure(named: measure).lines.map(\.line)
  }

  private mutating func inform(_ lines: [Int], on day: String) throws {
    let letter = try Citation(reading: "Kamerstukken II 2025/26, 31066, nr. 15\(day.suffix(2))")
    _ = try register.inform(
      of: lines, on: date(day), by: letter, recorder: clerk.recorder("inform"))
  }

  private mutating func log(
    _ line: Int, _ text: String, on day: String,
    with change: (inout StatusDraft) throws -> Void = { _ in }
  ) throws {
    var draft = StatusDraft(date: try date(day), text: text)
    try change(&draft)
    _ = try register.log(draft, on: [line], recorder: clerk.recorder())
  }

  private func codes(_ items: [AgendaItem], _ reason: AgendaItem.Reason) -> [String] {
    items.filter { $0.reason == reason }.compactMap(\.line.measure.code)
  }
}
