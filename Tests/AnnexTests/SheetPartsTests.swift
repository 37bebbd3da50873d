import Annex
import Documents
import Testing

/// What stands beside the measures of a table, and between them: a legend, another table, totals, remarks.
@Suite struct SheetPartsTests {
  private typealias Cell = OfficeContents.Cell

  private let headings = ["Ambitie", "Pag.", "Maatregel", "Fase", "Status", "TK geïnformeerd"]

  private func line(_ number: Int, _ phase: String = "") -> [String] {
    ["Droog", "4", "Sluis \(number) (SL \(number))", phase, "Zie de brief.", "-"]
  }

  /// A sheet whose rows follow one another, but for empty ones.
  private func sheet(_ rows: [[String]], name: String? = "Blad") -> OfficeContents.Table {
    OfficeContents.Table(
      name: name,
      rows: rows.enumerated().filter { !$0.element.isEmpty }.map { index, texts in
        OfficeContents.Row(number: index + 1, cells: texts.map { Cell(text: $0) })
      })
  }

  private func read(
    _ table: OfficeContents.Table
  ) throws -> (contents: AnnexContents, hints: [String]) {
    let annex = try Annex(
      of: OfficeContents(
        paragraphs: [.init(text: "Bijlage sluizen", signs: [], table: 0, level: 0)],
        tables: [table]), named: "s.xlsx")
    return (try annex.interpreted(in: "s.xlsx"), annex.hints)
  }

