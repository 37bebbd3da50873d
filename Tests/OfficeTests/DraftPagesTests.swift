import Annex
import AnnexSamples
import Documents
import Office
import Testing

/// What follows from where the pages of a document end, and how it is read again.
@Suite struct DraftPagesTests {
  private typealias Piece = OfficeDraft.Piece

  private func draft(_ rows: [OfficeDraft.Row], notes: [String] = []) -> OfficeDraft {
    let headings = [
      "Ambitie", "Pag.", "Maatregel", "Toelichting", "Stand van zaken", "Fase en signalen",
      "TK geïnformeerd",
    ]
    return OfficeDraft(
      title: "Bijlage", lead: [], changes: nil, legend: [], headings: headings,
      columns: [4, 1, 4, 5, 6, 3, 2.5], rows: rows, notes: notes, footer: "", seal: [], sheet: [],
      widths: [], names: 3, measures: 2)
  }

  private func row(
    _ number: Int, explanation: [Piece], status: [Piece], told: [Piece] = [Piece("-")]
  )
    -> OfficeDraft.Row
  {
    OfficeDraft.Row(
      isTheme: false, isChanged: false,
      cells: [
        [[Piece("Sneller")]], [[Piece("12")]], [[Piece("Maatregel \(number) (VM \(number))")]],
        [explanation], [status], [[Piece("■\u{a0}Implementatie", style: "implementation")]], [told],
      ])
  }

  private func texts(of row: OfficeDraft.Row) -> [String] {
    row.cells.map { $0.map { $0.map(\.text).joined() }.joined(separator: "|") }
  }

  @Test func `a row that goes on over pages has its name on each`() throws {
    let status = (1...9).map { "Zin \($0) staat op een regel." }.joined(separator: "\n")
    var high = row(7, explanation: [Piece("Kort.")], status: [Piece(status)])
    high.mayBreak = true
    var pages = DraftPages(of: draft([high]), repeatingNotes: false)
    let processor = NaiveProcessor(lines: 6, width: 30)
    let isCut = pages.take(processor.spots(of: pages.asking))
    #expect(isCut)
    // A line less than each page has room for: the row has a border.
    #expect(
      pages.draft.rows.map { texts(of: $0)[2] } == [
        "Maatregel 7 (VM 7)", "Maatregel 7 (VM 7) (vervolg)",
      ])
    #expect(
      texts(of: pages.draft.rows[1]).enumerated().allSatisfy {
        [2, 4].contains($0.offset) || $0.element.isEmpty
      })
    #expect(pages.draft.rows.map { texts(of: $0)[4] }.joined(separator: "\n") == status)
  }

  @Test func `words that go on in the midst of a paragraph say so`() throws {
    let words = (1...40).map { "woord\($0)" }.joined(separator: " ")
    var high = row(7, explanation: [Piece(words)], status: [Piece("Kort.")])
    high.mayBreak = true
    var pages = DraftPages(of: draft([high]), repeatingNotes: false)
    let isCut = pages.take(NaiveProcessor(lines: 6, width: 30).spots(of: pages.asking))
    #expect(isCut)
    let parts = pages.draft.rows.map { texts(of: $0)[3] }
    #expect(parts.count > 1 && parts.dropFirst().allSatisfy { $0.hasPrefix("… woord") })
    #expect(parts.map { $0.replacing("… ", with: "") }.joined(separator: " ") == words)
  }

  @Test func `a note stands on every page that has its mark, and once`() throws {
    let rows = (1...6).map {
      row(
        $0, explanation: [], status: [Piece("Loopt.")],
        told: [Piece("09/02/2024 "), Piece("", note: 1)])
    }
    var pages = DraftPages(of: draft(rows, notes: ["Een brief."]), repeatingNotes: true)
    #expect(pages.matter)
    func marks(_ draft: OfficeDraft) -> [Piece] {
      draft.rows.flatMap { $0.cells.joined().joined() }.filter { $0.note != nil }
    }
    /// Two rows on each page.
    func tell() -> Bool {
      let told = marks(pages.asking).enumerated().compactMap { index, mark in
        mark.places?.first.map { ($0.number, OfficeDraft.Spot(page: index / 2, height: 100)) }
      }
      return pages.take(Dictionary(uniqueKeysWithValues: told))
    }
    let isFirst = tell()
    #expect(isFirst)
    #expect(
      marks(pages.draft).map { $0.isNotedAgain == true } == [
        false, false, true, false, true, false,
      ])
    let isAnother = tell()
    #expect(!isAnother, "where nothing moved, nothing changes")
    let xml = try OpenDocumentWriter.text(of: pages.draft)
    #expect(xml.split(separator: "<text:note ").count == 4)
    #expect(xml.split(separator: "text:label=\"1\"").count == 3)
    #expect(xml.split(separator: "<text:note-ref ").count == 4)
  }

  @Test func `wherever pages end, no row goes over one, and the document says what it said`() throws
  {
    var random = SplitMix64(seed: 24)
    let words = [
      "de", "maatregel", "loopt.", "Per", "1", "juli;", "zie", "nr.", "m²", "…", "klaar!",
    ]
    func prose(_ longest: Int) -> String {
      (0..<Int.random(in: 1...longest, using: &random)).reduce(into: "") { text, _ in
        let between = ["\n", " ", " ", " ", " ", "  ", " - "].randomElement(using: &random) ?? " "
        text += (text.isEmpty ? "" : between) + (words.randomElement(using: &random) ?? "")
      }
    }
    for _ in 0..<80 {
      let rows = (1...4).map { number in
        let longest = [10, 60, 400].randomElement(using: &random) ?? 10
        var row = row(
          number,
          explanation: [Piece(prose(longest)), Piece(prose(8), link: "https://example.org")],
          status: [Piece(prose(longest))], told: [Piece("09/02/2024; 3 maart 2025; 4 april 2025")])
        row.cells[5] += ["vertraagd", "on hold", "capaciteit"].map { [Piece($0)] }
        row.mayBreak = longest > 10
        return row
      }
      let processor = NaiveProcessor(
        lines: Int.random(in: 14...40, using: &random),
        width: Int.random(in: 12...40, using: &random))
      var pages = DraftPages(of: draft(rows), repeatingNotes: true)
      let whole = try lines(of: pages.draft)
      let rounds = (0..<DraftPages.rounds).first { _ in
        !pages.take(processor.spots(of: pages.asking))
      }
      #expect(rounds != nil, "it settles")
      #expect(try lines(of: pages.draft) == whole)
      let (phases, dates) = (
        pages.draft.rows.map { texts(of: $0)[5] }, pages.draft.rows.map { texts(of: $0)[6] }
      )
      #expect(
        phases.filter { !$0.isEmpty }.count == rows.count
          && dates.filter { !$0.isEmpty }.count == rows.count)
      #expect(processor.faults(of: pages.asking) == [])
      for (row, count) in processor.heights(of: rows).enumerated() where count < processor.lines - 5
      {
        #expect(
          pages.draft.rows.contains { $0.cells == rows[row].cells },
          "what fits on a page is not cut")
      }
    }
  }

  /// What each line says, however its lines break.
  private func lines(of draft: OfficeDraft) throws -> [[String]] {
    let xml = try OpenDocumentWriter.text(of: draft)
    let contents = try OfficeReader.contents(of: Array(xml.utf8))
    let annex = try Annex(of: contents, named: "bijlage.fodt")
    return annex.rows.map { $0.cells.texts }
  }
}
