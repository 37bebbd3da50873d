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

  /// The places of a draft that asks, in their order, each with the words from there on.
  private func places(of draft: OfficeDraft) -> [(number: Int, words: String)] {
    draft.rows.flatMap { $0.cells.joined().joined() }.flatMap { piece in
      (piece.places ?? []).map { ($0.number, String(piece.text.dropFirst($0.offset))) }
    }
  }

  private func texts(of row: OfficeDraft.Row) -> [String] {
    row.cells.map { $0.map { $0.map(\.text).joined() }.joined(separator: "|") }
  }

  @Test func `a row that goes on over pages has its name on each`() throws {
    var pages = DraftPages(
      of: draft([
        row(
          7, explanation: [Piece("Kort.")],
          status: [Piece("Een staat hier. Twee volgt. Drie ook.\nVier is een regel. Vijf sluit.")])
      ]), repeatingNotes: false)
    let told = places(of: pages.asking).map { place in
      (place.number, ["Vier", "Vijf"].contains { place.words.hasPrefix($0) } ? 2 : 1)
    }
    let isCut = pages.take(Dictionary(uniqueKeysWithValues: told))
    #expect(isCut)
    // What begins last on a page may end on the next, and goes there.
    #expect(
      pages.draft.rows.map(texts) == [
        [
          "Sneller", "12", "Maatregel 7 (VM 7)", "Kort.", "Een staat hier. Twee volgt.",
          "■\u{a0}Implementatie", "-",
        ],
        [
          "", "", "Maatregel 7 (VM 7) (vervolg)", "", "… Drie ook.\nVier is een regel. Vijf sluit.",
          "", "",
        ],
      ])
    // A page further it goes on again, with its name as it is.
    let again = places(of: pages.asking).enumerated().map { index, place in
      (place.number, place.words.hasPrefix("Vijf") ? 3 : 2)
    }
    let isCutAgain = pages.take(Dictionary(uniqueKeysWithValues: again))
    #expect(isCutAgain)
    #expect(
      pages.draft.rows.map { texts(of: $0)[2] }.suffix(2) == [
        "Maatregel 7 (VM 7) (vervolg)", "Maatregel 7 (VM 7) (vervolg)",
      ])
    #expect(texts(of: pages.draft.rows[2])[4] == "Vier is een regel. Vijf sluit.")
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
        mark.places?.first.map { ($0.number, index / 2) }
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

  @Test func `wherever pages end, the document says what it said`() throws {
    var random = SplitMix64(seed: 24)
    let words = [
      "de", "maatregel", "loopt.", "Per", "1", "juli;", "zie", "nr.", "m²", "…", "klaar!",
    ]
    func prose() -> String {
      (0..<Int.random(in: 1...60, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }
      .reduce(into: "") { text, word in
        let between = ["\n", " ", " ", " ", "  ", " - "].randomElement(using: &random) ?? " "
        text += text.isEmpty ? word : between + word
      }
    }
    for _ in 0..<60 {
      let rows = (1...3).map { number in
        row(
          number, explanation: [Piece(prose()), Piece(prose(), link: "https://example.org")],
          status: [Piece(prose())])
      }
      var pages = DraftPages(of: draft(rows), repeatingNotes: true)
      let whole = try lines(of: pages.draft)
      for _ in 0..<3 {
        var page = 1
        var told: [Int: Int] = [:]
        for place in places(of: pages.asking) {
          if Int.random(in: 0..<8, using: &random) == 0 { page += 1 }
          told[place.number] = page
        }
        _ = pages.take(told)
      }
      let cut = try lines(of: pages.draft)
      for (one, other) in zip(cut, whole) {
        for (one, other) in zip(one, other) { #expect(one == other) }
      }
      #expect(cut.count == whole.count)
      #expect(pages.draft.rows.count > rows.count)
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
