import Annex
import Documents
import Testing

/// Which line of a document is its title, and what its properties say of that.
@Suite struct TitleTests {
  private typealias Paragraph = OfficeContents.Paragraph

  private let headings = ["Ambitie", "Pag.", "Maatregel", "Status", "TK geïnformeerd"]
  private let measure = ["N.v.t.", "-", "M1 (KM 1)", "Loopt.", "09/02/2024"]

  private func table(_ rows: [String]...) -> OfficeContents.Table {
    OfficeContents.Table(
      name: nil,
      rows: rows.enumerated().map { index, texts in
        OfficeContents.Row(
          number: index + 1, cells: texts.map { OfficeContents.Cell(text: $0) })
      })
  }

  private func read(
    _ tables: [OfficeContents.Table], _ paragraphs: [Paragraph], properties: String? = nil
  ) throws -> Annex {
    var contents = OfficeContents(paragraphs: paragraphs, tables: tables)
    contents.title = properties
    return try Annex(of: contents, named: "a.docx")
  }

  private func text(_ text: String, _ table: Int, level: Int? = nil) -> Paragraph {
    Paragraph(text: text, signs: [], table: table, level: level)
  }

  @Test(
    arguments: [
      (["Geachte voorzitter,", "Hierbij de bijlage.", "Overzicht kades"], [nil, nil, 1]),
      (["Ministerie van Kades", "Overzicht kades", "Kenmerk: 12"], [nil, nil, nil]),
      (["Brief van de minister", "Overzicht kades"], [1, 1]),
      (["Inleiding", "Overzicht kades"], [1, 0]),
    ] as [([String], [Int?])])
  func `the title is what the document calls so, or the line that names the annex`(
    _ lines: [String], _ levels: [Int?]
  ) throws {
    let found = try read(
      [table(headings, measure)], zip(lines, levels).map { text($0, 0, level: $1) })
    #expect(found.title == "Overzicht kades")
  }

  @Test
  func `a sentence alone above the table is asked whether it is the title, and all else is told`()
    throws
  {
    let found = try read(
      [table(headings, measure)],
      [text("Geachte lezer,", 0), text("Graag bied ik u het overzicht aan.", 0)])
    #expect(found.title == nil)
    #expect(
      found.hints == ["a.docx: above table 1 stands \"Geachte lezer,\", which is not read"])
    #expect(
      found.titleDoubt
        == "a.docx: which line is the title is not sure: \"Graag bied ik u het overzicht aan.\"; --title says it"
    )
  }

  @Test func `the title of a sheet may stand in a row above its headings`() throws {
    var sheet = table(
      ["Peildatum 1 mei 2024"], ["Bijlage 2: Voortgang kades", "", ""], headings, measure)
    sheet.name = "Blad1"
    #expect(try read([sheet], []).title == "Bijlage 2: Voortgang kades")
    var plan = table(["Werkplan kades", "", ""], headings, measure)
    plan.name = "Blad1"
    let found = try read([plan], [], properties: "Werkplan Kades")
    #expect(found.title == "Werkplan kades" && found.titleDoubt == nil)
  }

  @Test func `where it is not sure which line is the title it is asked`() throws {
    let found = try read(
      [table(headings, measure)], [text("Gemeente Kade", 0), text("Werkplan", 0)])
    #expect(found.title == nil)
    #expect(
      found.titleDoubt
        == "a.docx: which line is the title is not sure: \"Gemeente Kade\", \"Werkplan\"; --title says it"
    )
  }

  @Test func `a line that the properties of the document say too is its title`() throws {
    let found = try read(
      [table(headings, measure)], [text("Gemeente Kade", 0), text("Werkplan", 0)],
      properties: "  WERKPLAN ")
    #expect(found.title == "Werkplan" && found.titleDoubt == nil)
    #expect(
      found.hints == ["a.docx: above table 1 stands \"Gemeente Kade\", which is not read"])
  }

  @Test func `what the properties call it is asked with the lines that may be it`() throws {
    let found = try read(
      [table(headings, measure)], [text("Gemeente Kade", 0), text("Werkplan", 0)],
      properties: "Plan van 2019")
    #expect(found.title == nil)
    #expect(
      found.titleDoubt
        == "a.docx: which line is the title is not sure: \"Gemeente Kade\", \"Werkplan\", or \"Plan van 2019\" as its properties call it; --title says it"
    )
  }

  @Test func `a line that is the title counts, whatever the properties say`() throws {
    let found = try read(
      [table(headings, measure)], [text("Overzicht kades", 0)], properties: "Plan van 2019")
    #expect(found.title == "Overzicht kades" && found.titleDoubt == nil)
  }

  @Test(
    arguments: [
      "Microsoft Word - kades v3.doc", "kades.xlsx", "Document2", "Naamloos document 1",
      "Sjabloon brief", "[Titel] kop",
      "Word-document", " ", "2026", "Geachte voorzitter,", "Titel", "RIJK-sjabloon 2020",
      "20240209_bijlage_v2 DEF",
      "Document1 - Word", "kades.docx - Compatibiliteitsmodus", "C:\\Users\\jan\\mijn bijlage",
      "Concept", "1 - 2",
    ])
  func `what programs and templates put there is no title`(_ properties: String) throws {
    let found = try read([table(headings, measure)], [], properties: properties)
    #expect(found.title == nil && found.titleDoubt == nil && found.hints.isEmpty)
  }
}
