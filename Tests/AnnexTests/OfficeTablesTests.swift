import Documents
import Annex
import Testing

/// The annex in what a document holds: its tables, and what stands around them.
@Suite struct OfficeTablesTests {
  private typealias Cell = OfficeContents.Cell

  private func row(_ number: Int, _ cells: [Cell]) -> OfficeContents.Row {
    OfficeContents.Row(number: number, cells: cells)
  }

  private func row(_ number: Int, _ texts: String...) -> OfficeContents.Row {
    row(number, texts.map { Cell(text: $0) })
  }

  private func table(_ rows: OfficeContents.Row...) -> OfficeContents.Table {
    OfficeContents.Table(name: nil, rows: rows)
  }

  private func contents(
    _ tables: [OfficeContents.Table], paragraphs: [OfficeContents.Paragraph] = [],
    notes: [OfficeContents.Note] = []
  ) throws -> (annex: Annex, contents: AnnexContents) {
    let annex = try Annex(
      of: OfficeContents(paragraphs: paragraphs, tables: tables, notes: notes), named: "a.docx")
    return (annex, try annex.interpreted(in: "a.docx"))
  }

  private let headings = [
    "Ambitie", "Pag.", "Maatregel", "Toelichting", "Stand van zaken", "TK geïnformeerd",
  ]

  private func line(_ measure: String, _ status: String = "Loopt.", ambition: String = "N.v.t.")
    -> [Cell]
  {
    [ambition, ambition == "A" ? "13" : ambition.isEmpty ? "" : "-", measure, "", status, "-"].map {
      Cell(text: $0)
    }
  }

