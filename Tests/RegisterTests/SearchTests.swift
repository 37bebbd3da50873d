import AnnexSamples
import Dates
import Register
import Testing

@Suite(.verifiersAgree) struct SearchTests {
  var clerk = Clerk()
  let register: Register

  init() throws {
    register = try seededRegister(&clerk)
  }

  @Test(arguments: ["geimplementeerd", "GEÏMPLEMENTEERD", "gei\u{308}mplementeerd"])
  func `case and diacritics do not matter`(_ word: String) throws {
    let hits = try register.search(word)
    #expect(!hits.isEmpty)
    #expect(hits.contains { $0.snippet.marked("[", "]").contains("[Geïmplementeerd]") })
  }

  @Test mutating func `a hyphen joins words that follow one another`() throws {
    try log("Zie 36000-XVII hierover.", on: "2026-01-01")
    try log("Zie XVII en 36000.", on: "2026-01-02")
    #expect(try register.search("36000-XVII").map(\.id) == ["s38"])
    #expect(try register.search("36000 XVII").map(\.id) == ["s38", "s39"])
  }

  @Test mutating func `words are found by how they begin, and all must be there`() throws {
    #expect(!(try register.search("invorderingspauz").isEmpty))
    #expect(try register.search("nvorderingspauze").isEmpty)
    try log("Nummer 44 van 2044.", on: "2026-01-03")
    #expect(try register.search("44").contains { $0.id == "s38" })
    #expect(try !register.search("4").contains { $0.id == "s38" })
    #expect(try register.search("204").isEmpty)
    #expect(!(try register.search("invorderingspauze").isEmpty))
    #expect(try register.search("invorderingspauze bestaatniet").isEmpty)
  }

  @Test(arguments: [
    "", " ", "*", "\"", "\"\"", "a\"b", "\"\u{301}", "AND", "OR", "NOT", "a AND", "NEAR(",
    "NEAR(a b, 2)",
    "text:a", ":", "kind:status", "{text}:a", "-a", "^a", "a*", "(", ")", "+", "a + b", "'", ";--",
    "\0", "a\0b", "\u{e000}", "🏛️", "'; DROP TABLE changes",
  ])
  func `nothing is read as syntax`(_ words: String) throws {
    _ = try register.search(words)
    #expect(try register.verify().findings == [])
  }

  @Test func `statuses, explanations and titles are found, each by its kind`() throws {
    #expect(try register.search("implementatiefase").contains { $0.kind == .status })
    #expect(try register.search("qr code").contains { $0.kind == .explanation })
    let title = try #require(try register.search("invorderingspauze").first { $0.kind == .title })
    #expect(title.measure?.code == "VM 38")
    let ambition = try #require(
      try register.search("makkelijker betalen").first { $0.kind == .ambition })
    #expect(ambition.ambition?.page == "19")
    #expect(try register.search("stimuleringsmaatregelen").contains { $0.kind == .theme })
  }

  @Test mutating func `what is logged is found at once, in date order`() throws {
    try log("Zeldzaamwoord later.", on: "2026-02-01")
    try log("Zeldzaamwoord eerder.", on: "2026-01-01")
    let hits = try register.search("zeldzaamwoord")
    #expect(hits.map(\.id) == ["s39", "s38"])
    #expect(hits.map(\.holdsFrom) == [try date("2026-01-01"), try date("2026-02-01")])
    #expect(hits.allSatisfy { !$0.isSuperseded && $0.measure?.code == "VM 38" })
  }

  @Test(arguments: [
    "bezwaartermijn", "Bezwaartermijn", "BEZWAARTERMIJN", "bezwaartermĳn", "bézwáártermijn",
  ])
  mutating func `a text is found whatever accents and case it and the words have`(
    _ word: String
  ) throws {
    let texts = [
      "Bezwaartermijn.", "de bezwaarTERMIJN", "é bezwaartermijn", "be\u{301}zwaartermijn!",
    ]
    for text in texts { try log(text, on: "2026-01-01") }
    try log("bezwaar, termijn", on: "2026-01-01")
    let found = try register.search(word).map(\.text)
    #expect(found == (word.contains("ĳ") ? [] : texts))
  }

  @Test mutating func `words of accents alone, and of two characters for one, are found`() throws {
    try log("Eén of een: é.", on: "2026-01-01")
    try log("E, niet F.", on: "2026-01-02")
    #expect(try register.search("é").map(\.id) == ["s38", "s39"])
    #expect(try register.search("e").map(\.id) == ["s38", "s39"])
    #expect(try register.search("één").map(\.id).contains("s38"))
  }

  @Test func `measures are found by their numbers, and papers by theirs`() throws {
    for number in ["VM38", "vm 38", "38"] {
      #expect(
        try register.search(number).contains { $0.kind == .title && $0.measure?.code == "VM 38" })
    }
    #expect(try register.search("VM24").map(\.measure?.code) == ["VM 23 t/m 29"])
    for paper in ["1433", "31066-1433", "kst-31066-1433", "nr. 1433"] {
      #expect(
        try register.search(paper).contains { $0.id == "kst-31066-1433" && $0.kind == .letter })
    }
    #expect(try register.search("143").isEmpty)
  }

  private mutating func log(_ text: String, on day: String) throws {
    let entry = try register.measureIndex().measure(named: "38")
    _ = try register.log(
      StatusDraft(date: try date(day), text: text), on: entry.lines.map(\.line),
      recorder: clerk.recorder())
  }
}
