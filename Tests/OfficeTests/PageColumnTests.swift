import Documents
import Office
import Testing

/// Which column of a page words are of, and what is no line of a cell.
@Suite struct PageColumnTests {
  private typealias Words = PageSamples.Words

  private let headings = ["Ambitie", "Maatregel", "Stand van zaken", "TK geïnformeerd"]

  private func texts(_ pages: [[Words]]) throws -> [[String]] {
    let contents = try PageSamples.contents(of: pages)
    return try #require(contents.tables.first).rows.map { $0.cells.map(\.text) }
  }

  /// Headings in the middle above their columns, which begin at 20, 150, 300 and 450.
  private func centred(at top: Double) -> [Words] {
    zip(headings, [65, 195, 345, 470]).map { Words(text: $0, left: $1, top: top) }
  }

  private func rows(_ numbers: ClosedRange<Int>, at top: Double) -> [Words] {
    numbers.enumerated().flatMap { place, number in
      let top = top + 35 * Double(place)
      return PageSamples.row(
        [
          "Ambitie \(number * number)", "Een maatregel van", "Het loopt zoals gepland",
          "09/02/2024",
        ],
        at: top)
        + PageSamples.row(["", "nu (VM \(number))", "tot mei.", ""], at: top + 10)
    }
  }

  private func expected(_ numbers: ClosedRange<Int>) -> [[String]] {
    numbers.map {
      [
        "Ambitie \($0 * $0)", "Een maatregel van nu (VM \($0))", "Het loopt zoals gepland tot mei.",
        "09/02/2024",
      ]
    }
  }

  @Test func `words stand in front of a heading that is centred, and are of its column`() throws {
    let note = [
      Words(text: "1", left: 20, top: 200, height: 7),
      Words(
        text: String(repeating: "Kamerstukken 31066 ", count: 20), left: 30, top: 200, height: 7),
    ]
    let read = try texts([centred(at: 20) + rows(1...3, at: 60) + note])
    #expect(read == [headings] + expected(1...3), "\(read)")
  }

  @Test func `words in the middle below a heading are of its column, wherever each begins`() throws
  {
    let told = ["-", "9 mei 2024", "9 februari 2024", "24 oktober 2024"]
    let rows = told.enumerated().flatMap { place, date in
      let top = 60 + 30 * Double(place)
      let width = Double(date.count) * 3
      return PageSamples.row(["Sneller", "Een (VM \(place + 1))", "Het loopt nog.", ""], at: top)
        + [Words(text: date, left: 480 - width / 2, top: top)]
    }
    let read = try texts([
      centred(at: 20).map { head in
        head.text == headings[3] ? Words(text: "TK", left: 476, top: 20) : head
      } + rows
    ])
    #expect(read.dropFirst().map { $0[3] } == told)
    #expect(Set(read.dropFirst().map { $0[2] }) == ["Het loopt nog."])
  }

