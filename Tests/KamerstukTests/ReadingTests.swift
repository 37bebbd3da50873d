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
    ("Kamerstuk 36\u{2009}708, nr. 10", "Kamerstuk 36708, nr. 10"),
    ("¹ Kamerstukken II 2023/24, 31066, nr. 1", "Kamerstukken II 2023/24, 31066, nr. 1"),
    ("1 Kamerstukken II 2023/24, 31066, nr. 1", "Kamerstukken II 2023/24, 31066, nr. 1"),
    ("[1] Kamerstukken II 2023/24, 31066, nr. 1", "Kamerstukken II 2023/24, 31066, nr. 1"),
    ("2) TK 2023-2024, 31066, nr. 1", "Kamerstukken II 2023/24, 31066, nr. 1"),
    ("* Kamerstuk 31066, nr. 1", "Kamerstuk 31066, nr. 1"),
    ("Kamerstukken II 2023/24, 31066 NR. 1339", "Kamerstukken II 2023/24, 31066, nr. 1339"),
    ("Kamerstuk 31066 nr 5", "Kamerstuk 31066, nr. 5"),
    ("Kamerstuk 31066, no. 5", "Kamerstuk 31066, nr. 5"),
    ("Kamerstuk 31066, nummer 5", "Kamerstuk 31066, nr. 5"),
    ("2023/24, 31066, nr. 5", "Kamerstuk 2023/24, 31066, nr. 5"),
    ("34775\u{2011}IV, nr. 44", "Kamerstuk 34775 IV, nr. 44"),
    ("21501-02, nr. 2800", "Kamerstuk 21501-02, nr. 2800"),
    ("21501-20-2270", "Kamerstuk 21501-20, nr. 2270"),
    ("22112-3607", "Kamerstuk 22112, nr. 3607"),
    ("31066-13, nr. 5", "Kamerstuk 31066-13, nr. 5"),
    ("Kamerstukken I 2009/10, 32217, nr. A", "Kamerstukken I 2009/10, 32217, A"),
    ("Kamerstukken I 2009/10, 32217, A, p. 3.", "Kamerstukken I 2009/10, 32217, A"),
    ("Kamerstukken I 2023/24, 22112, NO", "Kamerstukken I 2023/24, 22112, NO"),
    ("Kamerstuk 31066, nr. 6, blz. 15, 16 en 20", "Kamerstuk 31066, nr. 6"),
    ("Kamerstuk 31066, nr. 6, p. 3 (ter vervanging van nr. 5)", "Kamerstuk 31066, nr. 6"),
    ("Kamerstukken II 1950/51, 1913, nr. 3", "Kamerstukken II 1950/51, 1913, nr. 3"),
    ("kst-1913-14", "Kamerstuk 1913, nr. 14"),
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
}
