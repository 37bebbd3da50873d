import Annex
import Documents
import Testing

/// Colours that a legend calls by their names, where it shows none of them.
@Suite struct ColourWordTests {
  private typealias Cell = OfficeContents.Cell
  private typealias Row = OfficeContents.Row

  /// The phases of rows whose statuses have these colours behind them, below a paragraph.
  private func read(
    _ colours: [String?], _ told: String, decorating: String? = nil, whole: Bool = false
  ) throws -> (phases: [Phase?], hints: [String]) {
    let headings = ["Maatregel", "Toelichting", "Status"].map { Cell(text: $0) }
    let rows = colours.enumerated().map { index, colour in
      let signs = colour.map { [$0.contains(":") ? $0 : DrawnSign.fill + $0] } ?? []
      return Row(
        number: index + 2,
        cells: [
          Cell(
            text: "Pont \(index) (PM \(index + 1))",
            signs: whole ? signs : decorating.map { [DrawnSign.fill + $0] } ?? []),
          Cell(text: "Varen.", signs: whole ? signs : []),
          Cell(text: "Zie de brief.", signs: signs),
        ])
    }
    let annex = try Annex(
      of: OfficeContents(
        paragraphs: [
          OfficeContents.Paragraph(text: "Bijlage veren", signs: [], table: 0, level: 1),
          OfficeContents.Paragraph(text: told, signs: [], table: 1),
        ],
        tables: [
          OfficeContents.Table(name: nil, rows: [Row(number: 1, cells: headings)] + rows)
        ]), named: "v.docx")
    return (try annex.interpreted(in: "v.docx").lines.map(\.phase.value), annex.hints)
  }

  @Test(arguments: [
    "Groen = geïmplementeerd, oranje = in uitvoering, rood = gestopt",
    "Groen: geïmplementeerd; oranje: in uitvoering; rood: gestopt.",
    "Geïmplementeerd (groen), in uitvoering (oranje), gestopt (rood)",
    "Legenda: groen geïmplementeerd, oranje in uitvoering, rood gestopt",
    "De kleuren: green = geïmplementeerd, amber = in uitvoering, red = gestopt",
  ])
  func `a sentence says what colours mean`(_ told: String) throws {
    let phases: [Phase?] = [.implemented, .implementation, .stopped, nil]
    for colours in [
      ["00b050", "ffc000", "ff0000", nil], ["c5e0b3", "f7caac", "f8d0d0", nil],
      ["highlight:green", "shape:ellipse ed7d31", "coloured:● c00000", nil],
    ] {
      let read = try read(colours, told)
      #expect(read.phases == phases, "\(colours): \(read.hints)")
      #expect(read.hints == [])
    }
  }

  @Test(arguments: [
    "Grijs gearceerde maatregelen zijn afgerond.", "Grijze regels zijn afgerond",
    "De grijs gemarkeerde maatregelen zijn afgerond.",
  ])
  func `one colour of whole rows may be all that is told`(_ told: String) throws {
    let read = try read(["d9d9d9", nil, "bfbfbf"], told, whole: true)
    #expect(read.phases == [.implemented, nil, .implemented])
    #expect(read.hints == [])
  }

