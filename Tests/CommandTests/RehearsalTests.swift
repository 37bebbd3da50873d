import Foundation
import Testing

/// What a command would record, as data, and that nothing of it is recorded.
@Suite struct RehearsalTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  private func object(_ line: String) throws -> [String: Any] {
    let data = Data(try command.run(line).output.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func objects(_ line: String) throws -> [[String: Any]] {
    let data = Data(try command.run(line).output.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  @Test(arguments: [
    ("inform VM38 VM5 --on 2026-11-01 --kamerstuk '31066, nr. 1600'", ["n25", "n26"]),
    ("confirm VM38 --on 2026-11-01", ["b1"]), ("log VM38 -m Loopt.", ["s38"]),
  ])
  func `data says what is recorded, and under which names`(_ line: String, _ ids: [String]) throws {
    let trial = try objects("stand \(line) --dry-run -f json")
    #expect(trial.allSatisfy { $0["recorded"] as? Bool == false && $0["id"] is NSNull })
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
    let recorded = try objects("stand \(line) -f json")
    #expect(recorded.map { $0["id"] as? String } == ids)
    #expect(
      recorded.allSatisfy { $0["change"] as? String == "c2" && $0["recorded"] as? Bool == true })
    #expect(recorded.map { $0["line"] as? Int } == trial.map { $0["line"] as? Int })
  }

  @Test func `what the register knows already is told as such`() throws {
    let line =
      "stand inform 38 --on 2024-10-24 --kamerstuk 'Kamerstukken II 2024/25, 31066, nr. 1433' -f json"
    let known = try #require(try objects(line).first)
    #expect(known["known_already"] as? Bool == true && known["recorded"] as? Bool == false)
    #expect(known["letter"] as? String == "kst-31066-1433")
  }

  @Test(arguments: [
    ("correct n16 --on 2024-02-10 --why x", 76), ("correct w74 --title Anders --why x", 76),
    ("correct e1 --title Anders --why x", 76), ("correct s23 -m Anders --why x", 76),
    ("confirm VM38", 76), ("confirm VM5", 0), ("correct s6 -m Anders --why x", 0),
  ])
  func `nothing is recorded on what others changed meanwhile`(_ line: String, _ code: Int) throws {
    _ = try command.run("stand log VM38 -m Loopt.")
    let outcome = try command.run("stand \(line) --expect c1")
    #expect(outcome.status == Int32(code), "\(outcome.errors)")
    guard code != 0 else { return }
    #expect(outcome.errors.contains("after c1 was recorded about the same: c2 (log by anna)"))
    #expect(try command.run("stand changes -f csv | wc -l").output == "3\n")
    #expect(try command.run("stand \(line) --expect c2").status == 0)
  }

  private func edit(_ from: String, _ to: String, into name: String) throws {
    let seed = try String(contentsOfFile: command.path(Command.seed), encoding: .utf8)
    try command.write(seed.replacing(from, with: to).utf8, to: name)
  }

  @Test func `an import's whole plan is data, also while something is open`() throws {
    try edit("Invorderingspauze (VM 38)", "Pauzeren van invordering", into: "next.txt")
    _ = try command.run("stand log VM17 --on 2026-01-05 -m 'Het loopt.'")
    let outcome = try command.run("stand import next.txt --date 2026-02-01 --dry-run -f json")
    #expect(outcome.status == 66)
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let counts = try #require(plan["counts"] as? [String: Int])
    #expect(counts["open"] == 1 && counts["conflicts"] == 0 && counts["gone"] == 1)
    let open = try #require((plan["candidates"] as? [[String: Any]])?.first)
    let choices = try #require(open["may_be"] as? [[String: String]])
    #expect(choices.map { $0["title"] }.contains("Invorderingspauze (VM 38)"))
    #expect((plan["standing"] as? [[String: Any]])?.count == 1)
    #expect((plan["as_they_were"] as? [Int])?.count == counts["as_they_were"])
    // What is printed is taken as it is printed.
    let match = try #require(choices.first { $0["title"] == "Invorderingspauze (VM 38)" }?["match"])
    let taken = try command.run(
      "stand import next.txt --date 2026-02-01 --dry-run --match '\(match)'")
    #expect(taken.status == 0, "\(taken.errors)")
    let new = try #require(open["match_new"] as? String)
    #expect(
      try command.run("stand import next.txt --date 2026-02-01 --dry-run --match '\(new)'").status
        == 0)
  }

  @Test func `a dry run ends as the run does`() throws {
    try edit(
      "Implementatiefase. Streefdatum voor implementatie: 01/01/2026.", "Anders.", into: "next.txt")
    _ = try command.run("stand log VM17 --on 2026-01-05 -m 'Het loopt.'")
    let trial = try command.run("stand import next.txt --date 2026-02-01 --dry-run -f json")
    let run = try command.run("stand import next.txt --date 2026-02-01 --yes")
    #expect(trial.status == 64 && run.status == 64)
    let decided = "stand import next.txt --date 2026-02-01 --conflicts edition"
    let plan = try object("\(decided) --dry-run -f json")
    #expect((plan["conflicts"] as? [[String: Any]])?.first?["decided"] as? String == "edition")
    let recorded = try object("\(decided) --yes -f json")
    #expect(recorded["recorded"] as? Bool == true && recorded["edition"] as? String == "e2")
    #expect(
      (recorded["differences"] as? [[String: Any]])?.count
        == (plan["differences"] as? [[String: Any]])?.count)
    let again = try object("\(decided) --dry-run -f json")
    #expect(again["known_already"] as? Bool == true && again["edition"] as? String == "e2")
  }
}