  @Test func `struck words are told of, and a row of which all is struck is none`() throws {
    var cells = line("Een (VM 1)")
    cells[4].isStruck = true
    var gone = Array(repeating: Cell(isStruck: true), count: 6)
    gone[2].struckWords = "Drie (VM 3)"
    gone[4].struckWords = "Gesloten."
    let (annex, read) = try contents([
      table(
        row(1, headings.map { Cell(text: $0) }), row(2, cells), row(3, gone),
        row(4, line("Twee (VM 2)")))
    ])
    #expect(read.lines.map(\.measure.codes) == [["vm1"], ["vm2"]])
    #expect(
      annex.hints == [
        "a.docx:3: this row is struck through as a whole, and left out; it says “Drie (VM 3)”, “Gesloten.”",
        "a.docx:2: here stand words that are struck through, 1 such row in all; they are left out",
      ])
  }

  @Test(
    arguments: [
      ("■ Implementatie\nvertraagd\non hold", Phase.implementation, [.delayed, .onHold], ""),
      ("○ Nog te\nstarten\nIV-\nafhankelijkheid", .toStart, [.itDependency], ""),
      (
        "■\nImplementatie\ndeels\ngeïmplementeerd\ncapaciteit\nStreefdatum\n1 juli\n2027",
        .implementation,
        [.partlyImplemented, .capacity], "2027-07-01"
      ),
      ("Geïmplementeerd", .implemented, [], ""),
      ("Geen\nfase\nandere\nmaatregel", nil, [.otherMeasure], ""),
      ("Niet vermeld\nStreefdatum n.n.b.\npriori-\nteit", nil, [.priority], "n.n.b."),
    ] as [(String, Phase?, [Signal.Kind], String)])
  func `a page breaks what a cell says of phase and signals where it likes`(
    _ words: String, _ phase: Phase?, _ signals: [Signal.Kind], _ target: String
  ) throws {
    let (_, read) = try contents([
      table(
        row(1, (headings + ["Fase en signalen"]).map { Cell(text: $0) }),
        row(2, line("Een (VM 1)") + [Cell(text: words)]))
    ])
    let line = try #require(read.lines.first)
    #expect(line.phase.value == phase)
    #expect(Set(line.signals.map(\.kind)) == Set(signals))
    #expect(line.target.value?.description ?? "" == target)
  }

  @Test func `an error says which row of which table it is about`() throws {
    func message(_ name: String?) -> String {
      let first = OfficeContents.Table(
        name: name.map { _ in "Blad1" },
        rows: [row(1, headings.map { Cell(text: $0) }), row(2, line("Een (VM 1)"))])
      let second = OfficeContents.Table(
        name: name,
        rows: [row(1, "Maatregel", "Maatregel", "Status"), row(2, "Twee", "Twee", "Loopt.")])
      let found = OfficeContents(tables: [first, second])
      do {
        return "\(try Annex(of: found, named: "a.xlsx").rows.count) rows"
      } catch {
        return error.description
      }
    }
    #expect(
      message("Vorig jaar").hasSuffix(
        "(row 1 of the sheet \"Vorig jaar\"; --sheet takes one of them alone)"))
    #expect(message("Vorig jaar").hasPrefix("a.xlsx:3:2: "))
    #expect(message(nil).hasSuffix("(row 1 of table 2)"))
  }

  @Test func `tables with headings are the annex, in any order of columns, and others are not`()
    throws
  {
    let (annex, read) = try contents(
      [
        table(row(1, "Telefoon", "070 – 1234567"), row(2, "Datum", "9 februari")),
        table(
          row(1, "Stand van\nzaken", "Maatregel ¹"), row(2, "Loopt.", "Een (VM 1)"),
          row(3, "Stand van\nzaken", "Maatregel ¹"), row(4, "Klaar.", "Twee (VM 2)")),
        table(row(1, "Maatregel", "Ambitie", "Status"), row(2, "Drie (VM 3)", "N.v.t.", "Start.")),
        table(row(1, "Vier (VM 4)", "", "Loopt ook."), row(2, "", "", "En hoe.")),
      ],
      paragraphs: [
        OfficeContents.Paragraph(text: "  Bijlage\nbij de brief ", signs: [], table: 1)
      ])
    #expect(read.lines.map(\.measure.codes) == [["vm1"], ["vm2"], ["vm3"], ["vm4"]])
    #expect(read.lines.map(\.status) == ["Loopt.", "Klaar.", "Start.", "Loopt ook.\nEn hoe."])
    #expect(annex.title == "Bijlage bij de brief")
    // Every row has a number of its own, over all tables.
    #expect(annex.rows.map(\.sourceLine) == [4, 6, 8, 9, 10])
  }

  @Test func `a cell over all columns is a theme`() throws {
    let theme = [Cell(text: "Sneller", span: 6)] + Array(repeating: Cell(), count: 5)
    let (_, read) = try contents([
      table(
        row(1, headings.map { Cell(text: $0) }), row(2, theme), row(3, line("Een", ambition: "A")),
        row(4, line("Twee", ambition: "")))
    ])
    #expect(read.themes == ["Sneller"])
    #expect(read.lines.map(\.ambition?.title) == ["A", "A"])
  }

  @Test func `marks of phases count, and what they mean the legend says`() throws {
    let legend = table(
      row(1, [Cell(signs: ["fill:00ff00"]), Cell(text: "Beleid wordt uitgewerkt")]),
      row(2, [Cell(signs: ["picture:rood"]), Cell(text: "Moet nog starten")]))
    let paragraph = OfficeContents.Paragraph(
      text: "★ Implementatiefase  ☆ Geïmplementeerd", signs: [], table: 0)
    func marked(_ status: String, _ signs: [String]) -> [Cell] {
      var cells = line("M\(signs) \(status)", status)
      cells[4].signs = signs
      return cells
    }
    let (_, read) = try contents(
      [
        legend,
        table(
          row(1, headings.map { Cell(text: $0) }), row(2, marked("Loopt.", ["fill:00ff00"])),
          row(3, marked("Loopt.", ["picture:rood"])), row(4, marked("★ Loopt.", [])),
          row(5, marked("☆ Klaar.", ["fill:00ff00"])), row(6, marked("★ Klaar.", [])),
          row(7, marked("Loopt.", ["picture:Beleidsfase"])),
          row(8, marked("Loopt.", ["fill:ffffff"]))),
      ], paragraphs: [paragraph])
    #expect(
      read.lines.map(\.phase.value) == [
        .policy, .toStart, .implementation, .implemented, .implementation, .policy, nil,
      ])
    #expect(read.lines[2].status == "Loopt." && read.lines[4].status == "Klaar.")
  }

  @Test func `where a mark and the words disagree it is said, and the mark counts`() throws {
    var cells = line("Een", "Implementatiefase.")
    cells[4].signs = ["picture:Beleidsfase"]
    let (_, read) = try contents([table(row(1, headings.map { Cell(text: $0) }), row(2, cells))])
    #expect(read.lines[0].phase.value == .policy)
    #expect(
      read.warnings.map(\.description) == [
        "a.docx:2:5: warning: a mark says Beleid, and the words say Implementatie; the mark counts"
      ])
  }

  @Test func `notes of the document and typed ones are footnotes`() throws {
    var told = line("Een")
    told[5].text = "09/02/2024¹"
    var typed = line("Twee ²")
    typed[5].text = "24/10/2024 ³"
    let (_, read) = try contents(
      [table(row(1, headings.map { Cell(text: $0) }), row(2, told), row(3, typed))],
      paragraphs: [
        OfficeContents.Paragraph(text: "² Een opmerking.", signs: [], table: 1),
        OfficeContents.Paragraph(
          text: "³ Kamerstukken II, 2024/25, 31066 nr. 1433.", signs: [], table: 1),
      ], notes: [OfficeContents.Note(mark: "¹", text: "Kamerstukken II, 2023/24, 31066 nr. 1339.")])
    #expect(read.lines[0].notifications.map(\.note) == [0])
    #expect(
      read.notes.map { $0.kamerstuk?.description }.first
        == "Kamerstukken II 2023/24, 31066, nr. 1339")
    #expect(read.lines[1].remarks.count == 1)
    #expect(read.warnings == [])
  }

  @Test func `what is no annex is refused with what is expected`() {
    #expect(throws: AnnexError.self) { try contents([table(row(1, "a", "b"))]) }
    #expect(throws: AnnexError.self) {
      try contents([table(row(1, "Maatregel", "Actie", "Status"), row(2, "a", "b", "c"))])
    }
    #expect(throws: AnnexError.self) { try contents([table(row(1, "Maatregel", "Status"))]) }
  }

  @Test func `what stands in a merged cell holds for each row that it covers`() throws {
    let merged = Cell(isMerged: true)
    var first = line("Een (VM 1)", "Loopt.", ambition: "A")
    first[5].text = "09/02/2024"
    var second = line("Twee (VM 2)")
    second[0] = merged
    second[1] = merged
    second[4] = merged
    second[5] = merged
    // One measure over two rows, of which the second says more.
    let more = [merged, merged, merged, Cell(text: "Meer."), Cell(text: "En klaar."), merged]
    // The same measure under another ambition.
    let other = [
      Cell(text: "B"), Cell(text: "14"), merged, Cell(), Cell(text: "Start."), Cell(text: "-"),
    ]
    let (_, read) = try contents([
      table(
        row(1, headings.map { Cell(text: $0) }), row(2, first), row(3, second), row(4, more),
        row(5, other))
    ])
    #expect(read.lines.map(\.measure.codes) == [["vm1"], ["vm2"], ["vm2"]])
    #expect(read.lines.map(\.ambition?.title) == ["A", "A", "B"])
    #expect(read.lines.map(\.status) == ["Loopt.", "Loopt.\nEn klaar.", "Start."])
    #expect(read.lines.map(\.explanation) == ["", "Meer.", ""])
    #expect(read.lines.map(\.notifications.count) == [1, 1, 0])
  }

  @Test func `headings may take two rows, and have a date or a colon behind them`() throws {
    let merged = Cell(isMerged: true)
    let upper = ["Ambitie", "Pag.", "Verbetermaatregel", "", "Voortgang", ""].map { Cell(text: $0) }
    let lower =
      [merged, merged]
      + ["Maatregel:", "Toelichting *", "Stand van zaken (per 1-3-2025)", "TK geïnformeerd?"].map {
        Cell(text: $0)
      }
    let (annex, read) = try contents([
      table(row(1, upper), row(2, lower), row(3, line("Een (VM 1)", "Loopt.", ambition: "A")))
    ])
    #expect(read.lines.map(\.ambition?.title) == ["A"])
    #expect(read.lines.map(\.status) == ["Loopt."])
    #expect(annex.hints == [])
    #expect(annex.header.cells[.status] == "Stand van zaken (per 1-3-2025)")
  }

  @Test func `a table without statuses is refused, for they would all be taken for gone`() {
    #expect {
      try contents([
        table(row(1, "Ambitie", "Maatregel", "Bijzonderheden"), row(2, "A", "Een (VM 1)", "Loopt."))
      ])
    } throws: { error in
      "\(error)".contains("no heading names the status")
        && "\(error)".contains("\"Bijzonderheden\"")
    }
  }

  @Test func `a table that stands apart is no part of the annex, nor is another sheet`() throws {
    let annex = table(row(1, headings.map { Cell(text: $0) }), row(2, line("Een (VM 1)")))
    let other = table(row(1, "Begrip", "", "Betekenis", "", "Bron", ""))
    let (apart, _) = try contents(
      [annex, other], paragraphs: [OfficeContents.Paragraph(text: "Begrippen", signs: [], table: 1)]
    )
    #expect(apart.rows.count == 1)
    let sheets = [annex, other].map { OfficeContents.Table(name: "Blad", rows: $0.rows) }
    #expect(try contents(sheets).annex.rows.count == 1)
  }

  @Test func `where a column says the phase no sign in the words does, and unknown marks are told`()
    throws
  {
    let fields = ["Ambitie", "Maatregel", "Stand van zaken", "Fase"]
    var marked = ["N.v.t.", "Twee (VM 2)", "Loopt.", ""].map { Cell(text: $0) }
    marked[0].signs = ["sign:webdings f061"]
    let (annex, read) = try contents([
      table(
        row(1, fields.map { Cell(text: $0) }),
        row(2, ["N.v.t.", "Een (VM 1)", "■ Een punt.", "Beleid"].map { Cell(text: $0) }),
        row(3, marked))
    ])
    #expect(read.lines.map(\.status) == ["■ Een punt.", "Loopt."])
    #expect(read.lines.map(\.phase.value) == [.policy, nil])
    #expect(
      annex.hints == [
        "a.docx:3: no legend explains the mark \"sign:webdings f061\"; --phase-mark \"sign:webdings f061=policy\", or another phase, says what it means, 1 such row in all; there the words say the phase"
      ])
  }

  @Test func `a footnote that is typed in a row of its own is none of the measures`() throws {
    var told = line("Een (VM 1)")
    told[5].text = "09/02/2024 ¹"
    let note =
      [Cell(text: "¹ Kamerstukken II, 2023/24, 31066 nr. 1339.")]
      + Array(repeating: Cell(), count: 5)
    let (_, read) = try contents([
      table(row(1, headings.map { Cell(text: $0) }), row(2, told), row(3, note))
    ])
    #expect(read.lines.count == 1 && read.lines[0].notifications.map(\.note) == [0])
  }

  @Test func `what is found later says which sheet it is about too`() throws {
    let sheets = ["2025", "2024"].map { name in
      OfficeContents.Table(
        name: name, rows: [row(1, "Nummer", "Maatregel", "Status"), row(2, "1", "Een", "Loopt.")])
    }
    let annex = try Annex(of: OfficeContents(tables: sheets), named: "a.xlsx")
    #expect {
      try annex.interpreted(in: "a.xlsx")
    } throws: { error in
      "\(error)".hasSuffix("(row 2 of the sheet \"2024\"; --sheet takes one of them alone)")
    }
  }

  @Test func `what is not read is named, and what is put together is told`() throws {
    var joined = line("Een (VM 1)", "En meer.", ambition: "")
    joined[2] = Cell(isMerged: true)
    var spanning = line("Twee (VM 2)", "")
    spanning[3] = Cell(text: "Over twee kolommen.", span: 2)
    let other = table(
      row(1, "Nummer", "Verzoek", "Stand van zaken", "Wie"), row(2, "1", "Anders", "Loopt.", "A"))
    let hidden = OfficeContents(
      tables: [
        table(
          row(1, headings.map { Cell(text: $0) }), row(2, line("Een (VM 1)")), row(3, joined),
          row(4, spanning)), other,
      ], hiddenSheets: ["Oud"])
    let annex = try Annex(of: hidden, named: "a.docx")
    let hints = annex.hints.joined(separator: "\n")
    #expect(hints.contains("a.docx:3: here a measure goes on over more rows"))
    #expect(hints.contains("a.docx:4: here one cell stands over the status and another column"))
    #expect(
      hints.contains(
        "table 2 is not read, for no heading in it names the measures: Nummer | Verzoek"))
    #expect(hints.contains("the sheet \"Oud\" is hidden, and is not read"))
    var sheet = hidden.tables[0]
    sheet.name = "Acties"
    sheet.rows[1].isHidden = true
    sheet.rows[2].isHidden = true
    let told = try Annex(of: OfficeContents(tables: [sheet]), named: "a.xlsx").hints
    #expect(
      told.contains("a.xlsx: the sheet \"Acties\" hides rows 2 to 3, and what stands there is read")
    )
  }

  @Test func `a row with something in a column that is left aside goes on with no other`() throws {
    let (_, read) = try contents([
      table(
        row(1, "Maatregel", "Wat er nog is", "Status"), row(2, "Een", "A", "Loopt."),
        row(3, "", "", "Verder."))
    ])
    #expect(read.lines.map(\.status) == ["Loopt.\nVerder."])
    #expect(throws: AnnexError.self) {
      try contents([
        table(
          row(1, "Maatregel", "Wat er nog is", "Status"), row(2, "Een", "A", "Loopt."),
          row(3, "", "B", "Verder."))
      ])
    }
  }

  @Test(arguments: [
    "Totaal: 2 maatregelen", "Totaal aantal verbetermaatregelen: 24", "TOTAAL 24", "Subtotaal",
  ])
  func `what only counts is no measure`(_ words: String) throws {
    let (annex, read) = try contents([
      table(
        row(1, "Nummer", "Maatregel", "Status"), row(2, "1", "Een", "Loopt."),
        row(3, "", words, ""), row(4, "2", "Totaal van de schulden tonen", "Loopt."))
    ])
    #expect(read.lines.map(\.measure.title) == ["Een", "Totaal van de schulden tonen"])
    #expect(annex.hints.count == 1)
  }

  @Test func `a row of totals is left aside with its place`() throws {
    let (annex, read) = try contents([
      table(
        row(1, "Nummer", "Maatregel", "Status"), row(2, "1", "Een", "Loopt."),
        row(3, "Totaal", "1", "1 loopt"), row(4, "2", "Totaal herzien", "Loopt."))
    ])
    #expect(read.lines.map(\.measure.title) == ["Een", "Totaal herzien"])
    #expect(annex.hints == ["a.docx:3:1: a row of totals is left aside"])
  }
}
