import Annex
import AnnexSamples
import Dates
import Kamerstuk
import Testing

/// What holds for every document in the text form.
@Suite struct TextWritingTests {
  static let seeds: ClosedRange<UInt64> = 1...50

  @Test func `the seed that is read and written is the same, page breaks aside`() throws {
    let written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let output = AnnexText(of: written.document())
    #expect(output.losses == [])
    let again = try Annex(reading: Array(output.text.utf8), named: "again")
    #expect(again.title == written.annex.title)
    #expect(again.table == written.annex.table)
    #expect(again.footnotes == written.annex.footnotes)
    #expect(Self.settled(output.text) == Self.settled(try Seed.text()))
  }

  /// The lines of a text, its headings once, its footnotes behind the others, no empty ones.
  private static func settled(_ text: String) -> [String] {
    var isHeaded = false
    let lines = text.split(separator: "\n").map(String.init).filter { line in
      guard line.hasPrefix("Ambitie invorderingsstrategie") else { return true }
      defer { isHeaded = true }
      return !isHeaded
    }
    let isNote = { (line: String) in line.first.map { "¹²³⁴⁵".contains($0) } ?? false }
    return lines.filter { !isNote($0) } + lines.filter(isNote)
  }

  @Test func `any annex that is written without a change is the same, cell by cell`() throws {
    for seed in Self.seeds {
      let written = try WrittenAnnex(try #require(RandomAnnex(seed: seed)).annex)
      let output = AnnexText(of: written.document())
      let again = try Annex(reading: Array(output.text.utf8), named: "again")
      let isSame =
        again.table == written.annex.table && again.footnotes == written.annex.footnotes
        && output.losses == []
      #expect(isSame, "seed \(seed)")
    }
  }

  @Test func `whatever changed since, the text says each line as it is`() throws {
    for seed in Self.seeds {
      var written = try WrittenAnnex(try #require(RandomAnnex(seed: seed)).annex)
      var random = SplitMix64(seed: seed &* 17)
      written.facts = try written.facts.compactMap { fact in
        guard !random.happens(onceIn: 6) else { return nil }
        return try Self.edited(fact, using: &random)
      }
      if let title = written.facts.randomElement(using: &random)?.measure {
        written.facts = written.facts.map { fact in
          fact.measure == title ? fact.with(measure: "Anders genoemd") : fact
        }
      }
      guard !written.facts.isEmpty else { continue }
      let output = AnnexText(of: written.document())
      let contents = try Annex(reading: Array(output.text.utf8), named: "again")
        .interpreted(in: "seed \(seed)")
      let said = contents.lines.enumerated().map { index, line in
        AnnexFact(line, number: index, notes: contents.notes).meaning
      }
      let meant = written.facts.map(\.meaning)
      let isMeant = Set(said) == Set(meant) && said.count == meant.count
      #expect(isMeant, "seed \(seed)")
      #expect(contents.warnings == [], "seed \(seed)")
    }
  }

  /// A line of which something changed, or nothing.
  private static func edited(
    _ fact: AnnexFact, using random: inout SplitMix64
  ) throws -> AnnexFact {
    let letter = try Kamerstuk(reading: "Kamerstukken II 2025/26, 31066, nr. 1500")
    let date = try #require(CalendarDate(year: 2026, month: 2, day: 3))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return fact.with(status: MarkedText("Loopt nog.\nEn gaat verder."))
    case 1: return fact.with(explanation: MarkedText("Anders."))
    case 3:
      return fact.with(told: fact.told + [Told(date: date, kamerstuk: letter)])
    case 4: return fact.with(told: [])
    case 5: return fact.with(theme: .some("Een nieuw thema"))
    case 6:
      let place = AnnexFact.Ambition(title: "Een andere ambitie \(fact.line)", page: "99")
      return fact.with(ambition: .some(place), line: fact.line)
    default: return fact
    }
  }

  @Test func `an ambition goes on from the row above only where that has it`() throws {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts.removeAll { $0.code == "VM1, 15" && $0.ambition?.page == "13" }
    let rows = try Annex(
      reading: Array(AnnexText(of: written.document()).text.utf8), named: "again"
    ).rows
    let row = try #require(rows.first { $0.cells[.measure].hasSuffix("(VM 2)") })
    #expect(row.cells[.ambition] == "Persoonsgerichte invordering")
    #expect(row.cells[.page] == "13")
  }

  @Test func `a line that came since stands behind the last of its ambition, and goes on from it`()
    throws
  {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    let above = try #require(written.facts.first { $0.code == "VM 2" })
    written.facts.append(above.with(measure: "Nieuw", line: 99))
    let lines = written.document().lines
    let place = try #require(lines.firstIndex { $0.fact.line == 99 })
    #expect(lines[place - 1].fact.code == "VM 2")
    #expect(lines[place][.ambition].words == "")
    #expect(lines.count == 38)
  }

  @Test func `a theme whose lines all have another name gets that name in its place`() throws {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts = written.facts.map { fact in
      fact.theme == "Verrekening" ? fact.with(theme: .some("Verrekenen")) : fact
    }
    let headings = written.document().parts.compactMap(\.heading?.words)
    #expect(headings == written.contents.themes.map { $0 == "Verrekening" ? "Verrekenen" : $0 })
  }

  @Test func `a date is marked where it first stands, and each paper of a day that has two`() throws
  {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts.removeFirst()
    let texts = AnnexText(of: written.document()).text
    #expect(texts.contains("\t09/02/2024 ¹\n"))
    #expect(texts.contains("09/02/2024 en 24/10/2024 ⁴"))
    let date = try #require(CalendarDate(year: 2024, month: 2, day: 9))
    let other = Told(date: date, kamerstuk: try Kamerstuk(reading: "31066, nr. 2000"))
    written.facts[0] = written.facts[0].with(told: [other])
    let marked = written.document().lines.flatMap { $0[.notified].keys }
    #expect(marked.count == 16 + 3)
  }

  @Test func `a remark without a mark in any text is marked behind the measure`() throws {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts = written.facts.map { $0.with(explanation: MarkedText("Zonder.")) }
    let line = try #require(written.document().lines.first { !$0.remarks.isEmpty })
    let document = written.document()
    #expect(document.plain(line[.measure]) == "Verbeteren informatie (VM 23 t/m 29) ²")
  }

  @Test func `more than nine footnotes have marks of two digits`() throws {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts = try written.facts.enumerated().map { index, fact in
      let date = try #require(CalendarDate(year: 2025, month: 1, day: 1 + index % 28))
      let letter = try Kamerstuk(reading: "31066, nr. \(3000 + index % 28)")
      return fact.with(told: [Told(date: date, kamerstuk: letter)])
    }
    let output = AnnexText(of: written.document())
    #expect(output.text.contains("10/01/2025 ¹¹\n"))
    let contents = try Annex(reading: Array(output.text.utf8), named: "again")
      .interpreted(in: "again")
    #expect(contents.lines.flatMap(\.notifications).allSatisfy { $0.note != nil })
    #expect(contents.notes.count == 29)
  }

  @Test func `what the form cannot say becomes a space, and is told`() throws {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts[0] = written.facts[0].with(
      explanation: MarkedText("een\ttab,\neen regel, 5 m² en ² los"),
      status: MarkedText("Eerst.\n \nDan.\u{B}"))
    let output = AnnexText(of: written.document(title: "Een\ttitel\nvan twee regels"))
    let again = try Annex(reading: Array(output.text.utf8), named: "again")
    #expect(again.title == "Een titel van twee regels")
    #expect(again.rows[1].cells[.explanation] == "een tab, een regel, 5 m² en 2 los")
    #expect(again.rows[1].cells[.status] == "Eerst.")
    #expect(again.rows[2].cells[.status] == "Dan. ")
    #expect(output.losses.count == 3)
    #expect(output.losses.allSatisfy { $0.hasPrefix("VM 4: ") })
  }

  @Test func `what is recorded beside the words is told, because the form has no column for it`()
    throws
  {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts[0] = written.facts[0].with(status: MarkedText("Implementatiefase."))
    let losses = AnnexText(of: written.document()).losses
    #expect(losses.map { $0.hasSuffix("(CSV has): VM 4") } == [true])
  }

  @Test func `superscript that no footnote has stays part of its word`() throws {
    var written = try WrittenAnnex(Annex(reading: Seed.bytes(), named: "seed"))
    written.facts[0] = written.facts[0].with(explanation: MarkedText("10⁹ m⁹"))
    let output = AnnexText(of: written.document())
    #expect(output.text.contains("\t10⁹ m⁹\t"))
    #expect(output.losses == [])
  }
}
