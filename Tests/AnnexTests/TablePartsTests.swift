import Annex
import Documents
import Testing

/// The parts of a document that make one annex: tables that go on, headings that are themes.
@Suite struct TablePartsTests {
  private typealias Cell = OfficeContents.Cell
  private typealias Paragraph = OfficeContents.Paragraph

  private let headings = ["Ambitie", "Pag.", "Maatregel", "Status", "TK geïnformeerd"]

  private func table(_ rows: [String]...) -> OfficeContents.Table {
    OfficeContents.Table(
      name: nil,
      rows: rows.enumerated().map { index, texts in
        OfficeContents.Row(number: index + 1, cells: texts.map { Cell(text: $0) })
      })
  }

  private func measure(_ number: Int) -> [String] {
    ["N.v.t.", "-", "M\(number) (KM \(number))", "Loopt.", "09/02/2024"]
  }

  private func read(
    _ tables: [OfficeContents.Table], _ paragraphs: [Paragraph]
  ) throws -> (annex: Annex, contents: AnnexContents) {
    let annex = try Annex(
      of: OfficeContents(paragraphs: paragraphs, tables: tables), named: "a.docx")
    return (annex, try annex.interpreted(in: "a.docx"))
  }

  private func text(_ text: String, _ table: Int, level: Int? = nil) -> Paragraph {
    Paragraph(text: text, signs: [], table: table, level: level)
  }

  private let title = "Bijlage – Overzicht"

