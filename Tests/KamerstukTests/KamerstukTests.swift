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
    for _ in 0..<2000 {
      let made = random.kamerstuk()
      let kamerstuk = try #require(made)
      #expect(try Kamerstuk(reading: kamerstuk.description) == kamerstuk)
    }
  }

  @Test func `parts that are none of a paper make none`() {
    func paper(_ dossier: String, _ suffix: String?, _ number: String) -> Kamerstuk? {
      Kamerstuk(
        chamber: .second, sessionYear: nil, dossier: dossier, suffix: suffix, number: number)
    }
    #expect(paper("31066", nil, "1339") != nil)
    #expect(paper("31 066", nil, "1339") == nil)
    #expect(paper("", nil, "1339") == nil)
    #expect(paper("31066", "", "1339") == nil)
    #expect(paper("31066", nil, "A") == nil)
    #expect(paper("31066", nil, "") == nil)
  }

  @Test(arguments: [
    (2023, "2023-09-19", true), (2023, "2023-09-18", false), (2023, "2024-09-16", true),
    (2023, "2024-09-17", false), (1999, "2000-01-01", true), (2024, "2024-10-24", true),
    (2020, "2020-09-15", true), (2026, "2026-09-15", true), (2026, "2026-09-14", false),
  ])
  func `a session year runs from the third Tuesday of September`(
    _ year: Int, _ day: String, _ isInside: Bool
  ) throws {
    let date = try CalendarDate(reading: day)
    #expect(SessionYear(firstYear: year)?.contains(date) == isInside)
  }

  @Test(arguments: [(2019, "2019/20"), (1999, "1999/2000"), (2008, "2008/09")])
  func `a session year is written with its second year`(_ year: Int, _ text: String) {
    #expect(SessionYear(firstYear: year)?.description == text)
  }
}

/// Makes random papers, the same for the same beginning: SplitMix64.
private struct Generator {
  var state: UInt64

  mutating func number(below limit: UInt64) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % limit)
  }

  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[number(below: UInt64(elements.count))]
  }

  mutating func kamerstuk() -> Kamerstuk? {
    let chamber = one(of: [nil, .first, .second] as [Chamber?])
    let number =
      chamber != .second && self.number(below: 3) == 0
      ? one(of: ["A", "K", "AB"]) : String(1 + self.number(below: 3000))
    return Kamerstuk(
      chamber: chamber,
      sessionYear: one(of: [true, false])
        ? SessionYear(firstYear: 1900 + self.number(below: 200)) : nil,
      dossier: String(10_000 + self.number(below: 90_000)),
      suffix: one(of: [nil, "IV", "VII", "B", "XVII", "20", "32"]),
      number: number)
  }
}
