import Annex
import AnnexSamples
import Dates
import Kamerstuk
import Register
import Testing

@Suite(.verifiersAgree) struct ImportTests {
  var clerk = Clerk()

  @Test mutating func `the annex fills an empty register`() throws {
    let lines = try seededRegister(&clerk).lines(from: Viewpoint(asOf: date("2026-11-24")))
    #expect(lines.count == 37)
    #expect(Set(lines.compactMap(\.theme)).count == 13)
    #expect(Set(lines.map(\.measure)).count == 27)
    #expect(Set(lines.flatMap(\.measure.numbers)).count == 41)
    #expect(lines.count { $0.status?.phase.value == .toStart } == 11)
    #expect(lines.count { $0.status?.phase.value == nil } == 3)
    #expect(lines.flatMap(\.notifications).count == 24)
    #expect(lines.flatMap(\.notifications).allSatisfy { $0.kamerstuk != nil })
    #expect(lines.filter { $0.ambition == nil }.allSatisfy { $0.theme != nil })
  }

  @Test mutating func `the table comes back from its rows, cell by cell as it was written`() throws
  {
    let register = try MadeRegisters.make()
    let source = try draft(of: Seed.bytes())
    guard case .recorded(let edition, _) = try register.take(source, recorder: clerk.recorder())
    else { throw Unexpected() }
    let table = try #require(try register.table(of: edition))
    #expect(table.bare == source.annex)
    #expect(table.rows.flatMap(\.cells.texts).count == 53 * 6)
  }

  @Test mutating func `the edition says that its date is inferred`() throws {
    let register = try MadeRegisters.make()
    guard
      case .recorded(let edition, _) = try register.take(
        draft(of: Seed.bytes()), recorder: clerk.recorder())
    else { throw Unexpected() }
    #expect(edition.date.description == "2024-10-24")
    #expect(!edition.isDateStated)
  }