  @Test(arguments: ["Vervolg", "Hieronder staan de maatregelen die later begonnen; zij lopen nog."])
  func `a table goes on behind text where its cells are of the same kind, and both are told`(
    _ between: String
  ) throws {
    let found = try read(
      [table(headings, measure(1), measure(2)), table(measure(3), measure(4))],
      [text(title, 0, level: 1), text(between, 1)])
    #expect(found.contents.lines.map(\.measure.codes) == [["km1"], ["km2"], ["km3"], ["km4"]])
    #expect(
      found.annex.hints == [
        "a.docx: above table 2 stands \"\(between)\", which is not read",
        "a.docx: table 2 has no headings, and is taken to go on with the one before it",
      ])
  }

  @Test func `a table of as many columns that is of another kind is named, and not read`() throws {
    let other = table(["Begrip", "Kade", "Betekenis", "Muur langs water", "Bron"])
    let found = try read(
      [table(headings, measure(1)), other], [text(title, 0), text("Begrippen", 1)])
    #expect(found.contents.lines.count == 1)
    try #require(found.annex.hints.count == 2)
    #expect(found.annex.hints[0].hasPrefix("a.docx:3: table 2 is not read"))
    #expect(found.annex.hints[0].contains("Begrip | Kade | Betekenis"))
    #expect(
      found.annex.hints[1] == "a.docx: below table 1 stands \"Begrippen\", which is not read")
  }

  @Test func `headings above tables are themes, with headings in the tables or without`() throws {
    let paragraphs = [
      text(title, 0, level: 1), text("Kades", 0, level: 2), text("Bruggen", 1, level: 2),
    ]
    for second in [table(headings, measure(2)), table(measure(2))] {
      let found = try read([table(headings, measure(1)), second], paragraphs)
      #expect(found.contents.themes == ["Kades", "Bruggen"])
      #expect(found.contents.lines.map(\.theme) == ["Kades", "Bruggen"])
      #expect(found.annex.title == title)
      #expect(found.annex.hints.filter { $0.contains("is taken for the theme") }.count == 2)
    }
  }

  @Test func `a bold line right above a table is a theme too`() throws {
    func bold(_ words: String, _ table: Int) -> Paragraph {
      Paragraph(text: words, signs: [], table: table, isBold: true)
    }
    let tables = [table(headings, measure(1)), table(headings, measure(2)), table(measure(3))]
    let found = try read(
      tables,
      [
        text(title, 0, level: 1), bold("Kades", 0), bold("Bruggen", 1), text("Over sluizen.", 2),
        bold("Sluizen", 2),
      ])
    #expect(found.contents.lines.map(\.theme) == ["Kades", "Bruggen", "Sluizen"])
    let none = try read(
      Array(tables.prefix(2)),
      [
        text(title, 0, level: 1), bold("Lees dit eerst:", 0), bold("Dit staat vast.", 1),
      ])
    #expect(none.contents.themes == [])
    #expect(
      none.annex.hints == [
        "a.docx: above table 1 stands \"Lees dit eerst:\", which is not read",
        "a.docx: above table 2 stands \"Dit staat vast.\", which is not read",
      ])
    let only = try read(Array(tables.prefix(1)), [bold("Overzicht van kades", 0)])
    #expect(only.annex.title == "Overzicht van kades" && only.contents.themes == [])
  }

  @Test func `a table that goes on may begin with a theme, whatever its cell spans`() throws {
    for span in [5, 9] {
      var more = table([], measure(2))
      more.rows[0].cells =
        [Cell(text: "Sluizen", span: span)] + Array(repeating: Cell(), count: span - 1)
      let found = try read([table(headings, measure(1)), more], [text(title, 0, level: 1)])
      #expect(found.contents.lines.map(\.theme) == [nil, "Sluizen"])
    }
  }

  @Test func `a table without numbers goes on behind long text too, and both are told`() throws {
    let between = String(repeating: "Hier staat hoe het verder gaat. ", count: 8)
    let rows = [
      ["Ambitie", "Maatregel", "Status"], ["A", "Kade", "Loopt."], ["B", "Brug", "Klaar."],
    ]
    let found = try read(
      [table(rows[0], rows[1]), table(rows[2])], [text(title, 0, level: 1), text(between, 1)])
    #expect(found.contents.lines.map(\.measure.title) == ["Kade", "Brug"])
    #expect(found.annex.hints.count == 2)
  }

  @Test func `rows below the table of a sheet are text below it, and may be a legend`() throws {
    func row(_ number: Int, _ cells: [Cell]) -> OfficeContents.Row {
      OfficeContents.Row(number: number, cells: cells)
    }
    let marked = ["A", "L"].enumerated().map { index, phase in
      row(
        index + 2, ["M\(index) (KM \(index + 1))", phase, "Zie de brief."].map { Cell(text: $0) })
    }
    let sheet = OfficeContents.Table(
      name: "Blad",
      rows: [row(1, ["Maatregel", "Fase", "Status"].map { Cell(text: $0) })] + marked + [
        row(6, [Cell(text: "Legenda")]), row(7, [Cell(text: "A"), Cell(text: "afgerond")]),
        row(8, [Cell(text: "L = in uitvoering")]), row(9, [Cell(text: "Bron: het ministerie.")]),
      ])
    let found = try read([sheet], [])
    #expect(found.contents.lines.map(\.phase.value) == [.implemented, .implementation])
    #expect(found.contents.themes == [])
    #expect(
      found.annex.hints == [
        "a.docx: below table 1 stands \"Bron: het ministerie.\", which is not read"
      ])
    var other = sheet
    other.rows[1].cells[0].text = "M3 (KM 3)"
    other.rows[2].cells[0].text = "M4 (KM 4)"
    let two = try read([sheet, other], []).annex.hints
    #expect(
      two.contains(
        "a.docx: the names of the sheets are not read: \"Blad\", \"Blad\"; a column Thema says themes"
      ))
  }

  @Test func `in a sheet a name that says so is a measure, and lines that stand alone are told`()
    throws
  {
    func sheet(_ rows: [[String]], gapBefore gap: Int? = nil) -> OfficeContents.Table {
      OfficeContents.Table(
        name: "Blad",
        rows: ([headings] + rows).enumerated().map { index, texts in
          let number = index + (gap.map { index >= $0 ? 2 : 1 } ?? 1)
          return OfficeContents.Row(number: number, cells: texts.map { Cell(text: $0) })
        })
    }
    let two = try read(
      [sheet([measure(1), ["", "", "M1 (KM 1) – vervolg (KM 2)", "Verder.", "-"]])], [])
    #expect(two.contents.lines.map(\.status) == ["Loopt.", "Verder."])
    let alone = try read(
      [
        sheet([
          measure(1), ["Groen = afgerond", "", "", "", ""], ["Later toegevoegd:", "", "", "", ""],
          measure(2), ["", "", "", "J. Jansen", ""],
        ])
      ], [])
    #expect(alone.contents.themes == [])
    #expect(
      alone.annex.hints == [
        "a.docx:3: \"Groen = afgerond\" stands here alone, and is not read",
        "a.docx:4: \"Later toegevoegd:\" stands here alone, and is not read",
        "a.docx:6: here a measure goes on over more rows, 1 such row in all; what these say is put to what the first says",
      ])
  }

  @Test func `what a sheet shows in a way of its own is told`() throws {
    var sheet = table(headings, measure(1))
    sheet.name = "Blad"
    sheet.aside = SheetAside(
      hiddenColumns: [1, 3, 4, 27, 30], ruled: ["D2:D9"], afloat: 2)
    let found = try read([sheet], [])
    #expect(
      found.annex.hints == [
        "a.docx: the sheet \"Blad\" hides columns B, D to E, and what stands there is read",
        "a.docx: the sheet \"Blad\" gives D2:D9 colours or icons by rules (conditional formatting), which are not read",
        "a.docx: the sheet \"Blad\" has 2 pictures or shapes over no one row of cells, not read",
      ])
  }

  @Test
  func `a star of which there is no note is told, and a mark on a number is one on the measure`()
    throws
  {
    let found = try Annex(
      of: OfficeContents(
        paragraphs: [],
        tables: [
          table(
            headings, ["A*", "4", "Kade* (KM 1)", "Drie * vier a*b.", "-"],
            ["B", "4", "Brug (KM 2¹)", "Klaar **", "-"])
        ], notes: [OfficeContents.Note(mark: "¹", text: " Zie de brief.")]), named: "a.docx"
    ).interpreted(in: "a.docx")
    #expect(
      found.warnings.map(\.description) == [
        "a.docx:2:1: warning: there is no footnote *; the mark is left where it stands",
        "a.docx:2:3: warning: there is no footnote *; the mark is left where it stands",
        "a.docx:3:4: warning: there is no footnote **; the mark is left where it stands",
      ])
    #expect(found.lines.map(\.measure.codes) == [["km1"], ["km2"]])
    #expect(found.lines.map(\.measure.title) == ["Kade*", "Brug"])
    #expect(found.lines[1].notes.map(\.text) == ["Zie de brief."])
  }

  @Test func `a name that is struck through in a row that is not is refused`() {
    var struck = table(headings, measure(1))
    struck.rows[1].cells[2] = Cell(isStruck: true, struckWords: "M1 (KM 1)")
    #expect {
      try read([struck], [])
    } throws: { error in
      "\(error)".contains("the name of this measure is struck through")
    }
  }

  @Test func `a heading is no theme where it names the table, or the table has its own`() throws {
    let named = try read(
      [table(headings, measure(1))],
      [text(title, 0, level: 0), text("Verbetermaatregelen", 0, level: 2)])
    #expect(named.contents.themes == [] && named.annex.hints == [])
    let group = try read(
      [table(headings, measure(1))],
      [text(title, 0, level: 0), text("Lopende maatregelen", 0, level: 2)])
    #expect(group.contents.themes == [])
    #expect(
      group.annex.hints == [
        "a.docx: above table 1 stands \"Lopende maatregelen\", which is not read"
      ])
    var own = table(headings, [], measure(1))
    own.rows[1].cells =
      [Cell(text: "Sluizen", span: 5)] + Array(repeating: Cell(), count: 4)
    let found = try read([own], [text(title, 0, level: 0), text("Deel 1", 0, level: 2)])
    #expect(found.contents.themes == ["Sluizen"])
    #expect(found.annex.hints.first?.contains("\"Deel 1\" above this is left aside") == true)
  }

  @Test func `rows that a document hides are told`() throws {
    var hidden = table(headings, measure(1), measure(2))
    hidden.rows[2].isHidden = true
    let found = try read([hidden], [text(title, 0)])
    #expect(found.annex.hints == ["a.docx: table 1 hides row 3, and what stands there is read"])
  }

  @Test(arguments: [
    (["", "", "M1 (KM 1) (vervolg)", "… en loopt.", "-"], "Loopt. en loopt."),
    (["", "", "M1 (KM 1) (Vervolg)", "Verder.", ""], "Loopt.\nVerder."),
    (["", "", "M1 (KM 1)  (vervolg) ", "", ""], "Loopt."),
    (["N.v.t.", "-", "M1 (KM 1) – vervolg", "Verder.", "-"], "Loopt.\nVerder."),
    (["", "", "Vervolg M1 (KM 1)", "Verder.", ""], "Loopt.\nVerder."),
    (["", "", "M1 (vervolg)", "Verder.", ""], "Loopt.\nVerder."),
    (["", "", "M1 (vervolg) (KM 1)", "Verder.", ""], "Loopt.\nVerder."),
    (["", "", "M1 (KM 1) (vervolg van vorige pagina)", "Verder.", ""], "Loopt.\nVerder."),
  ])
  func `a row with the name of the one above it that says so goes on with it`(
    _ cells: [String], _ status: String
  ) throws {
    let found = try read(
      [table(headings, measure(1), cells, measure(2))], [text(title, 0, level: 1)])
    #expect(found.contents.lines.map(\.measure.codes) == [["km1"], ["km2"]])
    #expect(found.annex.rows.map { $0.cells[.status] } == [status, "Loopt."])
    #expect(found.contents.lines[0].notifications.count == 1)
    #expect(
      found.annex.hints == [
        "a.docx:3: here a measure goes on over more rows, 1 such row in all; what these say is put to what the first says"
      ])
  }

  @Test(arguments: [
    ["Andere ambitie", "4", "M1 (KM 1) (vervolg)", "Loopt.", "-"],
    ["", "", "M7 (vervolg)", "Loopt.", "-"], ["", "", "(vervolg)", "Loopt.", "-"],
    ["", "", "Vervolgonderzoek M1 (KM 1)", "Loopt.", "-"],
  ])
  func `a measure of its own is one, whatever it is called`(_ cells: [String]) throws {
    let found = try read([table(headings, measure(1), cells)], [text(title, 0, level: 1)])
    #expect(found.annex.rows.count == 2)
    #expect(found.annex.hints == [])
  }

  @Test func `themes and ambitions that say so go on on another page`() throws {
    let found = try read(
      [
        table(
          headings, ["Water", "", "", "", ""],
          ["Droge kelders", "4", "M1 (KM 1)", "Loopt.", "-"],
          ["Water (vervolg)", "", "", "", ""], ["", "", "M2 (KM 2)", "Loopt.", "-"],
          ["Droge kelders (vervolg)", "", "M3 (KM 3)", "Loopt.", "-"],
          ["Zand", "", "", "", ""], ["Zand op strand (vervolg)", "7", "M4 (KM 4)", "Loopt.", "-"],
          ["Water (Vervolg)", "", "", "", ""], ["Hoge dijk", "5", "M5 (KM 5)", "Loopt.", "-"])
      ], [text(title, 0, level: 1)])
    #expect(found.contents.themes == ["Water", "Zand"])
    #expect(
      found.contents.lines.map { "\($0.theme ?? "-"): \($0.ambition?.title ?? "-")" } == [
        "Water: Droge kelders", "Water: Droge kelders", "Water: Droge kelders",
        "Zand: Zand op strand (vervolg)", "Water: Hoge dijk",
      ])
  }
}
