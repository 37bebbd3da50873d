import Annex
import Documents
import Testing

/// Which words of a legend name a phase, and where a document has a legend at all.
@Suite struct LegendWordsTests {
  private typealias Cell = OfficeContents.Cell
  private typealias Row = OfficeContents.Row

  private struct Found {
    let phases: [Phase?]
    let statuses: [String]
    let hints: [String]
  }

  private func row(_ number: Int, _ texts: [String]) -> Row {
    Row(number: number, cells: texts.map { Cell(text: $0) })
  }

  /// What is read of statuses below paragraphs, with other tables behind.
  private func read(
    _ statuses: [Cell], below paragraphs: [String] = [], beside tables: [[[Cell]]] = [],
    closing: [Cell]? = nil, between: [String] = [], phases: [String]? = nil
  ) throws -> Found {
    var rows = [row(1, ["Maatregel", "Toelichting", "Status"] + (phases == nil ? [] : ["Fase"]))]
    for (index, status) in statuses.enumerated() {
      let phase = phases.map { [Cell(text: $0[index])] } ?? []
      rows.append(
        Row(
          number: index + 2,
          cells: [Cell(text: "Pont \(index) (PM \(index + 1))"), Cell(text: "Varen."), status]
            + phase))
    }
    if let closing { rows.append(Row(number: rows.count + 1, cells: closing)) }
    let others = tables.map { table in
      OfficeContents.Table(
        name: nil, rows: table.enumerated().map { Row(number: $0.offset + 1, cells: $0.element) })
    }
    let title = OfficeContents.Paragraph(text: "Bijlage veren", signs: [], table: 0, level: 1)
    let told = paragraphs.map { OfficeContents.Paragraph(text: $0, signs: [], table: 0) }
    let apart = between.map { OfficeContents.Paragraph(text: $0, signs: [], table: 1) }
    let annex = try Annex(
      of: OfficeContents(
        paragraphs: [title] + told + apart,
        tables: [OfficeContents.Table(name: nil, rows: rows)] + others), named: "v.docx")
    let contents = try annex.interpreted(in: "v.docx")
    return Found(
      phases: contents.lines.map(\.phase.value), statuses: contents.lines.map(\.status),
      hints: annex.hints)
  }

  private func cells(_ texts: String...) -> [Cell] { texts.map { Cell(text: $0) } }

  private let status = [Cell(text: "▲ Zie de brief.")]

