import Kamerstuk
import Testing

@Suite struct HostileTests {
  @Test(arguments: [
    "Kamerstukken II 9999999999999999999999/99, 31066, nr. 1", "\u{0}", "🏛️ 31066, nr. 1",
    "Kamerstukken II 2023/24, ٣١٠٦٦, nr. 1", "31066-", "31066--1", "-", "kst-", "nr. 1", "II",
    "Kamerstukken II 2023/24, 31066, nr. 99999999999999999999999", "31066, nr. 1\u{0}",
    "3\u{301}1066, nr. 1", "31066, nr. 1\u{200d}🏛️", "Kamerstuk 00000, nr. 1",
  ])
  func `nonsense is refused`(_ text: String) {
    #expect(throws: Kamerstuk.ReadingError.self) { try Kamerstuk(reading: text) }
    _ = Kamerstuk.looksLikeCitation(text)
  }

  @Test(arguments: [
    ("", "9", 5000), ("", "Kamerstukken ", 500), ("", "31066, nr. 5 ", 20_000), ("", "(", 50_000),
    ("31066", "-1", 50_000), ("", " ", 50_000),
  ])
  func `nonsense of any length is refused`(_ start: String, _ again: String, _ times: Int) {
    let text = start + String(repeating: again, count: times)
    #expect(throws: Kamerstuk.ReadingError.self) { try Kamerstuk(reading: text) }
    _ = Kamerstuk.looksLikeCitation(text)
  }

  @Test func `a damaged citation is read or refused inside its own length`() {
    let cited = "1Kamerstukken II 2023–2024, 34 775-IV, nr. 44, p. 15-16 (t.v.v. nr. 8)."
    let noise: [Character] = ["9", "-", "/", ",", ".", "(", ")", " ", "\u{0}", "é", "🏛️", "I", "n"]
    var random = Generator(state: 44)
    for _ in 0..<10_000 {
      var characters = Array(cited)
      for _ in 0...random.number(below: 4) {
        let place = random.number(below: UInt64(characters.count))
        characters[place] = random.one(of: noise)
      }
      characters.removeLast(random.number(below: UInt64(characters.count)))
      let text = String(characters)
      do {
        let kamerstuk = try Kamerstuk(reading: text)
        #expect(try Kamerstuk(reading: kamerstuk.description) == kamerstuk)
      } catch {
        #expect((1...text.count + 1).contains(error.column))
      }
    }
  }
}
