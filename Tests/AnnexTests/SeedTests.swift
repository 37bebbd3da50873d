import Annex
import AnnexSamples
import Dates
import Kamerstuk
import Testing

/// The annex in `seed/`, with what a reader counts in it by hand.
@Suite struct SeedTests {
  let annex: Annex
  let contents: AnnexContents
  let counts: AnnexCounts

  init() throws {
    annex = try Annex(reading: Seed.bytes(), named: "seed")
    contents = try annex.interpreted(in: "seed")
    counts = AnnexCounts(of: contents)
  }

  @Test func `every part is counted`() {
    #expect(counts.themes == 13)
    #expect(counts.ambitions == 34)
    #expect(counts.measures == 27)
    #expect(counts.numbers.count == 41)
    let absent = counts.absentNumbers(upTo: 2)
    #expect(absent.count == 3 && absent.first == [7, 18])
    #expect(counts.lines == 37)
    #expect(counts.statuses == 37)
    #expect(counts.kamerstukken == 4)
    #expect(counts.remarks == 1)
    #expect(contents.warnings == [])
    #expect(annex.title == "Bijlage – Overzicht verbetermaatregelen invordering Dienst Toeslagen")
  }

  @Test func `phases are those that the words name`() {
    #expect(counts.lines(in: .toStart) == 11)
    #expect(counts.lines(in: .policy) == 8)
    #expect(counts.lines(in: .implementation) == 14)
    #expect(counts.lines(in: .implemented) == 1)
    #expect(counts.lines(in: nil) == 3)
  }

  @Test(arguments: [
    (Signal.Kind.delayed, 8), (.onHold, 4), (.transferred, 2), (.partlyImplemented, 1),
    (.itDependency, 8), (.capacity, 3), (.priority, 2), (.otherMeasure, 2),
  ])
  func `signals are those that the words give`(_ kind: Signal.Kind, _ count: Int) {
    #expect(counts.lines(with: kind) == count)
  }

  @Test func `every quote stands in its status`() {
    for line in contents.lines {
      let quotes =
        [line.derivation.phase?.quote, line.derivation.target?.quote].compactMap(\.self)
        + line.derivation.signals.compactMap(\.quote)
      for quote in quotes { #expect(line.status.contains(quote)) }
    }
  }

  @Test func `signals are on the lines that say so`() {
    func codes(_ kind: Signal.Kind) -> [String?] {
      contents.lines.filter { $0.derivation.signals.contains { $0.kind == kind } }
        .map(\.measure.code)
    }
    #expect(codes(.partlyImplemented) == ["VM 5"])
    #expect(codes(.priority) == ["VM 23 t/m 29", "VM 42"])
    #expect(codes(.otherMeasure) == ["VM 30", "VM 23 t/m 29"])
    #expect(codes(.transferred) == ["VM 13, VM 16", "VM 13, VM 16"])
    #expect(codes(.onHold) == ["VM1, 15", "VM 5", "VM1, 15", "VM1, 15"])
  }

  @Test func `the target dates are those of VM 17 and VM 39`() throws {
    let targets = contents.lines.compactMap { line in
      line.derivation.target.map { "\(line.measure.code ?? ""): \($0.content), \($0.quote)" }
    }
    #expect(
      targets == [
        "VM 17: 2026-01-01, Streefdatum voor implementatie: 01/01/2026",
        "VM 39: 2026-01-01, Streefdatum voor implementatie: 01/01/2026",
      ])
  }

