import Annex
import Documents
import Testing

/// Notes that people typed below the tables of a document, and what else stands there.
@Suite struct TypedNoteTests {
  private typealias Cell = OfficeContents.Cell

  private func row(_ number: Int, _ measure: String, _ status: String, _ told: String = "-")
    -> OfficeContents.Row
  {
    OfficeContents.Row(number: number, cells: [measure, status, told].map { Cell(text: $0) })
  }

  private func across(_ number: Int, _ text: String) -> OfficeContents.Row {
    OfficeContents.Row(
      number: number, cells: [Cell(text: text, span: 3), Cell(text: ""), Cell(text: "")])
  }

  private let headings = OfficeContents.Row(
    number: 1,
    cells: ["Maatregel", "Stand van zaken", "TK geïnformeerd"].map { Cell(text: $0) })

  private func read(
    _ rows: OfficeContents.Row..., below: String..., notes: [OfficeContents.Note] = []
  ) throws -> (annex: Annex, contents: AnnexContents) {
    let annex = try Annex(
      of: OfficeContents(
        paragraphs: below.map { .init(text: $0, signs: [], table: 1) },
        tables: [.init(name: nil, rows: [headings] + rows)], notes: notes), named: "a.docx")
    return (annex, try annex.interpreted(in: "a.docx"))
  }

  private func remarks(_ contents: AnnexContents) -> [[String]] {
    contents.lines.map { line in line.remarks.map { contents.notes[$0].note.text } }
  }

  @Test func `stars and numbers with brackets are marks where a note below has the same`() throws {
    let (annex, contents) = try read(
      row(2, "Alfa (VM 1)*", "Loopt.**"), row(3, "Beta (VM 2)", "Loopt 1)"),
      below: "* Samen met de VNG.", "** Onder voorbehoud.", "1) Zie de brief.")
    #expect(
      remarks(contents) == [[" Samen met de VNG.", " Onder voorbehoud."], [" Zie de brief."]])
    #expect(contents.lines.map(\.measure.title) == ["Alfa", "Beta"])
    #expect(annex.hints == [] && contents.warnings == [])
  }

  @Test func `their numbers are no other note's`() throws {
    let (_, contents) = try read(
      row(2, "Alfa (VM 1)¹", "Loopt op 5 m*"),
      below: "* Gemeten in mei.", notes: [.init(mark: "¹", text: "Was VM 9.")])
    #expect(contents.notes.map(\.note.mark) == ["¹", "²"])
    // The mark must not be taken for a square.
    #expect(contents.lines[0].status == "Loopt op 5 m ²")
    #expect(remarks(contents) == [["Was VM 9.", " Gemeten in mei."]])
  }

  @Test(arguments: [
    "Alfa (VM 1)", "1) eerst, 2) dan", "3 * 4", "** let op ** dit", "*nieuw* begin",
  ])
  func `what only looks like a mark is words`(_ status: String) throws {
    let (annex, contents) = try read(
      row(2, "Alfa (VM 1)", status), below: "* Eerste.", "1) Tweede.", "** Derde.")
    #expect(contents.notes.isEmpty && contents.lines[0].status == status)
    #expect(
      annex.hints == [
        "a.docx: below table 1 stands \"* Eerste.\", \"1) Tweede.\", \"** Derde.\", which is not read"
      ])
  }

  @Test func `the items of a list are no notes`() throws {
    let (annex, contents) = try read(
      row(2, "Alfa (VM 1)*", "Loopt."), below: "* Appels.", "* Peren.")
    #expect(contents.notes.isEmpty)
    #expect(annex.hints.count == 1 && annex.hints[0].contains("\"* Peren.\""))
  }

  @Test func `rows of one cell that end the table are no themes, but notes or text below it`()
    throws
  {
    let (annex, contents) = try read(
      across(2, "Werk"), row(3, "Alfa (VM 1)", "Loopt.", "12-01-2026¹"),
      across(4, "1 Kamerstukken II 2025/26, 31066, nr. 1500."), across(5, "Bron: de directie."))
    #expect(contents.themes == ["Werk"])
    #expect(contents.lines[0].notifications.first?.kamerstuk?.number == "1500")
    #expect(
      annex.hints == [
        "a.docx: below table 1 stands \"Bron: de directie.\", which is not read"
      ])
  }

  @Test func `text below the last table is told of, and a seal is not`() throws {
    let (annex, _) = try read(
      row(2, "Alfa (VM 1)", "Loopt."), below: "Maatregel VM 2 is vervallen.",
      "Zegel van het register", "hash 00")
    #expect(
      annex.hints == [
        "a.docx: below table 1 stands \"Maatregel VM 2 is vervallen.\", which is not read"
      ])
  }
}