  @Test(arguments: [
    "nog niet geïmplementeerd", "nog niet afgerond", "wordt niet geïmplementeerd",
    "deels geïmplementeerd", "grotendeels gereed", "wordt in 2027 afgerond", "wordt afgerond",
    "bijna gereed", "voorbereiding gereed", "ontwerp gereed", "nog niet vervallen", "niet gestopt",
    "dreigt te worden stopgezet", "wordt mogelijk ingetrokken", "implementatie uitgesteld",
    "implementatie nog niet gestart", "beleidsfase afgerond", "geen implementatie",
    "geïmplementeerd, behalve op zee", "afgerond door derden", "12 afgerond", "in beleid opgenomen",
    "implementatie van de helft", "implementatie van de brug uitgesteld",
  ])
  func `words that deny, foretell or say it of a part name no phase`(_ words: String) throws {
    for legend in ["▲ = \(words)", "Legenda: ▲ \(words)", "\(words) = ▲"] {
      let found = try read(status, below: [legend])
      #expect(found.phases == [nil], "\(legend)")
      #expect(found.statuses == ["▲ Zie de brief."])
      #expect(
        found.hints == [
          "v.docx:2: the legend says of \"▲\" \"\(words)\", which names no phase; --phase-mark \"▲=policy\", or another phase, says what it means, 1 such row in all; there the words say the phase"
        ])
    }
  }

  @Test(
    arguments: [
      ("nog te starten", .toStart), ("Nog niet gestart", .toStart), ("moet nog starten", .toStart),
      ("is nog niet begonnen", .toStart), ("wordt geïmplementeerd", .implementation),
      ("bevindt zich in de implementatiefase", .implementation), ("in uitvoering", .implementation),
      ("Voorbereiding van de implementatie", .implementation),
      ("Voorbereiden implementatie van de brug", .implementation),
      ("2. Implementatie", .implementation), ("Beleid wordt uitgewerkt", .policy),
      ("Deze maatregel is volledig geïmplementeerd", .implemented),
      ("Geïmplementeerd: Verbetermaatregel is geïmplementeerd (12 regels)", .implemented),
      ("gestopt, vervallen of ingetrokken", .stopped), ("Verbetermaatregel is vervallen", .stopped),
    ] as [(String, Phase)])
  func `words that name a phase do`(_ words: String, _ phase: Phase) throws {
    #expect(try read(status, below: ["▲ = \(words)"]).phases == [phase])
    #expect(try read(status, below: ["▲ \(words)"]).phases == [phase])
  }

  @Test(arguments: [
    ["■ = de pont is ingewijd", "◐ = de pont is verkocht"], ["Legenda", "◐ vaart niet", "■ vaart"],
    ["◐ vaart niet", "■ vaart"], ["■: vaart; ◐: vaart niet"], ["▲ = tot de veerman bekend"],
    ["■ = ferry completed"],
  ])
  func `where a legend has other words the signs of this program mean nothing by themselves`(
    _ legend: [String]
  ) throws {
    let found = try read([Cell(text: "■ Af."), Cell(text: "◐ Weg.")], below: legend)
    #expect(found.phases == [nil, nil])
    #expect(found.statuses == ["■ Af.", "◐ Weg."])
    #expect(found.hints.count == 2)
    #expect(found.hints.first?.hasPrefix("v.docx:2: ") == true)
    #expect(found.hints.last?.hasPrefix("v.docx:3: ") == true)
  }

  @Test func `so it is with colours and in tables`() throws {
    let table = [
      [Cell(signs: ["fill:92d050"]), Cell(text: "Ligt op koers")],
      [Cell(signs: ["fill:ff0000"]), Cell(text: "Ligt stil")],
    ]
    let found = try read(
      [Cell(text: "■ Af.", signs: ["fill:92d050"])], beside: [table])
    #expect(found.phases == [nil])
    #expect(
      found.hints.contains {
        $0.hasPrefix("v.docx:2: the legend says of \"fill:92d050\" \"Ligt op koers\"")
      })
    #expect(!found.hints.contains { $0.contains("is not read") })
  }

  private let signs = ["●", "◐", "○"].map { Cell(text: "\($0) Zie de brief.") }
  private let meant: [Phase?] = [.implemented, .implementation, .toStart]

  @Test(arguments: [
    "Legenda: Geïmplementeerd: ●   Implementatie: ◐   Nog te starten: ○",
    "geïmplementeerd (●), in implementatie (◐) en nog te starten (○).",
    "Geïmplementeerd = ●; implementatie = ◐; te starten = ○",
    "Legenda: ● geïmplementeerd, ◐ implementatie, ○ te starten",
    "De tekens: ● geïmplementeerd, ◐ implementatie, ○ te starten",
  ])
  func `the words may stand on either side of their signs`(_ legend: String) throws {
    #expect(try read(signs, below: [legend]).phases == meant)
  }

  @Test(arguments: [
    "Geïmplementeerd ● implementatie ◐ te starten ○ gestopt", "● gestopt ◐ gereed ○",
  ])
  func `where it is not sure which words go with which sign they are named`(_ legend: String) throws
  {
    let found = try read(signs, below: [legend])
    #expect(found.phases == [nil, nil, nil])
    #expect(found.hints.count == 3)
    #expect(found.hints[0].contains("it is not sure what the legend says of \"●\""))
  }

  @Test func `signs may stand in a row above their words or below them`() throws {
    let marks = cells("●", "◐", "○")
    let words = cells("Geïmplementeerd", "Implementatie", "Nog te starten")
    for table in [[marks, words], [words, marks], [cells("Legenda"), marks, words]] {
      let found = try read(signs, beside: [table], between: ["Legenda"])
      #expect(found.phases == meant && found.hints == [])
    }
    let found = try read(
      signs, beside: [[marks, cells("Geïmplementeerd", "Te starten")]], between: ["Legenda"])
    #expect(found.phases == [nil, nil, nil] && found.hints.count == 4)
  }

  @Test func `a legend may be a row of the table, and is no theme then`() throws {
    let legend = "● = geïmplementeerd  ◐ = implementatie  ○ = nog te starten"
    let found = try read(
      signs, closing: [Cell(text: legend, span: 3), Cell(), Cell()])
    #expect(found.phases == meant && found.hints == [])
  }

  @Test func `a list of a letter and a table that counts are no legend`() throws {
    let list = [
      "▪ Van de ponten zijn er twaalf geïmplementeerd en varen er vijf.", "▪ Implementatie",
      "➢ De implementatie van de steiger is uitgesteld.",
    ]
    let found = try read([Cell(text: "▪ Overleg.\n▪ Vervolg."), Cell(text: "■ Af.")], below: list)
    #expect(found.phases == [nil, .implementation])
    #expect(found.statuses == ["▪ Overleg.\n▪ Vervolg.", "Af."])
    let band = ["fill:ddebf7"]
    let counts = [
      cells("Ponten in totaal", "12"),
      [Cell(text: "Afgerond", signs: band), Cell(text: "3", signs: band)],
      cells("In uitvoering", "9"),
    ]
    let plain = try read(
      [Cell(text: "Varen."), Cell(text: "Varen.", signs: band)], beside: [counts])
    #expect(plain.phases == [nil, nil])
    #expect(plain.hints.map { $0.prefix(26) } == ["v.docx:4: table 2 is not r"])
  }

  @Test func `colours behind the words of a table mean nothing where they band its rows`() throws {
    let band = ["fill:ddebf7"]
    let heads = ["Afgerond", "In uitvoering"].map { Cell(text: $0, signs: band) }
    let found = try read(
      [Cell(text: "Varen.", signs: band)], beside: [[heads, cells("Pont A", "Pont B")]])
    #expect(found.phases == [nil] && found.hints.count == 1)
    let legend = [
      [Cell(text: "Afgerond", signs: band)], [Cell(text: "Vaart", signs: ["fill:ffc000"])],
    ]
    let read = try read([Cell(text: "Varen.", signs: band)], beside: [legend])
    #expect(read.phases == [.implemented] && read.hints == [])
  }

  @Test func `a table that only speaks of phases is named`() throws {
    let started = [cells("Maatregel", "Begonnen op"), cells("Alfa (PM 7)", "1 mei 2024")]
    let dates = [cells("Pont", "Afgerond op"), cells("Beta (PM 8)", "1 mei 2025")]
    let letters = [
      cells("Motie A", "Brief volgt."), cells("Motie B", "Afgerond"), cells("Motie C", "Gereed"),
    ]
    let found = try read([Cell(text: "Varen.")], beside: [dates, letters, started])
    #expect(
      found.hints == [
        "v.docx:3: table 2 is not read, for no heading in it names the measures: Pont | Afgerond op",
        "v.docx:5: table 3 is not read, for no heading in it names the measures: Motie A | Brief volgt.",
        "v.docx:8: table 4 is not read, for no heading in it says how the measures stand: Maatregel | Begonnen op",
      ])
  }

  @Test func `a legend between two tables is read, and not said to be left`() throws {
    let second = [
      cells("Maatregel", "Toelichting", "Status"), cells("Pont 9 (PM 9)", "Varen.", "▼ Af."),
    ]
    let found = try read(
      [Cell(text: "▲ Vaart.")], beside: [second],
      between: ["Legenda", "▲ = in uitvoering; ▼ = gereed", "Een zin over het veer."])
    #expect(found.phases == [.implementation, .implemented])
    #expect(
      found.hints == ["v.docx: above table 2 stands \"Een zin over het veer.\", which is not read"])
  }
}