  @Test func `a page with one row has the columns of the page before`() throws {
    #expect(
      try texts([centred(at: 20) + rows(1...3, at: 60), centred(at: 20) + rows(4...4, at: 60)])
        == [headings] + expected(1...4))
  }

  @Test func `where headings begin with their columns words further left are of the column before`()
    throws
  {
    // Below a heading without words the lines before it all have one at the same place.
    let rows = (1...4).flatMap { number in
      PageSamples.row(["Sneller", "Een (VM \(number))", "", "-"], at: 30 + 30 * Double(number))
        + [
          Words(text: "Het loopt", left: 300, top: 30 + 30 * Double(number)),
          Words(text: "nog", left: 400, top: 30 + 30 * Double(number)),
        ]
    }
    let read = try texts([PageSamples.row(headings, at: 20) + rows])
    #expect(read.dropFirst().map { $0[2] } == Array(repeating: "Het loopt nog", count: 4))
    #expect(read.dropFirst().map { $0[3] } == Array(repeating: "-", count: 4))
  }

  @Test func `a theme right below headings that are centred is one, and none of them`() throws {
    // Lines share a little of their height, and no heading stands above the theme.
    let theme = [Words(text: "Bos", left: 20, top: 28.5, height: 9)]
    let read = try texts([centred(at: 20) + theme + rows(1...3, at: 45)])
    #expect(read[0] == headings && read[1] == ["Bos", "", "", ""])
    #expect(Array(read.dropFirst(2)) == expected(1...3))
  }

  @Test(arguments: [("VM09", "VM10"), ("A9", "A10"), ("2.1", "2.2"), ("9.", "10."), ("M 3", "M 4")])
  func `a number of a row begins one, also first on a page before a name without a capital`(
    _ first: String, _ second: String
  ) throws {
    let heads = PageSamples.row(["Nr.", "Maatregel", "Stand van zaken", "TK geïnformeerd"], at: 20)
    func lines(_ cells: [String], _ more: String) -> [Words] {
      PageSamples.row(cells, at: 60)
        + PageSamples.row(["", "en \(more)", "Nog \(more).", ""], at: 70)
        + PageSamples.row(["", "van \(more)", "", ""], at: 80)
    }
    let read = try texts([
      heads + lines([first, "Een register", "Loopt.", "-"], "kades"),
      heads + lines([second, "e-Herbarium", "Loopt ook.", ""], "later"),
    ])
    #expect(
      read.dropFirst() == [
        [first, "Een register en kades van kades", "Loopt. Nog kades.", "-"],
        [second, "e-Herbarium en later van later", "Loopt ook. Nog later.", ""],
      ])
  }

  @Test func `a cell that is one over rows may be taller than the first of them`() throws {
    let page =
      PageSamples.row(headings, at: 20)
      + PageSamples.row(["Herstel van de", "Een (VM 1)", "Loopt.", "-"], at: 60)
      + [Words(text: "natuur en de", left: 20, top: 70), Words(text: "oevers", left: 20, top: 80)]
      + PageSamples.row(["", "Twee (VM 2)", "Loopt ook.", "-"], at: 75)
      + PageSamples.row(["Meer bos", "Drie (VM 3)", "Loopt nog", "-"], at: 95)
      + [Words(text: "tot mei.", left: 300, top: 105)]
    let read = try texts([page])
    #expect(
      read.dropFirst().map { $0[0] } == ["Herstel van de natuur en de oevers", "", "Meer bos"])
    #expect(read.dropFirst().map { $0[2] } == ["Loopt.", "Loopt ook.", "Loopt nog tot mei."])
  }

  @Test(arguments: [240.0, 500])
  func `a theme may stand in the middle of its row, or at its end`(_ left: Double) throws {
    let pages =
      PageSamples.row(headings, at: 20) + [Words(text: "Bos", left: left, top: 45)]
      + rows(1...2, at: 65) + [Words(text: "Water en bodem", left: left, top: 135)]
      + rows(3...4, at: 160)
    let read = try texts([pages])
    #expect(read[1] == ["Bos", "", "", ""] && read[4] == ["Water en bodem", "", "", ""])
    #expect(Array(read[2...3] + read[5...6]) == expected(1...4))
  }

  @Test func `an empty column takes nothing of the one before it`() throws {
    let heads = PageSamples.row(["Ambitie", "Maatregel", "Gereed", "TK geïnformeerd"], at: 20)
    let rows = (1...5).flatMap { number in
      PageSamples.row(
        ["Sneller", "Een (VM \(number))", "Het is klaar per 12 jan 2026", ""],
        at: 30 + 30 * Double(number))
    }
    let read = try texts([heads + rows])
    #expect(
      read.dropFirst().map { $0[2] } == Array(repeating: "Het is klaar per 12 jan 2026", count: 5))
  }

  @Test func `a heading of two lines that stands beside those of one is whole`() throws {
    let heads = [
      Words(text: "Ambitie", left: 20, top: 24), Words(text: "Maatregel", left: 150, top: 24),
      Words(text: "Stand van zaken", left: 300, top: 19),
      Words(text: "uitwerking", left: 300, top: 29),
      Words(text: "TK geïnformeerd", left: 450, top: 24),
    ]
    let read = try texts([heads + rows(1...2, at: 60), heads + rows(3...4, at: 60)])
    #expect(read.map { $0[2] }[0] == "Stand van zaken uitwerking")
    #expect(Array(read.dropFirst()) == expected(1...4))
  }

  @Test func `a mark at the beginning of a line of a cell is none of a note`() throws {
    let page =
      PageSamples.row(headings, at: 20)
      + PageSamples.row(["Sneller", "Een (VM 1)", "Zie het overzicht", "-"], at: 60)
      + [
        Words(text: "2", left: 300, top: 69, height: 6),
        Words(text: "en de site.", left: 306, top: 70),
      ]
    #expect(try texts([page])[1][2] == "Zie het overzicht ² en de site.")
  }

  @Test func `a foot below the number of its page runs, and is none of the table`() throws {
    let pages = (1...3).map { number in
      PageSamples.row(headings, at: 20) + rows(number...number, at: 60)
        + [
          Words(text: "1 Kamerstukken 31066", left: 20, top: 180, height: 7),
          Words(text: "\(number)", left: 500, top: 196, height: 9),
          Words(text: "Stand op heden", left: 20, top: 206, height: 9),
        ]
    }
    let read = try texts(pages)
    #expect(Array(read.dropFirst()) == expected(1...3))
  }

  @Test func `lines elsewhere that stand a little nearer say nothing of the table`() throws {
    let seal = (0..<4).map {
      Words(text: "change c\($0)", left: 600, top: 60 + 9.7 * Double($0))
    }
    let read = try texts([PageSamples.row(headings, at: 20) + rows(1...8, at: 60), seal])
    #expect(Array(read.dropFirst().prefix(7)) == expected(1...7))
  }

  @Test func `a hyphen in front of a word that joins stands for what is left out`() throws {
    let page =
      PageSamples.row(headings, at: 20)
      + PageSamples.row(["Sneller", "Een (VM 1)", "Nieuwe standaard-", "-"], at: 60)
      + [
        Words(text: "of maatwerkrege-", left: 300, top: 70),
        Words(text: "lingen.", left: 300, top: 80),
      ]
    #expect(try texts([page])[1][2] == "Nieuwe standaard- of maatwerkregelingen.")
  }
}
