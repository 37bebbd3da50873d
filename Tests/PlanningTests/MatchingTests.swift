import Planning
import Testing

/// Which things of a table are which of a register.
///
/// A row is ambition | page | measure | explanation | status | told; one with a single text is a theme.
@Suite struct MatchingTests {
  private let old: Table

  init() throws {
    old = try Table([
      "Benadering",
      "Heldere brieven | 13 | Brieven (VM 1, 2) | Brieven worden begrijpelijk. | Loopt. | -",
      "| | Pauze (VM 3) | De burger krijgt een pauze. | Loopt. | -",
      "Makkelijk betalen | 19 | Betalen met iDeal (VM 8, VM 9) | Met iDeal kan het snel. | Loopt. | -",
      "Kwijtschelding",
      "Ruimer kwijtschelden | 31 | Voorwaarden | De voorwaarden worden ruimer. | Loopt. | -",
      "N.v.t. | - | Verrekenen (VM 6) | Zonder kosten. | Loopt. | -",
    ])
  }

  @Test func `the same table is wholly known`() throws {
    let planner = try Planner(old, after: old)
    #expect(planner.open.isEmpty)
    #expect(planner.plan.lines.map(\.known) == [301, 302, 303, 304, 305])
    #expect(planner.plan.missing.isEmpty)
  }

  @Test(arguments: [
    ("another title for a number", "(VM 3)", "Pauze (VM 3)", "Adempauze (vm3)"),
    ("another spelling of numbers", "(VM 1, 2)", "Brieven (VM 1, 2)", "Brieven (VM2, VM 1)"),
    ("a number more", "(VM 3)", "Pauze (VM 3)", "Pauze (VM 3, 45)"),
    ("a number less", "(VM 8, VM 9)", "iDeal (VM 8, VM 9)", "iDeal (VM 9)"),
    ("a number for what had none", "Voorwaarden", "| Voorwaarden |", "| Voorwaarden (VM 50) |"),
    ("no number for what had one", "(VM 6)", "Verrekenen (VM 6)", "Verrekenen"),
    ("another page", "Makkelijk", "betalen | 19", "betalen | 21"),
    (
      "words that are alike on the same page over the same", "Makkelijk", "Makkelijk betalen",
      "Makkelijker betalen"
    ),
    ("other words on the same page over the same two", "Heldere", "Heldere brieven", "Eenvoud"),
    ("a theme in words that are alike", "Kwijtschelding", "Kwijtschelding", "Kwijtscheldingen"),
  ])
  func `is the same`(_ what: String, _ row: String, _ was: String, _ now: String) throws {
    let planner = try Planner(edited(row, was, now), after: old)
    #expect(planner.open.isEmpty)
    #expect(planner.plan.lines.map(\.known) == [301, 302, 303, 304, 305])
  }

  @Test(arguments: [
    ("another number at the same place", "(VM 3)", "Pauze (VM 3)", "Pauze (VM 33)", "w202"),
    (
      "another title without numbers, with the same explanation", "Voorwaarden", "| Voorwaarden |",
      "| Eisen aan burgers |", "w204"
    ),
    (
      "a number alone, under a title that has nothing of the old one", "(VM 3)", "Pauze (VM 3)",
      "Digitaal bezwaar (VM 3)", "w202"
    ),
    (
      "other words on the same page over one measure", "Makkelijk", "Makkelijk betalen", "Eenvoud",
      "w102"
    ),
    (
      "another heading over one ambition", "Kwijtschelding", "Kwijtschelding",
      "Einde van de schuld", "w2"
    ),
  ])
  func `may be the same, which is asked`(
    _ what: String, _ row: String, _ was: String, _ now: String, _ candidate: String
  ) throws {
    let planner = try Planner(edited(row, was, now), after: old)
    #expect(planner.open.count == 1)
    #expect(planner.open.first?.candidates.map(\.name) == [candidate])
  }

  @Test func `rows in another order are the same`() throws {
    let new = try Table([
      "Kwijtschelding",
      "N.v.t. | - | Verrekenen (VM 6) | Zonder kosten. | Loopt. | -",
      "Ruimer kwijtschelden | 31 | Voorwaarden | De voorwaarden worden ruimer. | Loopt. | -",
      "Benadering",
      "Makkelijk betalen | 19 | Betalen met iDeal (VM 8, VM 9) | Met iDeal kan het snel. | Loopt. | -",
      "Heldere brieven | 13 | Pauze (VM 3) | De burger krijgt een pauze. | Loopt. | -",
      "| | Brieven (VM 1, 2) | Brieven worden begrijpelijk. | Loopt. | -",
    ])
    #expect(try Planner(new, after: old).plan.lines.map(\.known) == [305, 304, 303, 302, 301])
  }

  @Test func `numbers that are merged go on as the measure that keeps its title`() throws {
    let new = try edited("(VM 3)", "Pauze (VM 3)", "Pauze (VM 3, 8, 9)", without: "iDeal")
    let plan = try Planner(new, after: old).plan
    #expect(plan.lines.map(\.known) == [301, 302, 304, 305])
    #expect(plan.missing == [303])
    #expect(plan.releases.map(\.measure) == [203])
    #expect(plan.releases.first?.given == ["VM 8", "VM 9"])
    #expect(plan.releases.first?.kept.written == nil)
  }

