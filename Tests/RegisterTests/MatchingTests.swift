import AnnexSamples
import Register
import Testing

@Suite(.verifiersAgree) struct MatchingTests {
  let measureIndex: MeasureIndex

  init() throws {
    var clerk = Clerk()
    measureIndex = try seededRegister(&clerk).measureIndex()
  }

  @Test(arguments: [
    ("VM4", "VM 4"), ("vm 4", "VM 4"), ("4", "VM 4"), ("24", "VM 23 t/m 29"),
    ("VM 23 t/m 29", "VM 23 t/m 29"), ("23-29", "VM 23 t/m 29"), ("VM1,15", "VM1, 15"),
    ("15", "VM1, 15"), ("VM 8, VM 9", "VM 8, VM 9"), ("invorderingspauze", "VM 38"),
    ("één betalingsregeling", "VM1, 15"), ("EEN BETALINGSREGELING VOOR", "VM1, 15"),
    ("Invorderingspauze (VM 38)", "VM 38"), ("spijtoptanten", "VM 39"), ("  vm4 ", "VM 4"),
    ("Preferentie", "VM 41"),
  ])
  func `a measure is named by any of its numbers or a part of its title`(
    _ name: String, _ code: String
  ) throws {
    #expect(try measureIndex.measure(named: name).measure.code == code)
  }

  @Test func `a measure without a number is named by its title`() throws {
    #expect(try measureIndex.measure(named: "eenmalige inkomsten").measure.code == nil)
  }

  @Test func `a name that means several measures lists them`() throws {
    let error = try refusal("verrekening")
    #expect(error.reason == .notFound)
    #expect(error.description.hasPrefix("\"verrekening\" names 2 measures; say which:\n"))
    #expect(error.description.contains("  VM 32  Maandelijks verrekening"))
  }

  @Test func `numbers of different measures name no single one`() throws {
    #expect(try refusal("4, 5").description.contains("names 2 measures"))
  }

  @Test(arguments: ["7", "VM 7", "6, 7", "99999999999999999999"])
  func `a number that is not there is refused with the nearest`(_ name: String) throws {
    let error = try refusal(name)
    #expect(error.reason == .notFound)
    #expect(error.description.contains("the nearest are"))
  }

  @Test func `the nearest of a number are those beside it`() throws {
    let lines = try refusal("7").description.split(separator: "\n").dropFirst()
    #expect(lines.prefix(2).contains { $0.contains("VM 6") })
    #expect(lines.prefix(2).contains { $0.contains("VM 8, VM 9") })
  }

  @Test func `a slip in a title gets the title that was meant`() throws {
    #expect(try refusal("invorderingspauza").description.contains("Invorderingspauze"))
  }

  @Test(arguments: ["", "  "])
  func `nothing names no measure`(_ name: String) throws {
    #expect(try refusal(name).reason == .usage)
  }

  @Test(arguments: [
    ("34", "Betere informatie over invorderingsrente"),
    ("p. 34", "Betere informatie over invorderingsrente"),
    ("invorderingsrente", "Betere informatie over invorderingsrente"),
    ("HELDERE", "Heldere communicatie en dienstverlening"),
  ])
  func `an ambition is named by its page or a part of its title`(
    _ name: String, _ title: String
  ) throws {
    let entry = try measureIndex.measure(named: "24").narrowed(to: name, all: false)
    #expect(entry.lines.map(\.ambition?.title) == [title])
  }

  @Test func `a measure on several lines asks which, and names them`() throws {
    let entry = try measureIndex.measure(named: "24")
    let error = #expect(throws: RegisterError.self) { try entry.narrowed(to: nil, all: false) }
    #expect(error?.description.contains("stands on 5 lines") == true)
    #expect(error?.description.contains("p. 34  Betere informatie over invorderingsrente") == true)
    #expect(try entry.narrowed(to: nil, all: true).lines.count == 5)
  }

  @Test(arguments: ["99", "zonder", "-"])
  func `an ambition that the measure does not stand under is refused`(_ name: String) throws {
    let entry = try measureIndex.measure(named: "24")
    #expect(throws: RegisterError.self) { try entry.narrowed(to: name) }
  }

  @Test(arguments: ["n.v.t.", "N.v.t.", "-"])
  func `a line outside the strategy is named so`(_ name: String) throws {
    #expect(try measureIndex.measure(named: "6").narrowed(to: name).lines.count == 1)
  }

  private func refusal(_ name: String) throws -> RegisterError {
    try #require(throws: RegisterError.self) { try measureIndex.measure(named: name) }
  }
}