  @Test func `notifications have the Kamerstuk of their date, marked or not`() {
    let counted = counts.notifications.map { "\($0.date): \($0.count)" }
    #expect(counted == ["2023-07-06: 1", "2024-02-09: 17", "2024-04-26: 2", "2024-10-24: 4"])
    let cited = Set(
      contents.lines.flatMap(\.notifications).map { notification in
        let paper = notification.note.flatMap { contents.notes[$0].kamerstuk }
        return "\(notification.date): \(paper?.description ?? "none")"
      })
    #expect(
      cited == [
        "2023-07-06: Kamerstukken II 2022/23, 31066, nr. 1270",
        "2024-02-09: Kamerstukken II 2023/24, 31066, nr. 1339",
        "2024-04-26: Kamerstukken II 2023/24, 31066, nr. 1380",
        "2024-10-24: Kamerstukken II 2024/25, 31066, nr. 1433",
      ])
    #expect(contents.latestNotification?.description == "2024-10-24")
  }

  @Test func `a dash and an empty cell stay apart`() {
    let cells = annex.rows.filter { $0.kind == .line }.map { $0.cells[.notified] }
    #expect(cells.count { $0 == "-" } == 15)
    #expect(cells.count { $0 == "" } == 1)
  }

  @Test func `an empty ambition is that of the row above, also over a page`() throws {
    let line = try #require(contents.lines.first { $0.measure.numbers == [2] })
    #expect(line.ambition?.title == "Persoonsgerichte invordering")
    #expect(line.ambition?.page == "13")
    #expect(line.theme == "Persoonsgerichte benadering")
  }

  @Test func `a measure outside the strategy has no ambition, and keeps its theme`() throws {
    let lines = contents.lines.filter { $0.ambition == nil }
    #expect(lines.map(\.measure.numbers) == [[6], [44]])
    #expect(Set(lines.map(\.theme)) == ["Overige VM buiten invorderingsstrategie"])
  }

  @Test func `a range of numbers is one measure on many lines`() {
    let lines = contents.lines.filter { $0.measure.numbers.contains(24) }
    #expect(lines.count == 5)
    #expect(Set(lines.map(\.measure.title)) == ["Verbeteren informatie"])
    #expect(Set(lines.map(\.measure.numbers)) == [[23, 24, 25, 26, 27, 28, 29]])
  }

  @Test func `brackets inside a title stay in the title`() throws {
    let line = try #require(contents.lines.first { $0.measure.numbers == [39] })
    #expect(
      line.measure.title == "Betalingsregeling na start dwanginvordering (spijtoptantenregeling)")
    #expect(line.measure.code == "VM 39")
  }

  @Test func `one measure has no number`() throws {
    let line = try #require(contents.lines.first { $0.measure.numbers.isEmpty })
    #expect(line.measure.title == "Aflostermijn opnieuw berekenen bij eenmalige inkomsten")
    #expect(line.measure.code == nil)
  }

  @Test func `a row that continues a status joins it, also over a page`() throws {
    let statuses = contents.lines.filter { $0.rows.count > 1 }.map(\.status)
    #expect(
      statuses.map { $0.split(separator: "\n").last.map(String.init) } == [
        "Inmiddels zijn 32 brieven tekstueel verbeterd en in gebruik genomen.",
        "Het volledige bedrag met iDeal betalen is reeds geïmplementeerd",
        "Inmiddels zijn de teksten op de betalingsherinnering en aanmaning aangepast om burgers "
          + "beter te informeren over de invorderingsrente.",
      ])
  }

  @Test func `the remark is on the line with its mark`() throws {
    let remarked = contents.lines.filter { !$0.remarks.isEmpty }
    #expect(remarked.map(\.ambition?.title) == ["Heldere communicatie en dienstverlening"])
    let note = try #require(remarked.first?.remarks.first.map { contents.notes[$0].note })
    #expect(note.mark == "²")
    #expect(note.text.contains("Dit overzicht staat in het klantportaal."))
  }

  @Test func `every cell is as it was written`() throws {
    let lines = try Seed.text().split(separator: "\n", omittingEmptySubsequences: false)
    for row in annex.rows + [annex.header] {
      let written = String(lines[row.sourceLine - 1])
      #expect(row.cells.texts.joined(separator: "\t").utf8.elementsEqual(written.utf8))
    }
    for note in annex.notes {
      #expect((note.mark + note.text).utf8.elementsEqual(lines[note.sourceLine - 1].utf8))
    }
    #expect(annex.rows.count == 37 + 3 + 13)
  }
}
