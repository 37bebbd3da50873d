import Kamerstuk
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    ("Kamerstukken II 2009/10, 32217, nr. 2", "Kamerstukken II 2009/10, 32217, nr. 2"),
    ("Kamerstukken I 2009/10, 32217, A", "Kamerstukken I 2009/10, 32217, A"),
    ("Kamerstukken II, 2023/24, 31066 nr. 1339.", "Kamerstukken II 2023/24, 31066, nr. 1339"),
    ("Kamerstukken II 2022/23, 31066 nr. 1270.", "Kamerstukken II 2022/23, 31066, nr. 1270"),
    ("Kamerstukken II, 2023/24, 31 066 nr. 1380.", "Kamerstukken II 2023/24, 31066, nr. 1380"),
    ("Kamerstuk 36 708, nr. 10", "Kamerstuk 36708, nr. 10"),
    ("Kamerstuk 36\u{a0}708,\u{a0}nr.\u{a0}10", "Kamerstuk 36708, nr. 10"),
    ("Kamerstuk 36\u{202f}708, nr. 10", "Kamerstuk 36708, nr. 10"),
    ("Kamerstuk 36.708, nr. 10", "Kamerstuk 36708, nr. 10"),
    ("Kamerstukken II 2017/18, 34775-IV, nr. 44", "Kamerstukken II 2017/18, 34775 IV, nr. 44"),
    ("Kamerstukken II 2019/20, 35300 VII, nr. 133", "Kamerstukken II 2019/20, 35300 VII, nr. 133"),
    ("21 501-32, nr. 1703", "Kamerstuk 21501-32, nr. 1703"),
    ("31066-1339", "Kamerstuk 31066, nr. 1339"),
    (
      "Kamerstukken II 1999-2000, 26 271, nr. 6, p. 15-16",
      "Kamerstukken II 1999/2000, 26271, nr. 6"
    ),
    ("1Kamerstukken II 2023/24, 31066, nr. 1", "Kamerstukken II 2023/24, 31066, nr. 1"),
    ("¹² Kamerstukken II 2023/24, 31066, nr. 1", "Kamerstukken II 2023/24, 31066, nr. 1"),
    ("36 600 B, K", "Kamerstuk 36600 B, K"),
    ("TK 2023–2024, 36 410 VI, nr. 2", "Kamerstukken II 2023/24, 36410 VI, nr. 2"),
    ("EK 2009/10, 32217, A", "Kamerstukken I 2009/10, 32217, A"),
    (
      "Kamerstukken II 2023/24, 31066, nr. 9 (t.v.v. nr. 8)",
      "Kamerstukken II 2023/24, 31066, nr. 9"
    ),
    ("kamerstukken ii 2023/24, 31066, NR 9", "Kamerstukken II 2023/24, 31066, nr. 9"),
    ("kst-31066-1339", "Kamerstuk 31066, nr. 1339"),
    ("kst-34000-VII-8", "Kamerstuk 34000 VII, nr. 8"),
    ("kst-35010-C", "Kamerstuk 35010, C"),
    ("Kamerstukken II 2023/2024, 31066, nr. 9", "Kamerstukken II 2023/24, 31066, nr. 9"),
  ])
  func `a citation in any form is written back in the official one`(
    _ cited: String, _ official: String
  ) throws {
    #expect(try Kamerstuk(reading: cited).description == official)
  }

  @Test func `what a citation leaves out stays out`() throws {
    let kamerstuk = try Kamerstuk(reading: "31066, nr. 1339")
    #expect(kamerstuk.chamber == nil)
    #expect(kamerstuk.sessionYear == nil)
    #expect(kamerstuk.suffix == nil)
  }

  @Test(arguments: [
    ("", "a dossier is missing", 1),
    ("Kamerstukken II 2023/24", "a dossier is missing", 24),
    ("Kamerstukken II 2023/24, 31066", "the number of the paper is missing", 31),
    ("Kamerstukken II 2023/24, 31066, nr.", "the number of the paper is missing", 33),
    ("Kamerstukken II 2017/18, 34775-IV", "the number of the paper is missing", 31),
    ("21501-32", "the number of the paper is missing", 6),
    ("Kamerstukken II 2019/21, 31066, nr. 1", "2019/21 is no session year", 17),
    ("Kamerstukken II 2019-21, 31066, nr. 1", "2019/21 is no session year", 17),
    ("Kamerstukken II 2023/24, 31066, nrs. 520 en 548", "more than one paper", 33),
    ("Kamerstukken II 2023/24, 31066, nr. 520 en 548", "more than one paper", 41),
    (
      "Kamerstukken II 2023/24, 31066, nr. 5; Kamerstukken II 2023/24, 31066, nr. 6", "more than",
      38
    ),
    ("Kamerstuk 31066, nr. 5 Kamerstuk 31066, nr. 6", "more than one paper", 24),
    ("Handelingen II 2023/24, nr. 5, item 2", "Handelingen are no Kamerstuk", 1),
    ("Kamerstukken II 2023/24, 31066, nr. 5 over geld", "this is not understood", 39),
    ("Kamerstukken II 2023/24, 31066, A", "the number of no paper", 26),
    ("een brief", "a dossier is missing", 1),
  ])
  func `what cites no single paper is refused with the place`(
    _ cited: String, _ message: String, _ column: Int
  ) throws {
    let error = try #require(throws: Kamerstuk.ReadingError.self) {
      try Kamerstuk(reading: cited)
    }
    #expect(error.message.contains(message))
    #expect(error.column == column)
  }

  @Test(arguments: [
    "Kamerstukken II, 2023/24, 31066 nr. 1339.", "Kamerstukken II zonder nummer", "TK 2023–2024, 1",
    "1Kamerstuk 31066", "Handelingen II 2023/24, nr. 5", "kst-31066-1339",
  ])
  func `a slip in a citation does not make it a remark`(_ text: String) {
    #expect(Kamerstuk.looksLikeCitation(text))
  }

  @Test(arguments: [
    "Dit overzicht staat in het klantportaal.", "Kamerbrief volgt.", "", "TKB", "12",
  ])
  func `a remark is no citation`(_ text: String) {
    #expect(!Kamerstuk.looksLikeCitation(text))
  }

  @Test(arguments: [
    String(repeating: "9", count: 5000), String(repeating: "Kamerstukken ", count: 500),
    "Kamerstukken II 9999999999999999999999/99, 31066, nr. 1", "\u{0}", "🏛️ 31066, nr. 1",
    "Kamerstukken II 2023/24, ٣١٠٦٦, nr. 1", "31066-", "31066--1", "-", "kst-", "nr. 1", "II",
    "Kamerstukken II 2023/24, 31066, nr. 99999999999999999999999",
  ])
  func `nonsense is refused`(_ text: String) {
    #expect(throws: Kamerstuk.ReadingError.self) { try Kamerstuk(reading: text) }
  }
}
