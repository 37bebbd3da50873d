import Annex
import Documents
import Testing

/// What marks a phase: what a person says of it, what the document's legend says, and only then what this program's
/// own documents have.
@Suite struct LegendTests {
  private typealias Cell = OfficeContents.Cell

  private func row(_ number: Int, _ cells: [Cell]) -> OfficeContents.Row {
    OfficeContents.Row(number: number, cells: cells)
  }

  /// An annex of measures with these statuses, below some legend.
  private func annex(
    _ statuses: [Cell], heading: String = "Status", legend: [[Cell]] = [],
    saying marks: [String] = []
  ) throws -> (annex: Annex, phases: [Phase?], statuses: [String]) {
    let headings = ["Maatregel", heading == "Status" ? "Toelichting" : "Status", heading]
    let rows = statuses.enumerated().map { index, status in
      row(index + 2, [Cell(text: "M (VM \(index + 1))"), Cell(text: "Loopt."), status])
    }
    let contents = OfficeContents(
      tables: [
        OfficeContents.Table(
          name: nil, rows: legend.enumerated().map { row($0.offset + 1, $0.element) }),
        OfficeContents.Table(name: nil, rows: [row(1, headings.map { Cell(text: $0) })] + rows),
      ])
    let annex = try Annex(
      of: contents, named: "a.docx", marks: try MarkMeanings(reading: marks))
    let read = try annex.interpreted(in: "a.docx")
    return (annex, read.lines.map(\.phase.value), read.lines.map(\.status))
  }

  private func words(_ sign: String, _ text: String) -> [Cell] {
    [Cell(text: sign), Cell(text: "= \(text)")]
  }

  private let meanings = [
    "Beleid wordt uitgewerkt", "Voorbereiden implementatie", "Maatregel is geïmplementeerd",
    "Moet nog starten",
  ]

  @Test(arguments: [
    ["◔", "◐", "●", "○"], ["■", "○", "✔", "◐"], ["→", "↑", "✓", "↓"], ["◻", "◼", "▷", "☺"],
    ["🟡", "🔵", "🟢", "🔴"], ["✔️", "▪️", "◾", "◽"],
  ])
  func `the legend says what a sign means, whatever it means elsewhere`(_ signs: [String]) throws {
    let read = try annex(
      signs.map { Cell(text: "\($0) Zie de brief.") },
      legend: zip(signs, meanings).map { words($0, $1) })
    #expect(read.phases == [.policy, .implementation, .implemented, .toStart])
    #expect(Set(read.statuses) == ["Zie de brief."])
    #expect(read.annex.hints == [])
  }

