import Dates
import Kamerstuk
import Testing

@Suite struct KamerstukTests {
  @Test(arguments: [
    ("31066-1339", "kst-31066-1339"),
    ("Kamerstuk 34000 VII, nr. 8", "kst-34000-VII-8"),
    ("21501-20, nr. 2270", "kst-21501-20-2270"),
    ("Kamerstukken I 2018/19, 35010, C", "kst-35010-C"),
  ])
  func `the address is derived from the parts`(_ cited: String, _ name: String) throws {
    let address = "https://zoek.officielebekendmakingen.nl/\(name).html"
    #expect(try Kamerstuk(reading: cited).address == address)
  }

  @Test func `every paper reads back from its official form`() throws {
    var random = Generator(state: 2024)
    for _ in 0..<5000 {
      let made = random.kamerstuk()
      let kamerstuk = try #require(made)
      #expect(try Kamerstuk(reading: kamerstuk.description) == kamerstuk)
      #expect(Kamerstuk.looksLikeCitation(kamerstuk.description))
    }
  }

  @Test func `the name in an address reads back as the same dossier and number`() throws {
    var random = Generator(state: 31066)
    for _ in 0..<2000 {
      let made = random.kamerstuk()
      let kamerstuk = try #require(made)
      let name = kamerstuk.address.dropFirst("https://zoek.officielebekendmakingen.nl/".count)
      let isBareCouncil = kamerstuk.dossier == "21501" && kamerstuk.suffix == nil
      guard !isBareCouncil else { continue }
      let read = try Kamerstuk(reading: name.dropLast(".html".count))
      #expect(read.dossier == kamerstuk.dossier)
      #expect(read.suffix == kamerstuk.suffix)
      #expect(read.number == kamerstuk.number)
    }
  }

  @Test func `no description is shared by two papers`() throws {
    var random = Generator(state: 7)
    var known: [String: Kamerstuk] = [:]
    for _ in 0..<5000 {
      let made = random.kamerstuk()
      let kamerstuk = try #require(made)
      #expect(known[kamerstuk.description, default: kamerstuk] == kamerstuk)
      known[kamerstuk.description] = kamerstuk
    }
  }

  @Test(
    arguments: [
      ("31066", nil, "1339"), ("34775", "IV", "44"), ("36600", "B", "1"), ("21501", "02", "2800"),
      ("36410", "IXA", "2"), ("1913", nil, "3"),
    ] as [(String, String?, String)])
  func `stored parts of a paper make it again`(
    _ dossier: String, _ suffix: String?, _ number: String
  ) throws {
    let kamerstuk = try #require(
      Kamerstuk(
        chamber: .second, sessionYear: nil, dossier: dossier, suffix: suffix, number: number))
    #expect(kamerstuk.dossier == dossier)
    #expect(kamerstuk.suffix == suffix)
    #expect(kamerstuk.number == number)
  }

  @Test(
    arguments: [
      ("31 066", nil, "1339"), ("", nil, "1339"), ("310666", nil, "1"), ("03106", nil, "1"),
      ("٣١٠٦٦", nil, "1"), ("31066", "", "1339"), ("31066", "iv", "1"), ("31066", "NR", "1"),
      ("31066", "1339", "1"), ("1913", "20", "1"), ("31066", nil, ""), ("31066", nil, "0"),
      ("31066", nil, "01"), ("31066", nil, "1234567"), ("31066", nil, "A"), ("31066", nil, "1a"),
    ] as [(String, String?, String)])
  func `parts that are none of a paper make none`(
    _ dossier: String, _ suffix: String?, _ number: String
  ) {
    let made = Kamerstuk(
      chamber: .second, sessionYear: nil, dossier: dossier, suffix: suffix, number: number)
    #expect(made == nil)
  }

  @Test func `letters number papers, unless in the Tweede Kamer`() {
    func paper(_ chamber: Chamber?, _ number: String) -> Kamerstuk? {
      Kamerstuk(chamber: chamber, sessionYear: nil, dossier: "32217", suffix: nil, number: number)
    }
    #expect(paper(.first, "A") != nil)
    #expect(paper(.first, "AB") != nil)
    #expect(paper(nil, "A") != nil)
    #expect(paper(.second, "A") == nil)
    #expect(paper(.first, "ABC") == nil)
    #expect(paper(.first, "a") == nil)
  }

  @Test func `a paper may be dated inside its session year, and on any day without one`() throws {
    let inside = try CalendarDate(reading: "2023-09-19")
    let before = try CalendarDate(reading: "2023-09-18")
    let dated = try Kamerstuk(reading: "Kamerstukken II 2023/24, 31066, nr. 1339")
    let bare = try Kamerstuk(reading: "31066, nr. 1339")
    #expect(dated.mayBeDated(inside))
    #expect(!dated.mayBeDated(before))
    #expect(bare.mayBeDated(before))
  }
}
