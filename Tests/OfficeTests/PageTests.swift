import Annex
import Documents
import Office
import Testing

/// What is made of the words on the pages of a PDF, from where they stand.
@Suite struct PageTests {
  private typealias Words = PageSamples.Words

  private func contents(of pages: [[Words]]) throws -> OfficeContents {
    try PageSamples.contents(of: pages)
  }

  private func row(_ cells: [String], at top: Double) -> [Words] {
    PageSamples.row(cells, at: top)
  }

  private let headings = ["Ambitie", "Maatregel", "Stand van zaken", "TK geïnformeerd"]

  private func texts(_ contents: OfficeContents) throws -> [[String]] {
    try #require(contents.tables.first).rows.map { $0.cells.map(\.text) }
  }

  @Test func `a heading that a narrow column broke in a word is known`() throws {
    let contents = try contents(of: [
      row(["Ambitie", "Maatregel", "Stand van zaken", "TK geïnform"], at: 20)
        + [Words(text: "eerd", left: 450, top: 30)]
        + row(["Sneller", "Een (VM 1)", "Loopt.", "-"], at: 60)
    ])
    #expect(try texts(contents) == [headings, ["Sneller", "Een (VM 1)", "Loopt.", "-"]])
  }

  @Test func `a short theme is one though its table has no room between rows`() throws {
    // Lines of a cell are 10 apart, and rows 10.5.
    let lines = ["Sneller", "helpen", "Zorg", "Later", "Wonen", "Nu", "en straks"]
    let tops = [60, 70, 80.5, 91, 111.5, 122, 132]
    let rows =
      zip(lines, tops).map { Words(text: $0, left: 20, top: $1) }
      + [(1, 60.0), (2, 91), (3, 122)].flatMap { number, top in
        [
          Words(text: "Maatregel (VM \(number))", left: 150, top: top),
          Words(text: "Het loopt nog", left: 300, top: top),
          Words(text: "tot volgend jaar.", left: 300, top: top + 10),
          Words(text: "-", left: 450, top: top),
        ]
      }
    let contents = try contents(of: [row(headings, at: 20) + rows])
    #expect(
      try texts(contents).map { $0[0] } == [
        "Ambitie", "Sneller helpen", "Zorg", "Later", "Wonen", "Nu en straks",
      ])
  }

  @Test func `a theme far below the ambition above it is one`() throws {
    // No room at all between rows: what stands under the ambition is far from it.
    let rows =
      [
        Words(text: "Sneller", left: 20, top: 60), Words(text: "helpen", left: 20, top: 70),
        Words(text: "Zorg", left: 20, top: 100), Words(text: "Later", left: 20, top: 110),
        Words(text: "Een (VM 1)", left: 150, top: 60),
        Words(text: "Twee (VM 2)", left: 150, top: 110),
      ]
      + ["Het loopt", "nog tot", "en met", "mei."].enumerated().map {
        Words(text: $0.element, left: 300, top: 60 + 10 * Double($0.offset))
      } + [Words(text: "Klaar.", left: 300, top: 110), Words(text: "-", left: 450, top: 60)]
    let contents = try contents(of: [row(headings, at: 20) + rows])
    #expect(
      try texts(contents).map { $0[0] } == ["Ambitie", "Sneller helpen", "Zorg", "Later"])
  }

  @Test func `headings that nearly touch are two where a line begins at the second`() throws {
    let contents = try contents(of: [
      row(["Ambitie", "Maatregel", "", ""], at: 20)
        + [
          Words(text: "Stand van zaken", left: 300, top: 20), Words(text: "TK", left: 351, top: 20),
          Words(text: "geïnformeerd", left: 351, top: 30),
        ]
        + row(["Sneller", "Een (VM 1)", "Loopt.", ""], at: 60)
        + [Words(text: "-", left: 351, top: 60)]
    ])
    #expect(try texts(contents) == [headings, ["Sneller", "Een (VM 1)", "Loopt.", "-"]])
  }

  @Test func `signs of fonts of signs are those that they look like`() throws {
    let contents = try contents(of: [
      row(headings, at: 20)
        + row(["Sneller", "Een (VM 1)", "\u{f0b7} Loopt. \u{f0fc} \u{f001}", "-"], at: 60)
    ])
    #expect(try texts(contents).last?[2] == "• Loopt. ✔ \u{f001}")
  }

  @Test func `rows in a table without room are rows of their own`() throws {
    let tops = [60, 70.5, 91, 101.5]
    let rows = tops.enumerated().flatMap { index, top in
      row(["A\(index)", "Een (VM \(index))", "Loopt.", "-"], at: top)
    }
    let more = [
      Words(text: "tot mei.", left: 300, top: 80.5), Words(text: "en juni.", left: 300, top: 111.5),
    ]
    #expect(
      try texts(try contents(of: [row(headings, at: 20) + rows + more])).map { $0[1] } == [
        "Maatregel", "Een (VM 0)", "Een (VM 1)", "Een (VM 2)", "Een (VM 3)",
      ])
  }

  @Test func `a name whose number stands behind it is whole, where no row has room of its own`()
    throws
  {
    let rows = (0..<5).flatMap { line in
      row(["A\(line)", "Een (VM \(line))", "Loopt.", "-"], at: 60 + 10 * Double(line))
    }
    #expect(
      try texts(try contents(of: [row(headings, at: 20) + rows])).map { $0[1] } == ["Maatregel"]
        + (0..<5).map { "Een (VM \($0))" })
  }

  @Test func `what stands above and below the table is told, and a legend there is one`() throws {
    let legend = Words(
      text: "Legenda: ○ Moet nog starten ◐ In uitvoering ● Afgerond", left: 20, top: 20)
    for isBelow in [false, true] {
      let table =
        row(headings, at: 100)
        + (0..<3).flatMap { line in
          row(
            ["A\(line)", "Een (VM \(line + 1))", "◐ Loopt.", "-"], at: 140 + 30 * Double(line))
        }
      let below = [
        Words(text: "Legenda: ○ Moet nog starten ◐ In uitvoering ● Afgerond", left: 20, top: 300)
      ]
      let read = try Annex(
        of: try contents(of: [isBelow ? table + below : [legend] + table]), named: "a.pdf"
      )
      .interpreted(in: "a.pdf")
      #expect(read.lines.map(\.phase.value) == [.implementation, .implementation, .implementation])
      #expect(read.lines.map(\.status) == ["Loopt.", "Loopt.", "Loopt."])
    }
  }

  @Test func `cells that are centred are of the row in whose space they stand`() throws {
    // Rows of three lines whose names stand in the middle, with more room between rows than lines.
    let rows = (0..<3).flatMap { number -> [Words] in
      let top = 60 + 45 * Double(number)
      return ["De zaak", "loopt nog", "tot mei \(number)."].enumerated().map {
        Words(text: $0.element, left: 300, top: top + 10 * Double($0.offset))
      } + row(["A\(number)", "Een (VM \(number + 1))", "", "-"], at: top + 10)
    }
    #expect(
      try texts(try contents(of: [row(headings, at: 20) + rows])).dropFirst().map { $0[2] }
        == (0..<3).map { "De zaak loopt nog tot mei \($0)." })
  }

  @Test
  func `another table below is none of the measures, and the first theme looks like the others`()
    throws
  {
    func part(_ theme: String, _ number: Int, at top: Double) -> [Words] {
      [Words(text: theme, left: 20, top: top, height: 11)] + row(headings, at: top + 20)
        + row(["A", "Een (VM \(number))", "Loopt.", "-"], at: top + 50)
        + row(["B", "Twee (VM \(number + 1))", "Loopt.", "-"], at: top + 80)
    }
    let budget = [
      Words(text: "Post", left: 20, top: 500), Words(text: "2025", left: 200, top: 500),
      Words(text: "A", left: 20, top: 530), Words(text: "12", left: 200, top: 530),
    ]
    let read = try contents(of: [
      part("Water", 1, at: 40) + part("Zand over alle kades", 3, at: 240) + budget
    ])
    #expect(
      try texts(read).map { $0[0] } == [
        "Ambitie", "Water", "A", "B", "Zand over alle kades", "A", "B",
      ])
    #expect(read.paragraphs.map(\.text) == ["Post 2025", "A 12"])
  }

  @Test func `a theme behind a row that the page cut is one, however little room is above it`()
    throws
  {
    // Lines of a cell are 10 apart and higher than that, rows 13.
    func lines(_ texts: [String], at top: Double, left: Double = 300) -> [Words] {
      texts.enumerated().map {
        Words(text: $0.element, left: left, top: top + 10 * Double($0.offset), height: 11)
      }
    }
    func measure(_ number: Int, at top: Double, _ status: [String]) -> [Words] {
      lines(["Droog"], at: top, left: 20) + lines(["Dijk (VM \(number))"], at: top, left: 150)
        + lines(status, at: top)
    }
    let heads = zip(headings, [20, 150, 300, 450]).map {
      Words(text: $0, left: $1, top: 20, height: 11)
    }
    let contents = try contents(of: [
      heads + measure(1, at: 60, ["Een", "twee", "drie."])
        + measure(2, at: 93, ["Een", "twee", "drie."]) + measure(3, at: 126, ["Een", "twee"]),
      heads + lines(["drie", "vier."], at: 40) + lines(["Zorg"], at: 63, left: 20)
        + measure(4, at: 76, ["Een", "twee."]) + measure(5, at: 99, ["Een."]),
    ])
    let table = try #require(contents.tables.first)
    #expect(
      try texts(contents).map(\.first) == [
        "Ambitie", "Droog", "Droog", "Droog", "Zorg", "Droog", "Droog",
      ])
    #expect(table.rows.indices.contains(4) && table.rows[4].cells.first?.span == 4)
    #expect(try texts(contents)[3][2] == "Een twee drie vier.")
  }

  @Test func `a theme stands at the top of a page, and words that go on there are none`() throws {
    func second(_ alone: String, _ next: Double) throws -> [[String]] {
      try texts(
        try contents(of: [
          row(headings, at: 20) + row(["Droog", "Een (VM 1)", "Het loopt", "-"], at: 60)
            + [Words(text: "nog.", left: 300, top: 70)]
            + row(["Droog", "Twee (VM 2)", "Het loopt", "-"], at: 83)
            + [Words(text: "ook.", left: 300, top: 93)],
          row(headings, at: 20) + [Words(text: alone, left: 20, top: 40)]
            + row(["Nat", "Drie (VM 3)", "Klaar.", "-"], at: next),
        ]))
    }
    #expect(try second("Zorg", 53).map(\.first) == ["Ambitie", "Droog", "Droog", "Zorg", "Nat"])
    #expect(try second("genoeg", 53).map(\.first) == ["Ambitie", "Droog", "Droog genoeg", "Nat"])
    #expect(try second("Zorg", 50).map(\.first) == ["Ambitie", "Droog", "Droog", "Zorg Nat"])
  }

  @Test func `a raised mark stands high behind a date, and a note goes on its line`() throws {
    let contents = try contents(of: [
      row(headings, at: 20) + row(["Sneller", "Een (VM 1)", "Loopt.", ""], at: 60)
        + [
          Words(text: "09/02/2024", left: 450, top: 60),
          Words(text: "1", left: 480.5, top: 56.5, height: 7),
          Words(text: "1", left: 20, top: 496.5, height: 7),
          Words(text: "Kamerstukken II 2023/24, 31066, nr. 1339.", left: 25, top: 500, height: 8.6),
        ]
    ])
    #expect(try texts(contents).last?.last == "09/02/2024¹")
    #expect(contents.notes.map(\.mark) == ["¹"])
  }

  @Test func `headings that come again in another order or number keep their columns`() throws {
    let first = row(headings, at: 20) + row(["A", "Een (VM 1)", "Loopt.", "-"], at: 60)
    let swapped =
      row(["Ambitie", "Stand van zaken", "Maatregel", "TK geïnformeerd"], at: 20)
      + row(["B", "Klaar.", "Twee (VM 2)", "-"], at: 60)
    #expect(
      try texts(try contents(of: [first, swapped])) == [
        headings, ["A", "Een (VM 1)", "Loopt.", "-"], ["B", "Twee (VM 2)", "Klaar.", "-"],
      ])
    let more =
      zip(["Ambitie", "Pag.", "Toelichting", "Maatregel", "Status"], [20, 100, 150, 300, 450]).map {
        Words(text: $0, left: $1, top: 20)
      }
      + zip(["B", "7", "Zo.", "Twee (VM 2)", "Klaar."], [20, 100, 150, 300, 450]).map {
        Words(text: $0, left: $1, top: 60)
      }
    let wide = try texts(try contents(of: [first, more]))
    #expect(wide[0] == headings + ["Pag.", "Toelichting", "Status"])
    #expect(wide[1] == ["A", "Een (VM 1)", "Loopt.", "-", "", "", ""])
    #expect(wide[2] == ["B", "Twee (VM 2)", "", "", "7", "Zo.", "Klaar."])
  }

  @Test(arguments: [1e65, -1e300, .nan, .infinity])
  func `a word that stands on no page is passed over`(_ place: Double) throws {
    for word in [
      Words(text: "Ver", left: place, top: 60), Words(text: "Ver", left: 300, top: place),
    ] {
      let contents = try contents(of: [
        row(headings, at: 20) + row(["Sneller", "Een (VM 1)", "Loopt.", "-"], at: 60) + [word]
      ])
      #expect(try texts(contents).last == ["Sneller", "Een (VM 1)", "Loopt.", "-"])
    }
  }

  @Test func `an ambition that is the highest of a centred row is no theme`() throws {
    let rows = (0..<3).flatMap { number -> [Words] in
      let top = 60 + 45 * Double(number)
      return ["Burgers", "worden goed", "geholpen \(number)"].enumerated().map {
        Words(text: $0.element, left: 20, top: top + 10 * Double($0.offset))
      } + row(["", "Een (VM \(number + 1))", "Loopt.", "-"], at: top + 10)
    }
    #expect(
      try texts(try contents(of: [row(headings, at: 20) + rows])).dropFirst().map { $0[0] }
        == (0..<3).map { "Burgers worden goed geholpen \($0)" })
  }

  @Test func `a letter in front has lines of its own, and a theme may take two lines`() throws {
    let letter = (0..<30).map {
      Words(
        text: "Hierbij de voortgang van alle maatregelen.", left: 20, top: 20 + 16 * Double($0),
        height: 12)
    }
    let theme = [
      Words(text: "Burgers die", left: 20, top: 48), Words(text: "hulp zoeken", left: 20, top: 58),
    ]
    let rows = (0..<3).flatMap { number -> [Words] in
      let top = 80 + 32 * Double(number)
      return row(["A\(number)", "Loket voor", "Het loopt nog", "-"], at: top)
        + row(["", "allen (VM \(number + 1))", "tot mei.", ""], at: top + 10)
    }
    let read = try texts(try contents(of: [letter, row(headings, at: 20) + theme + rows]))
    #expect(read[1][0] == "Burgers die hulp zoeken")
    #expect(
      read.dropFirst(2).map { $0[1] } == (1...3).map { "Loket voor allen (VM \($0))" })
    #expect(read.dropFirst(2).map { $0[2] } == Array(repeating: "Het loopt nog tot mei.", count: 3))
  }

  @Test
  func
    `where nothing tells rows apart a number or a dash does, and it is said that it is not sure`()
    throws
  {
    let rows = (0..<4).flatMap { line in
      row(["A\(line)", "Loket \(line)", "Loopt.", "-"], at: 60 + 10 * Double(line))
    }
    let read = try contents(of: [row(headings, at: 20) + rows])
    #expect(try texts(read).map { $0[1] } == ["Maatregel"] + (0..<4).map { "Loket \($0)" })
    #expect(read.areRowsUnsure == true)
    let hints = try Annex(of: read, named: "a.pdf").hints
    #expect(hints.contains { $0.contains("it is not sure which lines are rows") })
    // Names of two lines, with numbers, in rows without room.
    let numbered = (0..<4).flatMap { number in
      row(["A\(number)", "Loket voor", "Loopt nog", "-"], at: 60 + 20 * Double(number))
        + row(["", "allen (VM \(number + 1))", "tot mei.", ""], at: 70 + 20 * Double(number))
    }
    let names = try contents(of: [row(headings, at: 20) + numbered])
    #expect(
      try texts(names).dropFirst().map { $0[1] } == (1...4).map { "Loket voor allen (VM \($0))" })
    #expect(names.areRowsUnsure == nil)
  }

  @Test func `what stands first on a page may be of a row whose name is centred further down`()
    throws
  {
    func centred(_ number: Int, at top: Double) -> [Words] {
      let names = ["Water", "Zand", "Klei", "Veen"]
      return ["De \(names[number])", "\(names[number]) loopt", "tot \(names[number])."].enumerated()
        .map {
          Words(text: $0.element, left: 300, top: top + 10 * Double($0.offset))
        } + row(["A \(names[number])", "Een (VM \(number + 1))", "", "-"], at: top + 10)
    }
    let pages = [[0, 1], [2, 3]].map { numbers in
      row(headings, at: 20) + centred(numbers[0], at: 60) + centred(numbers[1], at: 105)
    }
    #expect(
      try texts(try contents(of: pages)).dropFirst().map { $0[2] }
        == ["Water", "Zand", "Klei", "Veen"].map { "De \($0) \($0) loopt tot \($0)." })
  }

  @Test func `what is printed across the words is told, and none of them`() throws {
    let rows = (0..<6).flatMap { line in
      row(["A\(line)", "Een (VM \(line + 1))", "Loopt.", "-"], at: 60 + 30 * Double(line))
    }
    let stamp = ["CON", "CEPT"].enumerated().map {
      Words(text: $0.element, left: 150 + 60 * Double($0.offset), top: 70, height: 120)
    }
    let title = Words(text: "Voortgang", left: 20, top: -40, height: 30)
    let read = try contents(of: [[title] + row(headings, at: 20) + rows + stamp])
    #expect(try texts(read).dropFirst().map { $0[1] } == (1...6).map { "Een (VM \($0))" })
    #expect(read.paragraphs.map(\.text) == ["Voortgang", "CONCEPT"])
  }

  @Test func `two headings are a table where no table has more`() throws {
    let small =
      row(["", "Maatregel", "Status", ""], at: 20) + row(["", "Een (VM 1)", "Loopt.", ""], at: 60)
    #expect(
      try texts(try contents(of: [small])) == [["Maatregel", "Status"], ["Een (VM 1)", "Loopt."]])
    let more = row(headings, at: 120) + row(["Sneller", "Twee (VM 2)", "Klaar.", "-"], at: 160)
    #expect(
      try texts(try contents(of: [small + more])) == [
        headings, ["Sneller", "Twee (VM 2)", "Klaar.", "-"],
      ])
  }

  @Test func `a seal at the foot of the pages is none of the table`() throws {
    let pages = (1...3).map { page in
      row(headings, at: 20)
        + (1...4).flatMap { line in
          row(
            ["A\(page)\(line)", "Een (VM \(page)\(line))", "Loopt.", "-"],
            at: 60 + 30 * Double(line))
        } + [
          Words(text: "91d88cd5281d0b24f6e7", left: 20, top: 400, height: 11),
          Words(text: "Pagina \(page) van 3", left: 450, top: 400, height: 11),
        ]
    }
    #expect(
      try texts(try contents(of: pages)).dropFirst().map { $0[0] }
        == (1...3).flatMap { page in (1...4).map { "A\(page)\($0)" } })
  }

  @Test func `a note goes on at the foot of its page, and not on the next`() throws {
    let notes = [
      Words(
        text: "1 Kamerstukken II 2023/24, 31066, nr. 1339. Een brief aan de Kamer", left: 20,
        top: 500, height: 7),
      Words(
        text: "die over alle maatregelen en hun stand van zaken gaat.", left: 20, top: 510,
        height: 7),
    ]
    let contents = try contents(of: [
      row(headings, at: 20)
        + (0..<9).flatMap { line in
          row(
            ["Sneller beslissen", "Een (VM \(line + 1))", "Het loopt nog.", "-"],
            at: 60 + 30 * Double(line))
        } + notes,
      row(headings, at: 20)
        + [
          Words(
            text: "Een thema in kleine letters over alle kolommen heen", left: 20, top: 60,
            height: 8)
        ]
        + row(["Beter beslissen en zo voort", "Twee (VM 12)", "Het is nu klaar.", "-"], at: 90),
    ])
    #expect(
      contents.notes.map(\.text) == [
        " Kamerstukken II 2023/24, 31066, nr. 1339. Een brief aan de Kamer die over alle maatregelen en hun stand "
          + "van zaken gaat."
      ])
    #expect(
      try texts(contents).map(\.first) == [
        "Ambitie"
      ] + Array(repeating: "Sneller beslissen", count: 9) + [
        "Een thema in kleine letters over alle kolommen heen", "Beter beslissen en zo voort",
      ])
  }

  @Test func `a short line alone in a row is a theme, one right below others goes on with them`()
    throws
  {
    let contents = try contents(of: [
      row(headings, at: 20) + [Words(text: "Kades", left: 20, top: 40)]
        + row(["Droge", "Een (VM 1)", "Loopt.", "-"], at: 57)
        + [Words(text: "kelders", left: 20, top: 68), Words(text: "Bruggen", left: 20, top: 85)]
        + row(["Vlot varen", "Twee (VM 2)", "Klaar.", "-"], at: 102)
    ])
    #expect(
      try texts(contents).map(\.first) == [
        "Ambitie", "Kades", "Droge kelders", "Bruggen", "Vlot varen",
      ])
    #expect(contents.tables[0].rows.map { $0.cells[0].span } == [1, 4, 1, 4, 1])
  }

  @Test func `a note as high as the table is known by its raised number, and is no theme`() throws {
    let contents = try contents(of: [
      row(headings, at: 20) + row(["Droge kelders", "Een (VM 1)", "Loopt.", "09/02/2024"], at: 60)
        + [
          Words(text: "1", left: 20, top: 300, height: 5),
          Words(text: "Kamerstukken II 2023/24, 31066, nr. 1339.", left: 26, top: 300),
          Words(text: "Met een bijlage over de hele breedte van de pagina.", left: 20, top: 311),
        ]
    ])
    #expect(try texts(contents).count == 2)
    #expect(
      contents.notes.map(\.text) == [
        " Kamerstukken II 2023/24, 31066, nr. 1339. Met een bijlage over de hele breedte van de pagina."
      ])
  }

  @Test func `a head that runs over the pages is no title and no part of the table`() throws {
    let names = ["Kades", "Bruggen", "Sluizen"]
    let pages = (1...3).map { page in
      [Words(text: "Ministerie van Kades | Directie Water", left: 20, top: 5)]
        + (page == 1
          ? [Words(text: "Bijlage – Overzicht kades", left: 20, top: 20)] + row(headings, at: 40)
          : [])
        + row(
          ["\(names[page - 1])", "Over \(names[page - 1]) (VM \(page))", "Loopt.", "-"], at: 70)
    }
    let contents = try contents(of: pages)
    #expect(contents.paragraphs.map(\.text) == ["Bijlage – Overzicht kades"])
    #expect(try texts(contents).map(\.first) == ["Ambitie"] + names)
  }

  @Test func `headings that come again below a row take nothing of it`() throws {
    let second = row(["Beter", "Twee (VM 2)", "Staat stil.", "-"], at: 130)
    let contents = try contents(of: [
      row(headings, at: 20) + row(["Sneller", "Een (VM 1)", "Loopt hier", "-"], at: 60)
        + [
          Words(text: "volgens het plan", left: 300, top: 70),
          Words(text: "en verder.", left: 300, top: 80),
        ]
        + row(headings, at: 100) + second
    ])
    #expect(
      try texts(contents) == [
        headings, ["Sneller", "Een (VM 1)", "Loopt hier volgens het plan en verder.", "-"],
        ["Beter", "Twee (VM 2)", "Staat stil.", "-"],
      ])
  }

  @Test
  func `a row that goes on with its name is one with the row before, a note on each page is one`()
    throws
  {
    // Lower on each page, or it would be taken for what runs at the foot of all of them.
    func note(at top: Double) -> [Words] {
      [Words(text: "1 Een brief.", left: 20, top: top, height: 7)]
    }
    let contents = try contents(of: [
      row(headings, at: 20) + row(["Sneller", "Nul (VM 9)", "Klaar.", "-"], at: 60)
        + row(["Trager", "Half (VM 8)", "Klaar.", "-"], at: 80)
        + row(["Sneller", "Een (VM 1)", "Dit loopt.", "-"], at: 100) + note(at: 190),
      row(headings, at: 20)
        + [
          Words(text: "Een (VM 1) (vervolg)", left: 150, top: 60),
          Words(text: "… en verder.", left: 300, top: 60),
        ]
        + row(["Beter", "Twee (VM 2)", "Staat stil.", "-"], at: 95)
        + row(["Beste", "Drie (VM 3)", "Staat stil.", "-"], at: 125) + note(at: 160),
    ])
    let annex = try Annex(of: contents, named: "bijlage.pdf")
    #expect(
      annex.rows.map { $0.cells[.measure] } == [
        "Nul (VM 9)", "Half (VM 8)", "Een (VM 1)", "Twee (VM 2)", "Drie (VM 3)",
      ])
    #expect(annex.rows[2].cells[.status] == "Dit loopt. en verder.")
    #expect(annex.notes.map(\.text) == [" Een brief."])
    #expect(annex.hints.contains { $0.contains("here a measure goes on over more rows") })
  }

  @Test func `a mark that found no room beside its date belongs to it`() throws {
    let contents = try contents(of: [
      row(headings, at: 20)
        + row(["Sneller", "Een (VM 1)", "Loopt al een", "09/02/2024"], at: 60)
        + [
          Words(text: "tijd op deze", left: 300, top: 70),
          Words(text: "2", left: 450, top: 70, height: 5),
        ]
        + [
          Words(text: "manier.", left: 300, top: 80),
          Words(text: "en 01/03/2024", left: 450, top: 80),
        ]
    ])
    let told = try #require(texts(contents).last?.last)
    #expect(told == "09/02/2024 ² en 01/03/2024")
  }

  @Test
  func `a line of a cell that begins with a number is no note, also below words that are higher`()
    throws
  {
    let above = (0..<9).map {
      Words(text: "Wat boven de tabel staat", left: 20, top: Double($0) * 10 + 20, height: 12)
    }
    let contents = try contents(of: [
      above + row(headings, at: 160) + row(["Sneller", "Een (VM", "Loopt al", "-"], at: 190)
        + [
          Words(text: "4) 12 keer", left: 150, top: 200), Words(text: "lang.", left: 300, top: 200),
        ]
        + [Words(text: "3 En meer", left: 300, top: 210)]
    ])
    #expect(
      try texts(contents).last == [
        "Sneller", "Een (VM 4) 12 keer", "Loopt al lang. 3 En meer", "-",
      ])
    #expect(contents.notes == [])
  }

  @Test
  func `a note that stands on every page is no running foot, and the number of a page is none`()
    throws
  {
    let pages = (1...4).map { page in
      let lines = (1...3).flatMap { line in
        row(
          ["Sneller", "Een (VM \(page * 10 + line))", "Loopt.", "09/02/2024 ¹"],
          at: 40 + Double(line) * 20)
      }
      return row(headings, at: 20) + lines + [
        Words(text: "1 Een brief aan de Kamer die lang is", left: 20, top: 200, height: 7),
        Words(text: "en op een regel verder gaat.", left: 20, top: 208, height: 7),
        Words(text: "\(page) van 4", left: 20, top: 230, height: 7),
      ]
    }
    let annex = try Annex(of: try contents(of: pages), named: "bijlage.pdf")
    #expect(
      annex.notes.map(\.text) == [
        " Een brief aan de Kamer die lang is en op een regel verder gaat."
      ])
    #expect(annex.rows.count == 12)
  }
}