  @Test func `merged numbers under a new title are asked after`() throws {
    let new = try edited("(VM 3)", "Pauze (VM 3)", "Uitstel (VM 3, 8, 9)", without: "iDeal")
    let open = try Planner(new, after: old).open
    #expect(open.map(\.candidates).map { $0.map(\.name) } == [["w202", "w203"]])
    #expect(open.first?.sourceLine == 4)
    let answered = try Planner(
      new, after: old, answers: [Answer(kind: .measure, sourceLine: 4, known: 203)])
    #expect(answered.open.isEmpty)
    // VM 8, 9 stands at another place now: a line of its own.
    #expect(answered.plan.lines.map(\.known) == [301, nil, 304, 305])
  }

  @Test func `split numbers go on as the part that keeps the title, and the other part is new`()
    throws
  {
    let new = try edited(
      "iDeal", "Betalen met iDeal (VM 8, VM 9) |",
      "Betalen met iDeal (VM 9) | Met iDeal kan het snel. | Loopt. | -\n| | Incasso (VM 8) |")
    let plan = try Planner(new, after: old).plan
    #expect(plan.lines.map(\.known) == [301, 302, 303, nil, 304, 305])
  }

  @Test func `what stands at the place of something that is gone is asked after`() throws {
    let new = try edited(
      "Voorwaarden", "Voorwaarden | De voorwaarden worden ruimer.", "Inkomenseisen | Nieuw.")
    let open = try Planner(new, after: old).open
    #expect(open.map(\.kind) == [.measure])
    #expect(open.first?.candidates.map(\.name) == ["w204"])
    let known = try Planner(
      new, after: old, answers: [Answer(kind: .measure, sourceLine: 7, known: 204)])
    #expect(known.open.isEmpty && known.plan.lines[3].known == 304)
    let fresh = try Planner(
      new, after: old, answers: [Answer(kind: .measure, sourceLine: 7, known: nil)])
    #expect(fresh.open.isEmpty && fresh.plan.lines[3].known == nil)
    #expect(fresh.plan.missing == [304])
  }

  @Test func `an ambition on the page of one that is gone, over other measures, is asked after`()
    throws
  {
    let new = try edited(
      "Makkelijk", "Makkelijk betalen | 19 | Betalen met iDeal (VM 8, VM 9)",
      "Snelheid | 19 | Snelle aanmaning (VM 60)")
    let open = try Planner(new, after: old).open
    #expect(open.map(\.kind) == [.ambition])
    #expect(open.first?.candidates.map(\.title) == ["Makkelijk betalen, p. 19"])
  }

  @Test func `what is like nothing that is gone is new`() throws {
    let new = try edited(
      "Makkelijk", "Makkelijk betalen",
      "Hulp op afstand | 44 | Videobellen (VM 70) | Op afstand. | Loopt. | -\nMakkelijk betalen")
    let planner = try Planner(new, after: old)
    #expect(planner.open.isEmpty)
    #expect(planner.plan.lines.map(\.known) == [301, 302, nil, 303, 304, 305])
  }

  @Test func `an answer that fits nothing is refused`() throws {
    let nowhere = Answer(kind: .measure, sourceLine: 99, known: 201)
    #expect(throws: AnswerError.nothingThere(nowhere)) {
      try Planner(old, after: old, answers: [nowhere])
    }
    let unknown = Answer(kind: .measure, sourceLine: 3, known: 999)
    #expect(throws: AnswerError.unknown(unknown)) {
      try Planner(old, after: old, answers: [unknown])
    }
    let first = Answer(kind: .measure, sourceLine: 3, known: 202)
    let twice = Answer(kind: .measure, sourceLine: 4, known: 202)
    #expect(throws: AnswerError.givenTwice(twice)) {
      try Planner(old, after: old, answers: [first, twice])
    }
  }

  /// The old table with one row edited, and one left out.
  private func edited(
    _ row: String, _ was: String, _ now: String, without gone: String? = nil
  ) throws -> Table {
    let rows = [
      "Benadering",
      "Heldere brieven | 13 | Brieven (VM 1, 2) | Brieven worden begrijpelijk. | Loopt. | -",
      "| | Pauze (VM 3) | De burger krijgt een pauze. | Loopt. | -",
      "Makkelijk betalen | 19 | Betalen met iDeal (VM 8, VM 9) | Met iDeal kan het snel. | Loopt. | -",
      "Kwijtschelding",
      "Ruimer kwijtschelden | 31 | Voorwaarden | De voorwaarden worden ruimer. | Loopt. | -",
      "N.v.t. | - | Verrekenen (VM 6) | Zonder kosten. | Loopt. | -",
    ].filter { text in gone.map { !text.contains($0) } ?? true }
    let place = try #require(rows.firstIndex { $0.contains(row) && $0.contains(was) })
    var new = rows
    new[place] = new[place].replacing(was, with: now)
    return try Table(new.flatMap { $0.split(separator: "\n").map(String.init) })
  }

  @Test func `numbers that were exchanged lead to no other measure`() throws {
    let before = try Table([
      "Makkelijk | 1 | Een (VM 1) | x | Loopt. | -", "| | Twee (VM 2) | y | Loopt. | -",
    ])
    let stayed = try Planner(
      Table(["Makkelijk | 1 | Een (VM 2) | x | Loopt. | -", "| | Twee (VM 1) | y | Loopt. | -"]),
      after: before)
    // What has another number under its title is asked about, likelier ones first.
    #expect(
      stayed.open.map { $0.candidates.map(\.name) } == [["w201", "w202"], ["w202", "w201"]])
    #expect(stayed.plan.lines.map(\.known) == [nil, nil])
    let moved = try Planner(
      Table([
        "Anders | 9 | Een (VM 2) | x | Loopt. | -",
        "Weer anders | 8 | Twee (VM 1) | y | Loopt. | -",
      ]), after: before)
    #expect(moved.open.filter { $0.kind == .measure }.map(\.candidates.count) == [2, 2])
  }
}