  @Test func `a colour of whole rows that the legend gives other words is told`() throws {
    let read = try read(
      ["00b050", "ffc000"], "De afgeronde maatregelen zijn groen gearceerd, de lopende oranje.",
      whole: true)
    #expect(read.phases == [.implemented, nil])
    #expect(read.hints.count == 1)
    #expect(
      read.hints[0].hasPrefix(
        "v.docx:3: the legend says of \"fill:ffc000\" \"de lopende\", which names no phase;"))
  }

  @Test func `a colour that may have two of the names has the one that no other has`() throws {
    let told = "Geel = beleid, oranje = implementatie"
    #expect(try read(["ffff00", "ffc000"], told).phases == [.policy, .implementation])
    let unsure = try read(["ffd000", "ffc000"], told)
    #expect(unsure.phases == [nil, nil])
    #expect(unsure.hints.count == 2)
    #expect(unsure.hints.allSatisfy { $0.contains("it is not sure what the legend says of") })
  }

  @Test func `shades of a colour are told by how light they are, and pictograms have colours`()
    throws
  {
    let told = "Lichtgroen = implementatie, donkergroen = afgerond"
    #expect(try read(["c5e0b3", "00b050"], told).phases == [.implementation, .implemented])
    #expect(try read(["c5e0b3", "00b050", "70ad47"], told).phases == [nil, nil, nil])
    let one = try read(["00b050"], told)
    #expect(one.phases == [nil] && one.hints.count == 1)
    let headings = ["Maatregel", "Status"].map { Cell(text: $0) }
    let rows = ["🟢 Zie de brief.", "🔴 Zie de brief."].enumerated().map { index, status in
      Row(
        number: index + 2, cells: [Cell(text: "P\(index) (PM \(index + 1))"), Cell(text: status)])
    }
    let annex = try Annex(
      of: OfficeContents(
        paragraphs: [
          OfficeContents.Paragraph(
            text: "Groen = afgerond, rood = nog niet gestart", signs: [], table: 1)
        ],
        tables: [OfficeContents.Table(name: nil, rows: [Row(number: 1, cells: headings)] + rows)]),
      named: "v.docx")
    let lines = try annex.interpreted(in: "v.docx").lines
    #expect(lines.map(\.phase.value) == [.implemented, .toStart])
    #expect(lines.map(\.status) == ["Zie de brief.", "Zie de brief."])
  }

  @Test func `where one colour means a phase the words of the others are told`() throws {
    let read = try read(["00b050", "ffc000"], "Groen is afgerond, oranje is bezig.")
    #expect(read.phases == [.implemented, nil])
    #expect(
      read.hints.first?.hasPrefix("v.docx:3: the legend says of \"fill:ffc000\" \"is bezig\"")
        == true,
      "\(read.hints)")
  }

  @Test func `every second row in grey is banded, and marks nothing`() throws {
    let told = "Grijs = gestopt, groen = afgerond"
    let banded = try read(["f2f2f2", nil, "f2f2f2", nil], told, whole: true)
    #expect(banded.phases == [nil, nil, nil, nil])
    #expect(banded.hints.count == 2)
    #expect(
      try read(["f2f2f2", nil, nil, "f2f2f2"], told, whole: true).phases
        == [.stopped, nil, nil, .stopped])
  }

  @Test func `what all rows have in a column only decorates`() throws {
    let told = "Grijs = afgerond, groen = implementatie"
    let read = try read(["00b050", "00b050", nil], told, decorating: "d9d9d9")
    #expect(read.phases == [.implementation, .implementation, nil])
  }

  @Test(arguments: [
    ("Grijs = afgerond", "Grijs", "afgerond"),
    ("De afgeronde maatregelen zijn blauw gearceerd.", "blauw", "De afgeronde maatregelen zijn"),
    ("Vetgedrukte maatregelen zijn afgerond.", "Vetgedrukte", "maatregelen zijn afgerond"),
    ("Rood gemarkeerd: let op", "Rood", "let op"),
  ])
  func `a look that no row has is told`(_ told: String, _ word: String, _ meaning: String) throws {
    let read = try read(["00b050", nil], told)
    #expect(read.phases == [nil, nil])
    #expect(
      read.hints.last
        == "v.docx: it says of \"\(word)\" \"\(meaning)\", and no row is marked so that could be read by it"
    )
  }

  @Test func `a colour of which words name no phase is named, and prose says nothing`() throws {
    let told = "Groen = afgerond, oranje = loopt achter"
    let read = try read(["00b050", "ed7d31"], told)
    #expect(read.phases == [.implemented, nil])
    #expect(
      read.hints.first?.hasPrefix(
        "v.docx:3: the legend says of \"fill:ed7d31\" \"loopt achter\", which names no phase")
        == true)
    for prose in [
      "De groene daken in het centrum zijn afgerond.", "Rood staan is afgerond op nul.",
    ] {
      let read = try self.read(["00b050", "ff0000"], prose)
      #expect(read.phases == [nil, nil])
      #expect(read.hints.count == 3)
    }
  }
}
