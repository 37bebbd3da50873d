import Kamerstuk
import Testing

@Suite struct MeaningToCiteTests {
  @Test(arguments: [
    "Kamerstukken II, 2023/24, 31066 nr. 1339.", "Kamerstukken II zonder nummer", "TK 2023–2024, 1",
    "1Kamerstuk 31066", "¹ Kamerstuk 31066", "Handelingen II 2023/24, nr. 5", "kst-31066-1339",
    "EK 31 066", "31066, nr.", "31 066 nr. 1339", "31 066, nrs. 520 en 548", "21 501-32, nr. 1703",
    "21501-32", "31066-1339.", "36 600 B, K", "32217, A, p. 3", "34775-IV, nr. x",
    "2019/21, 31066, nr. 5",
  ])
  func `a slip in a citation does not make it a remark`(_ text: String) {
    #expect(Kamerstuk.looksLikeCitation(text))
  }

  @Test(arguments: [
    "Dit overzicht staat in het klantportaal.", "Kamerbrief volgt.", "", "TKB", "12", "¹", "31066",
    "TK geïnformeerd op 9 februari 2024", "TK = Tweede Kamer", "TK 24 oktober 2024", "EK", "kst",
    "10-10-2024 gewijzigd", "2024-10-24", "2023/24 is het eerste jaar", "25 000 huishoudens",
    "25 000-30 000 huishoudens", "25000-30000 huishoudens", "25 000, EU-breed", "25 000, NL alleen",
    "Zie Kamerstukken II 2023/24, 31066, nr. 5",
  ])
  func `a remark is no citation`(_ text: String) {
    #expect(!Kamerstuk.looksLikeCitation(text))
  }
}
