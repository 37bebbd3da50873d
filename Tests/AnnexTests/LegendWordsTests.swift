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
  ])
  func `words that deny, foretell or say it of a part name no phase`(_ words: String) throws {
    for legend in ["▲ = \(words)", "Legenda: ▲ \(words)"] {
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
      ("2. Implementatie", .implementation), ("Beleid wordt uitgewerkt", .policy),
      ("Deze maatregel is volledig geïmplementeerd", .implemented),
      ("Geïmplementeerd: Verbetermaatregel is geïmplementeerd (12 regels)", .implemented),
      ("gestopt, vervallen of ingetrokken", .stopped), ("Verbetermaatregel is vervallen", .stopped),
    ] as [(String, Phase)])
  func `words that name a phase do`(_ words: String, _ phase: Phase) throws {
    #expect(try read(status, below: ["▲ = \(words)"]).phases == [phase])
    #expect(try read(status, below: ["▲ \(words)"]).phases == [phase])
  }
}