  @Test func `the signs of this program count where a document has no legend`() throws {
    let signs = ["○", "◐", "■", "✔", "✖"].map { Cell(text: "\($0) Zie de brief.") }
    #expect(
      try annex(signs).phases == [.toStart, .policy, .implementation, .implemented, .stopped])
    let legend = [words("◆", "Implementatiefase")]
    #expect(try annex(signs, legend: legend).phases.allSatisfy { $0 == nil })
  }

  @Test func `a mark that no legend explains is named with its place, and a person can say it`()
    throws
  {
    let statuses = [Cell(text: "▷ Loopt."), Cell(text: "◆ Loopt."), Cell(text: "▷ Loopt.")]
    let legend = [words("◆", "Implementatiefase"), words("▷", "Loopt op schema")]
    let read = try annex(statuses, legend: legend)
    #expect(read.phases == [nil, .implementation, nil])
    #expect(read.statuses == ["▷ Loopt.", "Loopt.", "▷ Loopt."])
    let hint = try #require(read.annex.hints.first)
    #expect(hint.hasPrefix("a.docx:4: the legend says of \"▷\" \"Loopt op schema\""))
    #expect(hint.contains("--phase-mark \"▷=policy\"") && hint.contains("2 such rows in all"))
    let said = try annex(statuses, legend: legend, saying: ["▷=beleid", "◆=implemented"])
    #expect(said.phases == [.policy, .implemented, .policy])
    #expect(
      said.annex.hints == [
        "a.docx:5: the legend says of \"◆\" Implementatie, and --phase-mark says Geïmplementeerd; what --phase-mark says counts, 1 such row in all"
      ])
  }

  @Test(arguments: [
    ("= implementatie, = afgerond", [0, 18]), ("implementatie, afgerond", [0, 15]),
    ("implementatie, afgerond", [13, 23]),
  ])
  func `drawings of a legend on one line have the words beside them`(
    _ text: String, _ places: [Int]
  ) throws {
    let signs = ["shape:ellipse ff0000", "shape:ellipse 00ff00"]
    let rows = signs.enumerated().map { index, sign in
      row(
        index + 2, [Cell(text: "M (VM \(index + 1))"), Cell(text: "Zie de brief.", signs: [sign])])
    }
    let legend = OfficeContents.Paragraph(
      text: text, signs: signs, table: 0,
      drawn: zip(signs, places).map { .init(sign: $0, offset: $1) })
    let contents = OfficeContents(
      paragraphs: [legend],
      tables: [
        OfficeContents.Table(
          name: nil,
          rows: [row(1, ["Maatregel", "Status"].map { Cell(text: $0) })] + rows)
      ])
    let annex = try Annex(of: contents, named: "a.docx")
    #expect(
      try annex.interpreted(in: "a.docx").lines.map(\.phase.value) == [
        .implementation, .implemented,
      ])
    #expect(annex.hints == [])
  }

  /// An annex whose status has a heading, in which a legend stands, or its footnote.
  private func phases(
    below heading: String, note: String? = nil, paragraph: OfficeContents.Paragraph? = nil,
    of statuses: [Cell]
  ) throws -> (phases: [Phase?], hints: [String]) {
    let rows = statuses.enumerated().map {
      row($0.offset + 2, [Cell(text: "M (VM \($0.offset + 1))"), $0.element])
    }
    let annex = try Annex(
      of: OfficeContents(
        paragraphs: [paragraph].compactMap(\.self),
        tables: [
          OfficeContents.Table(
            name: nil, rows: [row(1, ["Maatregel", heading].map { Cell(text: $0) })] + rows)
        ], notes: note.map { [.init(mark: "¹", text: $0)] } ?? []), named: "a.docx")
    let read = try annex.interpreted(in: "a.docx")
    return (read.lines.map(\.phase.value), annex.hints + read.warnings.map(\.description))
  }

  @Test(arguments: [
    ("Stand van zaken (■ = gereed; ○ = in uitvoering; ◐ = gestopt)", nil),
    ("Stand van zaken\n■ = gereed\n○ = in uitvoering\n◐ = gestopt", nil),
    ("Stand van zaken ¹", "■ = gereed; ○ = in uitvoering; ◐ = gestopt."),
  ])
  func `a legend may stand in a heading or in its footnote`(_ heading: String, _ note: String?)
    throws
  {
    let statuses = ["■", "○", "◐"].map { Cell(text: "\($0) Zie de brief.") }
    let read = try phases(below: heading, note: note, of: statuses)
    #expect(read.phases == [.implemented, .implementation, .stopped])
    #expect(
      read.hints
        == (note == nil
          ? []
          : [
            "a.docx:5:1: warning: the mark of footnote ¹ stands in the headings, so that it remarks on no line"
          ]))
  }

  @Test func `words on colours of their own on one line are a legend`() throws {
    let signs = ["green", "yellow"].map { DrawnSign.highlight + $0 }
    let statuses = signs.map { Cell(text: "Zie de brief.", signs: [$0]) }
    let told = OfficeContents.Paragraph(
      text: "Legenda: gereed, in uitvoering", signs: signs, table: 0,
      drawn: [.init(sign: signs[0], offset: 9), .init(sign: signs[1], offset: 17)])
    let read = try phases(below: "Status", paragraph: told, of: statuses)
    #expect(read.phases == [.implemented, .implementation] && read.hints == [])
  }

  @Test func `a sign alone behind a status of which nothing is known is named`() throws {
    let statuses = ["Zie de brief. ▷", "Zie de brief. ✔", "Zie de nota. ▷", "Van A naar→B"].map {
      Cell(text: $0)
    }
    let none = try phases(below: "Status", of: statuses)
    #expect(none.phases == [nil, nil, nil, nil])
    #expect(
      none.hints.map { String($0.prefix(44)) } == [
        "a.docx:2: no legend explains the mark \"▷\"; -",
        "a.docx:3: no legend explains the mark \"✔\"; -",
      ])
    let told = OfficeContents.Paragraph(text: "✔ = gereed, ▷ = loopt goed", signs: [], table: 0)
    let some = try phases(below: "Status", paragraph: told, of: statuses)
    #expect(some.phases == [nil, .implemented, nil, nil])
    #expect(some.hints.count == 1)
    #expect(some.hints[0].hasPrefix("a.docx:2: the legend says of \"▷\" \"loopt goed\""))
  }

  @Test func `signs and colours in a column that tells of something else mark no phase`() throws {
    func phases(_ heading: String) throws -> [Phase?] {
      let headings = ["Maatregel", "Status", heading].map { Cell(text: $0) }
      let contents = OfficeContents(
        paragraphs: [OfficeContents.Paragraph(text: "Groen = afgerond", signs: [], table: 1)],
        tables: [
          OfficeContents.Table(
            name: nil,
            rows: [
              row(1, headings),
              row(2, ["A (VM 1)", "Zie de brief.", "○ laag"].map { Cell(text: $0) }),
              row(
                3,
                [
                  Cell(text: "B (VM 2)"), Cell(text: "Zie de brief."),
                  Cell(text: "", signs: ["fill:00b050"]),
                ]),
            ])
        ])
      return try Annex(of: contents, named: "a.docx").interpreted(in: "a.docx").lines
        .map(\.phase.value)
    }
    #expect(try phases("Prioriteit") == [nil, nil])
    #expect(try phases("Kleur") == [nil, .implemented])
  }

  @Test
  func `a word and a colour of one cell that say different phases are told, and a colour alone`()
    throws
  {
    let legend = [
      [Cell(signs: ["fill:00ff00"]), Cell(text: "Afgerond")],
      [Cell(signs: ["fill:ff0000"]), Cell(text: "Implementatie")],
    ]
    let read = try annex(
      [
        Cell(text: "Implementatie", signs: ["fill:00ff00"]), Cell(text: "", signs: ["fill:ff0000"]),
      ],
      heading: "Fase", legend: legend)
    #expect(read.phases == [.implementation, .implementation])
    #expect(
      read.annex.hints == [
        "a.docx:4: a word of this row says Implementatie, and a mark Geïmplementeerd; the word counts"
      ])
    let one = try annex(
      [Cell(signs: ["fill:ff0000"]), Cell(signs: ["fill:ff0000"])], heading: "Fase")
    #expect(one.annex.hints.first?.contains("no legend explains the mark \"fill:ff0000\"") == true)
  }

  @Test func `what was said of an earlier edition holds where the legend does not deny it`() throws
  {
    func read(_ legend: [[Cell]], now: [String] = []) throws -> Annex {
      let rows = [row(1, ["Maatregel", "Status"].map { Cell(text: $0) })]
      let contents = OfficeContents(tables: [
        OfficeContents.Table(
          name: nil, rows: legend.enumerated().map { row($0.offset + 1, $0.element) }),
        OfficeContents.Table(
          name: nil, rows: rows + [row(2, [Cell(text: "M (VM 1)"), Cell(text: "▷ Loopt.")])]),
      ])
      let before = try MarkMeanings(reading: ["▷=implementation"])
      return try Annex(
        of: contents, named: "a.docx",
        marks: before.followed(by: try MarkMeanings(reading: now)))
    }
    func phase(_ annex: Annex) throws -> Phase? {
      try annex.interpreted(in: "a.docx").lines.first?.phase.value
    }
    let remembered = try read([])
    #expect(try phase(remembered) == .implementation && remembered.hints == [])
    #expect(remembered.marks.wishes == ["▷=implementation"])
    let legend = [words("▷", "Nog te starten")]
    let denied = try read(legend)
    #expect(try phase(denied) == .toStart)
    #expect(denied.marks.isEmpty)
    #expect(
      denied.hints == [
        "a.docx:3: the legend says of \"▷\" Nog te starten, and --phase-mark of an earlier edition said Implementatie; the legend counts, and --phase-mark \"▷=implementation\" says otherwise, 1 such row in all"
      ])
    let others = try read([words("▷", "Loopt op schema")])
    #expect(try phase(others) == .implementation)
    #expect(
      others.hints == [
        "a.docx:3: the legend says of \"▷\" \"Loopt op schema\", which names no phase; what --phase-mark of an earlier edition said counts: Implementatie, 1 such row in all"
      ])
    let said = try read(legend, now: ["▷=policy"])
    #expect(try phase(said) == .policy)
    #expect(said.marks.wishes == ["▷=policy"])
    #expect(said.hints.first?.contains("what --phase-mark says counts") == true)
  }

  @Test func `a mark behind a status counts, and one that stands elsewhere is named`() throws {
    let legend = [words("●", "Afgerond"), words("○", "In uitvoering")]
    let statuses = [
      "Sinds mei. ●", "○ Loopt.\n○ En meer.", "● en ○", "Er is ● niets.", "Loopt ook.",
    ]
    let read = try annex(statuses.map { Cell(text: $0) }, legend: legend)
    #expect(read.phases == [.implemented, .implementation, .implemented, nil, nil])
    #expect(
      read.statuses == ["Sinds mei.", "Loopt.\n○ En meer.", "en ○", "Er is ● niets.", "Loopt ook."]
    )
    #expect(
      read.annex.hints == [
        "a.docx:5:3: \"○\" stands here and in 1 more place, where it is not read as the mark of a phase; expected it in front of the status, or alone behind it",
        "a.docx:7:3: \"●\" stands here, where it is not read as the mark of a phase; expected it in front of the status, or alone behind it",
      ])
    let unexplained = try annex([Cell(text: "Er is ● niets.")])
    #expect(unexplained.annex.hints == [])
  }

  @Test func `a word of a column of phases that nobody explains is asked about`() throws {
    func message(_ legend: [[Cell]]) -> String {
      do {
        _ = try annex([Cell(text: "Klaar")], heading: "Fase", legend: legend)
        return ""
      } catch { return "\(error)" }
    }
    #expect(
      message([]).contains("a.docx:2:3: \"Klaar\" is no phase; expected one of Nog te starten"))
    #expect(
      message([]).contains(
        "no legend explains the mark \"klaar\"; --phase-mark \"klaar=policy\", or another phase, says what it means"
      ))
    let legend = [
      ["Fase", "Betekenis"], ["Klaar", "nog niet gereed voor gebruik"], ["Bouw", "in uitvoering"],
    ]
    .map { $0.map { Cell(text: $0) } }
    #expect(
      message(legend).contains(
        "the legend says of \"klaar\" \"nog niet gereed voor gebruik\", which names no phase"))
  }

  @Test(arguments: [
    [["1", "Uitzoeken", "beleid wordt uitgewerkt"], ["2", "Bouwen", "in uitvoering"]],
    [
      ["Nr", "Betekenis", "Kleur"], ["1", "beleid in voorbereiding", "geel"],
      ["2", "implementatie", "groen"],
    ],
  ])
  func `the legend of a column of phases may have more columns`(_ legend: [[String]]) throws {
    let read = try annex(
      ["1", "2"].map { Cell(text: $0) }, heading: "Fase",
      legend: legend.map { $0.map { Cell(text: $0) } })
    #expect(read.phases == [.policy, .implementation])
    #expect(read.annex.hints == [])
  }

  @Test func `what a person says of marks is read again as it is kept`() throws {
    let said = try MarkMeanings(reading: [
      "▷ = implementation", "Loopt door=policy", "fill:ffc000=gestopt",
    ])
    #expect(try MarkMeanings(reading: said.wishes) == said)
    for wrong in ["▷", "=policy", "▷=later", " =policy"] {
      #expect(throws: MarkMeaningError.self) { try MarkMeanings(reading: [wrong]) }
    }
  }

  @Test func `colours, also of signs and behind words, mean what the legend says`() throws {
    let colours = ["ffc000", "5b9bd5", "00b050", "ff0000"]
    for kind in [DrawnSign.fill, DrawnSign.highlight] {
      let read = try annex(
        colours.map { Cell(text: "Zie de brief.", signs: [kind + $0]) },
        legend: zip(colours, meanings).map { [Cell(signs: [kind + $0]), Cell(text: $1)] })
      #expect(read.phases == [.policy, .implementation, .implemented, .toStart])
    }
    let signs = colours.compactMap { DrawnSign.coloured("●", $0) }
    let read = try annex(
      signs.map { Cell(text: "● Zie de brief.", signs: [$0]) },
      legend: zip(signs, meanings).map { [Cell(text: "●", signs: [$0]), Cell(text: $1)] })
    #expect(read.phases == [.policy, .implementation, .implemented, .toStart])
    #expect(Set(read.statuses) == ["Zie de brief."])
  }

  @Test func `a legend may stand in one row, the words behind the marks or in front`() throws {
    let colours = ["ffc000", "5b9bd5", "00b050", "ff0000"].map { DrawnSign.fill + $0 }
    let pairs = zip(colours, meanings).map { ([Cell(signs: [$0])], [Cell(text: $1)]) }
    for legend in [pairs.flatMap { $0 + $1 }, pairs.flatMap { $1 + $0 }] {
      let read = try annex(colours.map { Cell(text: "Loopt.", signs: [$0]) }, legend: [legend])
      #expect(read.phases == [.policy, .implementation, .implemented, .toStart])
    }
  }

  @Test func `colours that may mean something and are not explained are named, decoration is not`()
    throws
  {
    func filled(_ colours: [String]) -> [Cell] {
      colours.map { Cell(text: "Loopt.", signs: [DrawnSign.fill + $0]) }
    }
    #expect(try annex(filled(["eeeeee", "eeeeee"])).annex.hints == [])
    #expect(try annex(filled(["ff0000", "00ff00"])).annex.hints.count == 2)
    let legend = [[Cell(signs: ["fill:00ff00"]), Cell(text: "Implementatiefase")]]
    let hints = try annex(filled(["00ff00", "0000ff"]), legend: legend).annex.hints
    #expect(hints.count == 1)
    #expect(hints.first?.contains("no legend explains the mark \"fill:0000ff\"") == true)
  }

  @Test func `a column of phases may have words of its own legend, and a sign that says nothing`()
    throws
  {
    let read = try annex(
      [Cell(text: "A"), Cell(text: "b "), Cell(text: "◻")], heading: "Fase",
      legend: [
        [Cell(text: "A"), Cell(text: "Beleid wordt uitgewerkt")],
        [Cell(text: "B"), Cell(text: "Implementatiefase")],
      ])
    #expect(read.phases == [.policy, .implementation, nil])
    #expect(
      read.annex.hints.first?.hasPrefix("a.docx:6: no legend explains the mark \"◻\"") == true)
    #expect(
      try annex([Cell(text: "Loopt door")], heading: "Fase", saying: ["loopt door=implementation"])
        .phases == [.implementation])
  }
}
