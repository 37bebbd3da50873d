import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct AddingTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test mutating func `a measure is added under an ambition of an added theme, and is logged to`()
    throws
  {
    try addPlace()
    let added = try addMeasure("Digitaal bezwaar", numbers: "VM 50 t/m 52")
    #expect(added.line == 38)
    #expect(added.entry.measure.numbers == [50, 51, 52])
    #expect(try line(38, on: "2025-12-31") == nil)
    let line = try #require(try line(38, on: "2026-01-01"))
    #expect(line.theme == "Nieuw thema")
    #expect(line.ambition?.title == "Sneller beslissen")
    #expect(line.ambition?.page == "50")
    #expect(line.status == nil)
    #expect(try register.history(of: register.measureIndex().measure(named: "51")).isEmpty)
    let agenda = try register.agenda(on: date("2026-02-01")).filter { $0.line.line == 38 }
    #expect(agenda.map(\.reason) == [.neverTold, .phaseNotSaid])
    _ = try register.log(
      StatusDraft(date: date("2026-01-02"), text: "Beleidsmatige uitwerking loopt."), on: [38],
      recorder: clerk.recorder())
    #expect(try self.line(38, on: "2026-01-02")?.status?.phase.value == .policy)
  }

  @Test mutating func `a known measure is put outside the strategy too`() throws {
    let measure = try register.measureIndex().measure(named: "38").measure
    let place = Strategy.Place.theme(try register.strategy().theme(named: "overige"))
    let added = try register.add(
      lineOf: measure, at: place, explanation: "", from: date("2026-01-01"),
      recorder: clerk.recorder("add"))
    #expect(try line(added.line, on: "2026-01-01")?.theme?.hasPrefix("Overige") == true)
    #expect(try register.measureIndex().measure(named: "38").lines.count == 2)
    let twice = #expect(throws: RegisterError.self) {
      try register.add(
        lineOf: measure, at: place, explanation: "", from: date("2026-01-01"),
        recorder: clerk.recorder("add"))
    }
    #expect(twice?.description == "VM 38 stands outside the strategy already, on line 38")
    // What was taken back can be added again, on the same line.
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    let again = try register.add(
      lineOf: measure, at: place, explanation: "Toch.", from: date("2026-02-01"),
      recorder: clerk.recorder("add"))
    #expect(again.line == added.line)
    #expect(try line(again.line, on: "2026-01-31") == nil)
    #expect(try line(again.line, on: "2026-02-01")?.explanation == "Toch.")
  }

  @Test mutating func `what is there already, or cannot be told apart, is not added`() throws {
    try addPlace()
    #expect(throws: RegisterError.self) { try addPlace() }
    let theme = try register.strategy().theme(named: "nieuw thema")
    #expect(throws: RegisterError.self) {
      try register.add(
        ambition: "SNELLER  beslissen", page: "50", under: theme, from: date("2026-01-01"),
        recorder: clerk.recorder("add"))
    }
    let taken = #expect(throws: RegisterError.self) { try addMeasure("Ander", numbers: "VM 24") }
    #expect(taken?.description.hasPrefix("VM 24 belongs to VM 23 t/m 29") == true)
    #expect(throws: RegisterError.self) { try addMeasure("invorderingspauze", numbers: nil) }
    let early = #expect(throws: RegisterError.self) {
      try addMeasure("Te vroeg", numbers: nil, on: "2025-12-31")
    }
    #expect(early?.description.contains("is not worded yet on 2025-12-31") == true)
    #expect(try register.changes().count == 3)
    _ = try addMeasure("Invorderingspauze", numbers: "VM 50")
  }

  @Test func `a theme and an ambition are found by a part of their title, or by a page`() throws {
    let strategy = try register.strategy()
    #expect(strategy.themes.count == 13)
    #expect(strategy.ambitions.count == 34)
    #expect(try strategy.ambition(named: "p. 31").words.title.hasPrefix("Een duidelijk eindpunt"))
    #expect(try strategy.ambition(named: "makkelijker").words.page == "19")
    let none = #expect(throws: RegisterError.self) { try strategy.theme(named: "stimulatie") }
    #expect(none?.description.contains("the nearest are:\n  Stimuleringsmaatregelen") == true)
    let several = #expect(throws: RegisterError.self) { try strategy.theme(named: "betaling") }
    #expect(several?.description.hasPrefix("\"betaling\" names 3 themes; say which:") == true)
  }

  @Test mutating func `all that was added is taken back, the last first`() throws {
    try addPlace()
    _ = try addMeasure("Digitaal bezwaar", numbers: nil)
    for change in [2, 3] {
      #expect(throws: RegisterError.self) {
        try register.undo(change, recorder: clerk.recorder("undo"))
      }
    }
    for change in [4, 3, 2] { _ = try register.undo(change, recorder: clerk.recorder("undo")) }
    #expect(try register.strategy().themes.count == 13)
    #expect(try register.strategy().ambitions.count == 34)
    #expect(try line(38, on: "2026-01-01") == nil)
    #expect(throws: RegisterError.self) {
      try register.log(
        StatusDraft(date: date("2026-01-02"), text: "Loopt."), on: [38],
        recorder: clerk.recorder())
    }
    try addPlace()
    #expect(try register.strategy().themes.last?.title == "Nieuw thema")
  }

  private mutating func addPlace() throws {
    _ = try register.add(
      theme: "Nieuw thema", from: date("2026-01-01"), recorder: clerk.recorder("add"))
    _ = try register.add(
      ambition: "Sneller beslissen", page: "50",
      under: register.strategy().theme(named: "nieuw thema"), from: date("2026-01-01"),
      recorder: clerk.recorder("add"))
  }

  private mutating func addMeasure(
    _ title: String, numbers: String?, on day: String = "2026-01-01"
  ) throws -> AddedLine {
    let place = Strategy.Place.ambition(try register.strategy().ambition(named: "sneller"))
    return try register.add(
      measure: title, numbers: numbers, at: place, explanation: "Omdat het moet.",
      from: date(day), recorder: clerk.recorder("add"))
  }

  private func line(_ number: Int, on day: String) throws -> LineState? {
    try register.lines(from: Viewpoint(asOf: date(day))).first { $0.line == number }
  }
}
