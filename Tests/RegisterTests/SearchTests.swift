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

  @Test func `words are whole words, and all must be there`() throws {
    #expect(try register.search("invorderingspauz").isEmpty)
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

  @Test(arguments: 0..<8 as Range<UInt64>)
  func `the index is what its rebuild would be after any history`(_ seed: UInt64) throws {
    var clerk = clerk
    var random = SplitMix64(seed: seed)
    let words = ["één", "IV-landschap", "\"", "Geïmplementeerd.", "a\u{301}", "36000-XVII", "🏛️"]
    let lines = try register.directory().entries.flatMap(\.lines).map(\.line)
    for step in 1...20 {
      let text = (0...5).compactMap { _ in words.randomElement(using: &random) }
      let draft = StatusDraft(
        date: try date("2026-0\(Int.random(in: 1...9, using: &random))-01"),
        text: text.joined(separator: " "))
      let line = try #require(lines.randomElement(using: &random))
      _ = try register.log(draft, on: [line], recorder: clerk.recorder())
      guard step % 5 == 0 else { continue }
      #expect(try register.verify().findings == [], "seed \(seed)")
    }
  }

  @Test(arguments: [
    "DELETE FROM search_index WHERE rowid = 3",
    "INSERT INTO search_index (text, kind, row_id) VALUES ('Verzonnen.', 'status', 1)",
    "UPDATE search_index SET text = 'Verzonnen.' WHERE rowid = 3",
    "UPDATE search_index SET row_id = 2 WHERE rowid = 3",
    "UPDATE search_index_content SET c0 = 'Verzonnen.' WHERE id = 3",
    "DELETE FROM search_index_data WHERE id > 10",
  ])
  func `an index that was meddled with is found out`(_ sql: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path("register.sqlite")
    var clerk = clerk
    try Register.create(at: path) { register in
      _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
    }
    #expect(try Register.reading(at: path).verify().findings == [])
    #expect(try Shell(path: path).run(sql).errors == "")
    let findings = try Register.reading(at: path).verify().findings
    #expect(findings.map(\.kind) == [.search])
  }

  @Test func `an older register gets its index when it is brought up to date`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("register.sqlite")
    var clerk = clerk
    try Register.create(at: path) { register in
      _ = try register.take(draft(of: Seed.bytes()), recorder: clerk.recorder("import"))
    }
    let answer = try Shell(path: path).run(
      """
      DROP TRIGGER migrations_delete;
      DELETE FROM migrations WHERE version = 4;
      DROP TABLE search_index;
      DROP VIEW search_texts;
      DROP INDEX status_updates_by_change;
      PRAGMA user_version = 3;
      """)
    #expect(answer.errors == "")
    #expect(try Register.update(at: path))
    let updated = try Register.reading(at: path)
    #expect(
      try updated.verify().findings.map(\.message) == [
        "the trigger migrations_delete on migrations is missing"
      ])
    #expect(try !updated.search("invorderingspauze").isEmpty)
  }

  private mutating func log(_ text: String, on day: String) throws {
    let entry = try register.directory().measure(named: "38")
    _ = try register.log(
      StatusDraft(date: try date(day), text: text), on: entry.lines.map(\.line),
      recorder: clerk.recorder())
  }
}