  @Test mutating func `a stated date, title and letter are the edition's`() throws {
    let register = try MadeRegisters.make()
    let stated = try draft(
      of: Seed.bytes(), date: date("2024-11-05"), title: "Bijlage 2",
      letter: Citation(reading: "Kamerstukken II 2024/25, 31066, nr. 1440"))
    guard case .recorded(let edition, _) = try register.take(stated, recorder: clerk.recorder())
    else { throw Unexpected() }
    #expect(edition.isDateStated)
    #expect(edition.title == "Bijlage 2")
    #expect(edition.letter?.description == "Kamerstukken II 2024/25, 31066, nr. 1440")
    let lines = try register.lines(from: Viewpoint(asOf: date("2024-11-04")))
    #expect(lines.isEmpty)
    let status = try register.lines(from: Viewpoint(asOf: date("2024-11-05"))).first?.status
    #expect(status?.holdsFrom.description == "2024-11-05")
    // The letter that carried the edition is no notification.
    #expect(
      try register.lines(from: Viewpoint(asOf: date("2026-01-01"))).flatMap(\.notifications).count
        == 24)
  }

  @Test mutating func `the same bytes again change nothing`() throws {
    let register = try seededRegister(&clerk)
    let before = try register.lines(from: Viewpoint(asOf: date("2026-11-24")))
    guard
      case .taken(let edition) = try register.take(
        draft(of: Seed.bytes()), recorder: clerk.recorder())
    else { throw Unexpected() }
    #expect(edition.name == "e1")
    #expect(edition.change.id == 1)
    #expect(try register.lines(from: Viewpoint(asOf: date("2026-11-24"))) == before)
  }

  @Test mutating func `other bytes that date themselves no later are refused`() throws {
    let register = try seededRegister(&clerk)
    let other = try Seed.text().replacing("Implementatiefase.", with: "Implementatiefase loopt.")
    let error = #expect(throws: RegisterError.self) {
      try register.take(draft(of: Array(other.utf8)), recorder: clerk.recorder())
    }
    #expect(error?.reason == .usage)
    #expect(error?.description.contains("State its date with --date") == true)
    #expect(try register.changes().count == 1)
  }

  @Test mutating func `a date of an edition that is put right takes along what it said`() throws {
    let register = try seededRegister(&clerk)
    let lines = try register.lines(from: Viewpoint(asOf: date("2024-10-24")))
    let edition = try register.correct(
      edition: "e1", to: EditionCorrection(date: date("2024-11-05")),
      recorder: clerk.recorder("correct"))
    #expect(edition.date.description == "2024-11-05")
    #expect(edition.isDateStated)
    #expect(edition.change.id == 1)

    #expect(try register.lines(from: Viewpoint(asOf: date("2024-11-04"))).isEmpty)
    let moved = try register.lines(from: Viewpoint(asOf: date("2024-11-05")))
    #expect(moved.map(\.status?.text) == lines.map(\.status?.text))
    #expect(moved.map(\.status?.phase) == lines.map(\.status?.phase))
    #expect(moved.map(\.status?.signals) == lines.map(\.status?.signals))
    #expect(moved.map(\.measure) == lines.map(\.measure))
    #expect(moved.map(\.theme) == lines.map(\.theme))
    #expect(moved.map(\.notifications) == lines.map(\.notifications))
    #expect(Set(moved.compactMap(\.status?.recorded.change)) == [2])
    let known = Viewpoint(asOf: try date("2024-10-24"), knownAt: 1)
    #expect(try register.lines(from: known) == lines)

    let again = try draft(of: Seed.bytes(), date: date("2024-11-05"))
    guard case .taken = try register.take(again, recorder: clerk.recorder())
    else { throw Unexpected() }
    #expect(try register.changes().count == 2)
  }

  @Test mutating func `what was put right since keeps its date when the edition's moves`() throws {
    let register = try seededRegister(&clerk)
    _ = try register.correct(
      status: 1, with: StatusCorrection(date: date("2024-12-01")),
      recorder: clerk.recorder("correct"))
    _ = try register.correct(
      edition: "e1", to: EditionCorrection(date: date("2024-11-05")),
      recorder: clerk.recorder("correct"))
    let lines = try register.lines(from: Viewpoint(asOf: date("2024-11-30")))
    #expect(lines.count == 37)
    #expect(lines.filter { $0.status == nil }.map(\.line) == [1])
  }

  @Test mutating func `the same table is the same edition on its date, and another on another`()
    throws
  {
    let register = try seededRegister(&clerk)
    let letter = try Citation(reading: "Kamerstukken II 2024/25, 31066, nr. 1440")
    // Another letter is put right by a command that says so.
    let refused = #expect(throws: RegisterError.self) {
      try register.take(draft(of: Seed.bytes(), letter: letter), recorder: clerk.recorder())
    }
    #expect(refused?.description.contains("stand correct e1 --kamerstuk") == true)
    let edition = try register.correct(
      edition: "e1", to: EditionCorrection(letter: letter), recorder: clerk.recorder("correct"))
    #expect(edition.letter == letter.kamerstuk)
    #expect(edition.date.description == "2024-10-24")
    #expect(!edition.isDateStated)
    guard
      case .taken = try register.take(
        draft(of: Seed.bytes(), letter: letter), recorder: clerk.recorder())
    else { throw Unexpected() }
    // A, B, A are three editions.
    let other = try Seed.text().replacing("Toeslagen worden preferent.", with: "Anders.")
    let days = [("2025-01-01", Array(other.utf8)), ("2025-06-01", try Seed.bytes())]
    for (day, bytes) in days {
      let outcome = try register.take(
        draft(of: bytes, date: date(day)), recorder: clerk.recorder("import"))
      guard case .recorded(_, let plan) = outcome else { throw Unexpected() }
      #expect(plan.twins == (day == "2025-06-01" ? ["e1"] : []))
    }
    #expect(
      try register.editions().map(\.date.description)
        == ["2024-10-24", "2025-01-01", "2025-06-01"])
    let first = try register.lines(from: Viewpoint(asOf: date("2024-12-01")))
    let last = try register.lines(from: Viewpoint(asOf: date("2025-12-01")))
    #expect(first.map(\.status?.text) == last.map(\.status?.text))
    // What was undone can come in again.
    _ = try register.undo(nil, recorder: clerk.recorder("undo"))
    guard
      case .recorded = try register.take(
        draft(of: Seed.bytes(), date: date("2025-06-01")), recorder: clerk.recorder("import"))
    else { throw Unexpected() }
  }

  @Test func `an annex that tells of no date needs one`() throws {
    let text = try Seed.text().split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.contains("/2023") || line.contains("/2024") && line.contains("\t")
          ? line.split(separator: "\t", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "\t") + "\t-" : String(line)
      }.joined(separator: "\n")
    let bytes = Array(text.utf8)
    let error = #expect(throws: RegisterError.self) { try draft(of: bytes) }
    #expect(error?.description.contains("state it with --date") == true)
    #expect(try draft(of: bytes, date: date("2024-11-05")).date.description == "2024-11-05")
  }

  @Test mutating func `a bad annex leaves the register as it was`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("register.sqlite")
    try Register.create(at: path) { _ in }
    let text = try Seed.text().replacing("09/02/2024 en 24/10/2024", with: "31/02/2024")
    #expect(throws: AnnexError.self) { try draft(of: Array(text.utf8)) }
    #expect(try Register.reading(at: path).lines(from: Viewpoint(asOf: date("2026-01-01"))).isEmpty)
  }
}

