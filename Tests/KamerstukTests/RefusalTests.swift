import Kamerstuk
import Testing

@Suite struct RefusalTests {
  @Test(arguments: [
    ("", "a dossier is missing", 1),
    ("een brief", "a dossier is missing", 1),
    ("Zie Kamerstukken II 2023/24, 31066, nr. 5", "a dossier is missing", 1),
    ("Kamerstukken II 2023/24", "a dossier is missing", 24),
    ("Kamerstukken II 2023/24, nr. 6", "a dossier is missing", 26),
    ("TK 2023–2024", "a dossier is missing", 13),
    ("TK 2023–2024, nr. 5", "a dossier is missing", 15),
    ("1913, nr. 3", "has five digits", 1),
    ("131066, nr. 3", "has five digits", 1),
    ("2Kamerstuk 131066, nr. 3", "at most five digits", 12),
    ("12-10, nr. 24", "has five digits", 1),
    ("Kamerstuk 31066-1339, nr. 5", "no suffix", 16),
    ("Kamerstuk 31066, nr. 007", "no number of a paper", 18),
    ("kst-34000-VII", "no number of a paper", 10),
    ("Kamerstukken II 2023/24, 31066, A", "a paper of the Eerste Kamer", 33),
  ])
  func `a part that is none is refused with its place`(
    _ cited: String, _ message: String, _ column: Int
  ) throws {
    try expectRefusal(of: cited, message, column)
  }

  @Test(arguments: [
    ("Kamerstukken II 2023/24, 31066", "the number of the paper is missing", 31),
    ("Kamerstukken II 2023/24, 31066, nr.", "the number of the paper is missing", 33),
    ("Kamerstukken II 2017/18, 34775-IV", "the number of the paper is missing", 31),
    ("Kamerstukken II 2017/18, 34775 IV", "the number of the paper is missing", 31),
    ("31066-, nr. 5", "the number of the paper is missing", 7),
    ("21501-32", "joins a suffix, so the number of the paper is missing", 6),
    ("kst-21501-32", "joins a suffix, so the number of the paper is missing", 10),
  ])
  func `a citation without a number is refused`(
    _ cited: String, _ message: String, _ column: Int
  ) throws {
    try expectRefusal(of: cited, message, column)
  }

  @Test(arguments: [
    ("Kamerstukken II 2019/21, 31066, nr. 1", "2019/21 is no session year", 17),
    ("Kamerstukken II 2019-21, 31066, nr. 1", "2019/21 is no session year", 17),
    ("TK 2019–2021, 31066, nr. 1", "2019/2021 is no session year", 4),
    ("2024-10-24", "2024/10 is no session year", 1),
  ])
  func `session years that do not follow one another are refused`(
    _ cited: String, _ message: String, _ column: Int
  ) throws {
    try expectRefusal(of: cited, message, column)
  }

  @Test(arguments: [
    ("Kamerstukken II 2023/24, 31066, nrs. 520 en 548", 33),
    ("Kamerstukken II 2023/24, 31066, nr. 520 en 548", 41),
    ("Kamerstukken II 2023/24, 31066, nr. 5 en nr. 6", 39),
    ("Kamerstukken II 2023/24, 31066, nr. 5; Kamerstukken II 2023/24, 31066, nr. 6", 38),
    ("Kamerstukken II 2023/24, 31066, nr. 5 en Kamerstukken I 2023/24, 31066, A", 39),
    ("Kamerstuk 31066, nr. 5 Kamerstuk 31066, nr. 6", 24),
    ("Kamerstuk 31066, nr. 5, nr. 6", 25),
    ("Kamerstuk 31066, nr. 5-7", 23),
    ("Kamerstuk 31066, nr. 5 t/m 7", 24),
    ("Kamerstuk 31066, nr. 5, p. 3, 31067, nr. 7", 29),
    ("Kamerstukken I 2009/10, 32217, A en B", 34),
  ])
  func `two papers are refused where one is asked`(_ cited: String, _ column: Int) throws {
    try expectRefusal(of: cited, "more than one paper", column)
  }

  @Test(arguments: [
    ("Handelingen II 2023/24, nr. 5, item 2", "Handelingen are no Kamerstuk", 1),
    ("¹ Handelingen II 2023/24, nr. 5", "Handelingen are no Kamerstuk", 3),
    ("Kamerstukken II 2023/24, 31066, nr. 5 over geld", "this is not understood", 39),
    ("Kamerstukken II 2023/24, 31066, nr. 5;", "this is not understood", 38),
    ("Kamerstuk 31066, nr. 9 (zie ook 31066, nr. 10)", "this is not understood", 24),
    ("Kamerstuk 31066, nr. 9 (t.v.v. nr. 8", "this is not understood", 24),
    ("Kamerstuk 31066, nr. 9, p.", "this is not understood", 25),
  ])
  func `what is none or goes on behind the paper is refused`(
    _ cited: String, _ message: String, _ column: Int
  ) throws {
    try expectRefusal(of: cited, message, column)
  }

  private func expectRefusal(of cited: String, _ message: String, _ column: Int) throws {
    let error = try #require(throws: Kamerstuk.ReadingError.self) {
      try Kamerstuk(reading: cited)
    }
    #expect(error.message.contains(message))
    #expect(error.description == error.message)
    #expect(error.column == column)
  }
}
