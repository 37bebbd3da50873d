import Annex
import Dates
import Testing

/// Targets as people write them, and the days that they mean.
@Suite struct TargetTests {
  @Test(
    arguments: [
      ("2027-07-01", nil, "2027-07-01", "2027-07-01"),
      ("1 juli 2027", nil, "2027-07-01", "2027-07-01"),
      ("uiterlijk 1 juli 2027", nil, "2027-07-01", "2027-07-01"),
      ("01.07.2027", nil, "2027-07-01", "2027-07-01"),
      ("1 jul. 2027", nil, "2027-07-01", "2027-07-01"),
      ("2027-Q1", "2027-01-01", "2027-03-31", "2027-Q1"),
      ("Q1 2027", "2027-01-01", "2027-03-31", "2027-Q1"),
      ("eerste kwartaal 2027", "2027-01-01", "2027-03-31", "2027-Q1"),
      ("4e kwartaal van 2027", "2027-10-01", "2027-12-31", "2027-Q4"),
      ("laatste kwartaal 2027", "2027-10-01", "2027-12-31", "2027-Q4"),
      ("2027-H1", "2027-01-01", "2027-06-30", "2027-H1"),
      ("eerste helft 2027", "2027-01-01", "2027-06-30", "2027-H1"),
      ("tweede half jaar van 2027", "2027-07-01", "2027-12-31", "2027-H2"),
      ("2027-07", "2027-07-01", "2027-07-31", "2027-07"),
      ("07-2027", "2027-07-01", "2027-07-31", "2027-07"),
      ("juli 2027", "2027-07-01", "2027-07-31", "2027-07"),
      ("februari 2028", "2028-02-01", "2028-02-29", "2028-02"),
      ("2027", "2027-01-01", "2027-12-31", "2027"),
      ("begin 2027", "2027-01-01", "2027-03-31", "2027-Q1"),
      ("medio 2026", "2026-06-01", "2026-07-31", "medio 2026"),
      ("eind 2025", "2025-10-01", "2025-12-31", "2025-Q4"),
      ("begin juli 2027", "2027-07-01", "2027-07-10", "begin juli 2027"),
      ("medio juli 2027", "2027-07-11", "2027-07-20", "medio juli 2027"),
      ("eind februari 2027", "2027-02-21", "2027-02-28", "eind februari 2027"),
      ("voorjaar 2027", "2027-03-01", "2027-05-31", "voorjaar 2027"),
      ("zomer van 2027", "2027-06-01", "2027-08-31", "zomer van 2027"),
      ("najaar 2026", "2026-09-01", "2026-11-30", "najaar 2026"),
      ("winter 2026", "2026-12-01", "2027-02-28", "winter 2026"),
      ("winter 2027/2028", "2027-12-01", "2028-02-29", "winter 2027/2028"),
    ] as [(String, String?, String, String)])
  func `some words mean some days`(
    _ text: String, _ first: String?, _ last: String, _ name: String
  ) throws {
    let target = try #require(try Target(reading: text))
    #expect(target.first?.description == first)
    #expect(target.last?.description == last)
    #expect(target.description == name)
    // In prose behind its word it is the same, and what it is written as is read as the same.
    #expect(
      try Derivation(of: "Streefdatum voor implementatie: \(text).").target?.content == target)
    #expect(try Target(reading: target.description) == target)
    #expect(try Target(reading: target.dutch) == target)
  }

  @Test(arguments: ["n.n.b.", "december", "eerste kwartaal", "nog niet bekend", "nader te bepalen"])
  func `words that name no days are kept behind their word`(_ words: String) throws {
    let target = try #require(try Derivation(of: "Streefdatum: \(words)").target?.content)
    #expect(target == Target(words: words))
    #expect(target.last == nil && target.description == words)
    #expect(try Target(reading: words) == nil)
  }

  @Test(arguments: [
    "", "later", "2027 en 2028", "5", "13-2027", "vijfde kwartaal 2027", "zomer", "Q5 2027",
    "99999", "2027-13", "1 foo 2027",
  ])
  func `what is no date of a year is none`(_ text: String) throws {
    #expect(try Target(reading: text) == nil)
  }

  @Test(arguments: ["2027-02-30", "31 april 2027", "30-02-2027"])
  func `a day that does not exist is refused`(_ text: String) {
    #expect(throws: ImpossibleDate.self) { try Target(reading: text) }
  }

  @Test func `the days count for being the same, and words where there are none`() throws {
    #expect(try Target(reading: "Q1 2027") == Target(reading: "eerste kwartaal van 2027"))
    #expect(try Target(reading: "juli 2027") != Target(reading: "2027-07-31"))
    #expect(Target(words: "n.n.b.") != Target(words: "n.t.b."))
  }
}