  @Test(arguments: [
    [["Legenda"], ["▲ = afgerond"], ["△ = moet nog starten"]],
    [["", "Legenda", ""], ["", "▲", "afgerond"], ["", "△", "moet nog starten"]],
    [["", "", ""], ["", "Afgerond", "▲"], ["", "Moet nog starten", "△"]],
    [["", "Teken", "Betekenis"], ["", "▲", "afgerond"], ["", "△", "moet nog starten"]],
  ])
  func `a legend may stand beside the table of a sheet`(_ legend: [[String]]) throws {
    let lines = [headings, line(1, "▲"), line(2, "△"), line(3, "▲")]
    for isBehind in [true, false] where isBehind || legend[0].count > 1 {
      let rows = lines.enumerated().map { index, cells in
        let beside =
          legend.indices.contains(index)
          ? legend[index] : Array(repeating: "", count: legend[0].count)
        return isBehind ? cells + beside : Array(beside.reversed()) + cells
      }
      let found = try read(sheet(rows))
      #expect(
        found.contents.lines.map(\.phase.value) == [.implemented, .toStart, .implemented],
        "\(found.hints)")
      #expect(found.hints == [])
    }
  }

  @Test func `colours of a legend beside the table mean phases, and themes stand over the table`()
    throws
  {
    var table = sheet([
      headings + ["", "Legenda"], ["Zee"] + Array(repeating: "", count: 5) + ["", "Afgerond"],
      line(1) + ["", "Gestopt"], line(2) + ["", ""],
    ])
    table.rows[1].cells[0].span = 6
    for (row, colour) in [(1, "00b050"), (2, "ff0000")] {
      table.rows[row].cells[7].signs = [DrawnSign.fill + colour]
      table.rows[4 - row].cells[3].signs = [DrawnSign.fill + colour]
    }
    let found = try read(table)
    #expect(found.contents.lines.map(\.phase.value) == [.stopped, .implemented])
    #expect(found.contents.lines.map(\.theme) == ["Zee", "Zee"])
    #expect(found.hints == [])
  }

  @Test(arguments: [
    ("Stoplicht", ["▲ afgerond", "△ moet nog starten"]),
    ("", ["▲ afgerond", "△ moet nog starten"]),
  ])
  func `a column behind an empty one that says something of each row is no legend`(
    _ heading: String, _ cells: [String]
  ) throws {
    let found = try read(
      sheet([headings + ["", heading]] + zip([1, 2], cells).map { line($0) + ["", $1] }))
    #expect(found.contents.lines.count == 2)
    #expect(!found.hints.isEmpty)
  }

  @Test func `words beside the table that explain nothing are columns that are left aside`() throws
  {
    let found = try read(
      sheet([headings + ["", "Wie"], line(1) + ["", "Jan"], line(2) + ["", "An"]]))
    #expect(found.contents.lines.map(\.owner) == ["Jan", "An"])
    let other = try read(
      sheet([headings + ["", "Prioriteit"], line(1) + ["", "hoog"], line(2) + ["", "laag"]]))
    #expect(other.contents.lines.count == 2)
    #expect(other.hints == ["s.xlsx:1:8: the column \"Prioriteit\" is left aside"])
  }

  private let budget = [
    ["Begroting", "Pag.", "Post", "", "Bedrag", ""], ["A", "3", "Beton", "", "3 mln", ""],
    ["B", "3", "Staal", "", "4 mln", ""],
  ]

  @Test(arguments: [[[]], [[], ["Kosten", "", "", "", "", ""]], []] as [[[String]]])
  func `another table whose rows have no numbers is told, and not read`(
    _ between: [[String]]
  ) throws {
    for name in ["Blad", nil] {
      let found = try read(
        sheet([headings, line(1), line(2)] + between + budget, name: name))
      #expect(found.contents.lines.map(\.measure.codes) == [["sl1"], ["sl2"]])
      let row = between.first == [] ? 5 : 4
      #expect(
        found.hints == [
          "s.xlsx:\(row): another table stands here, whose rows have no numbers as the measures above it have, and is not read: Begroting | Pag. | Post | Bedrag"
        ])
    }
  }

  @Test func `a measure that is one cell over rows below is none of another table`() throws {
    var table = sheet(
      [headings, line(1), line(2)]
        + [("Rijk", "2026"), ("Provincie", "2027")].map { ["", "4", "", "", $0.0, $0.1] }, name: nil
    )
    for row in [3, 4] {
      table.rows[row].cells[2].isMerged = true
      table.rows[row].cells[5].text = "-"
      table.rows[row].cells[1].text = row == 3 ? "Blad" : "5"
      table.rows[row].cells[3].text = row == 3 ? "Deel" : ""
    }
    let found = try read(table)
    #expect(found.contents.lines.count == 2)
    #expect(found.contents.lines.last?.status.contains("Provincie") == true)
  }

  @Test func `a theme above the measures is no measure without a number`() throws {
    var table = sheet(
      [["Maatregel", "Status", "Wie"], ["Water", "", ""], ["Kade (SL 1)", "Loopt nog.", "Bo"]]
        + [["Budget", "Bedrag", "Bron"], ["Kosten", "120", "x"], ["Baten", "€ 130", "y"]])
    table.rows[1].cells[0].span = 3
    let found = try read(table)
    #expect(found.contents.lines.count == 1)
    #expect(found.hints.count == 1)
  }

  @Test func `a footnote below another table is one all the same`() throws {
    var lines = [headings, line(1), line(2)]
    lines[1][5] = "09/02/2024 ¹"
    let found = try read(
      sheet(
        lines + [[]] + budget + [
          ["¹ Kamerstukken II 2023/24, 31066, nr. 1339", "", "", "", "", ""]
        ]))
    #expect(found.contents.lines.count == 2)
    #expect(found.contents.lines[0].notifications.first?.kamerstuk != nil)
    #expect(found.hints.count == 1)
  }

  @Test func `behind another table the headings of the annex may come again`() throws {
    let found = try read(sheet([headings, line(1), []] + budget + [[], headings, line(2)]))
    #expect(found.contents.lines.map(\.measure.codes) == [["sl1"], ["sl2"]])
    #expect(found.hints.count == 1)
  }

  @Test func `where measures have no numbers what may be another table is read, and told once`()
    throws
  {
    func plain(_ title: String) -> [String] { ["Droog", "4", title, "", "Zie de brief.", "-"] }
    let found = try read(
      sheet([headings, plain("Kolk"), plain("Stuw"), [], ["Kosten", "", "", "", "", ""]] + budget))
    #expect(
      found.contents.lines.map(\.measure.title) == ["Kolk", "Stuw", "Post", "Beton", "Staal"])
    #expect(
      found.hints == [
        "s.xlsx:5: another table may stand here, for this reads as its headings; all of it is taken for measures: Begroting | Pag. | Post | Bedrag"
      ])
  }

  @Test func `a measure without a number among others is one, behind an empty row too`() throws {
    let late = ["Nieuw", "-", "Gemaal", "", "Het overleg loopt nog.", "-"]
    let found = try read(sheet([headings, line(1), line(2), [], late, line(3)]))
    #expect(found.contents.lines.count == 4)
    #expect(found.hints == [])
    let short = [
      ["Nieuw", "", "Gemaal", "", "Loopt", ""], ["Nieuw", "", "Duiker", "", "Wacht", ""],
    ]
    let last = try read(sheet([headings, line(1), line(2), []] + short))
    #expect(last.contents.lines.count == 4)
    #expect(last.hints == [])
  }

  @Test(arguments: [
    ["Totaal", "", "2", "", "", ""], ["Aantal maatregelen", "2", "", "", "", ""],
    ["", "", "Totaal: 2", "", "", ""], ["Aantal maatregelen", "", "2", "", "2", ""],
  ])
  func `a row that counts the measures is told, and not read`(_ totals: [String]) throws {
    for name in ["Blad", nil] {
      let found = try read(sheet([headings, line(1), line(2), totals], name: name))
      #expect(found.contents.lines.count == 2)
      #expect(found.contents.themes == [])
      #expect(found.hints == ["s.xlsx:4:1: a row of totals is left aside"])
    }
  }

  @Test func `a measure or a theme may speak of numbers`() throws {
    let measure = ["Droog", "4", "Aantal sluizen (SL 3)", "", "", "-"]
    var table = sheet([
      headings, line(1), ["Aantal sluizen"] + Array(repeating: "", count: 5), measure,
    ])
    table.rows[2].cells[0].span = 6
    let found = try read(table)
    #expect(found.contents.lines.map(\.measure.codes) == [["sl1"], ["sl3"]])
    #expect(found.contents.themes == ["Aantal sluizen"])
  }

  @Test func `remarks without marks are left aside and told, but not beside some with marks`()
    throws
  {
    func remarked(_ remarks: String...) -> OfficeContents.Table {
      sheet(
        [headings + ["Opmerkingen"]]
          + remarks.enumerated().map { line($0.offset + 1) + [$0.element] })
    }
    let found = try read(remarked("Nagaan bij Bo", "", "● af"))
    #expect(found.contents.lines.count == 3)
    #expect(
      found.hints == [
        "s.xlsx:2: here stand remarks with no mark of a footnote in front of them, 2 such rows in all; they are left aside"
      ])
    #expect {
      try read(remarked("Nagaan bij Bo", "¹ Zie de nota."))
    } throws: { error in
      "\(error)".contains("s.xlsx:2:7: a remark begins with the mark that leads to it")
    }
  }

  @Test func `pages without a column of ambitions are left aside and told`() throws {
    let found = try read(
      sheet([["Blz.", "Maatregel", "Status"], ["12", "Sluis (SL 1)", "Open."]]))
    #expect(found.contents.lines.count == 1)
    #expect(
      found.hints == [
        "s.xlsx:1:1: the column \"Blz.\" is left aside: pages are those of ambitions, which nothing names here"
      ])
    let told = try Annex(
      reading: Array("[{\"page\": \"12\", \"measure\": \"Sluis\", \"text\": \"Open.\"}]".utf8),
      named: "s.json")
    #expect(
      told.hints == [
        "s.json:1:11: the page is left aside: pages are those of ambitions, which nothing names here"
      ])
  }
}