/// What holds for every annex, tried on random ones.
@Suite(.verifiersAgree) struct RandomImportTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `an annex comes out of the register as it went in`(_ seed: UInt64) throws {
    let sample = try #require(RandomAnnex(seed: seed))
    var random = SplitMix64(seed: seed)
    let rendering = AnnexRendering(of: sample.annex, using: &random)
    let source = try draft(of: rendering.bytes, date: date("2024-11-05"))
    let register = try MadeRegisters.make()
    var clerk = Clerk()
    guard case .recorded(let edition, _) = try register.take(source, recorder: clerk.recorder())
    else { throw Unexpected() }

    let table = try #require(try register.table(of: edition))
    let isSame = table == rendering.annex
    #expect(isSame)
    let again = try table.interpreted(in: "annex.txt", on: source.date)
    #expect(again == source.contents)
    let lines = try register.lines(from: Viewpoint(asOf: date("9999-12-31")))
    #expect(Meaning(of: lines, themes: sample.meaning.themes) == sample.meaning.asRecorded)
  }
}

extension Meaning {
  /// What the register tells of lines; footnotes it tells elsewhere.
  init(of lines: [LineState], themes: [String]) {
    self.init(
      themes: themes,
      lines: lines.map { line in
        Meaning.Line(
          theme: line.theme, ambition: line.ambition?.title, page: line.ambition?.page,
          measure: line.measure.title, code: line.measure.code,
          numbers: line.measure.numbers.sorted(), explanation: line.explanation,
          status: line.status?.text ?? "", phase: line.status?.phase.value,
          signals: line.status?.signals.map(\.kind) ?? [],
          target: line.status?.target.value,
          told: line.notifications.map { Meaning.Told(date: $0.date, note: nil) }, remarks: [])
      })
  }

  /// The meaning with numbers and dates in order, and without footnotes.
  var asRecorded: Meaning {
    var recorded = self
    for index in recorded.lines.indices {
      recorded.lines[index].numbers.sort()
      recorded.lines[index].told = lines[index].told
        .map { Meaning.Told(date: $0.date, note: nil) }.sorted { $0.date < $1.date }
      recorded.lines[index].remarks = []
    }
    return recorded
  }
}

/// Something else happened than the test asks for.
struct Unexpected: Error {}
