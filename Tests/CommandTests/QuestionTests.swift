import Foundation
import Testing

/// The three questions (what holds, since when, was Parliament told) as a person asks them.
@Suite struct QuestionTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  private func objects(_ line: String) throws -> [[String: Any]] {
    let data = Data(try command.run(line).output.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
  }

  private func reasons(of numbers: [Int]) throws -> Set<String> {
    let items = try objects("stand agenda -f json").filter { $0["numbers"] as? [Int] == numbers }
    return Set(items.compactMap { $0["reason"] as? String })
  }

  // MARK: Deadlines

  @Test func `a deadline that was put right is told beside the one that Parliament was told`()
    throws
  {
    let corrected = try command.run(
      "stand correct s14 --target 2028-01-01 --why 'Besluit van de stuurgroep.'")
    #expect(corrected.errors == "s38 instead of s14\n")
    let targets = try objects("stand deadlines VM17 -f json")
    #expect(targets.map { $0["target_date"] as? String } == ["2026-01-01", "2028-01-01"])
    #expect(targets.map { $0["end"] as? String } == ["corrected", nil])
    #expect(targets.map { $0["told"] as? [String] } == [["2024-10-24"], []])
    #expect(targets.map { $0["edition"] as? String } == ["e1", nil])
    let text = try command.run("stand deadlines --moved").output
    #expect(text.contains("VM 17 · Extra betalingsregeling bij vermogen, p."))
    #expect(text.contains("put right with s38 by\n") || text.contains("put right with s38 by anna"))
    #expect(!text.contains("VM 39"))
    #expect(
      text.hasSuffix("1 line with a target that moved, 0 passed on 2026-11-28\n")
        || text.contains("1 line with a target that moved"))
    // The edition is not credited with what it never said.
    let history = try command.run("stand history VM17", environment: ["COLUMNS": "160"]).output
    #expect(history.contains("s14 · from e1"))
    #expect(history.contains("s38 · stated"))
    #expect(history.contains("Besluit van de stuurgroep."))
  }

  @Test func `each deadline says from when, by whom, until when and whether it was told`() throws {
    _ = try command.run("stand log VM5 --on 2025-01-01 -m 'Streefdatum: 1 juli 2025.'")
    _ = try command.run("stand log VM5 --on 2025-03-01 --actor bram -m 'Streefdatum: Q1 2027.'")
    _ = try command.run("stand log VM5 --on 2025-06-01 --target none -m 'Zonder datum.'")
    let targets = try objects("stand deadlines VM5 -f json")
    #expect(targets.map { $0["target_words"] as? String } == [nil, "Q1 2027"])
    #expect(targets.map { $0["from"] as? String } == ["2025-01-01", "2025-03-01"])
    #expect(targets.map { $0["until"] as? String } == ["2025-03-01", "2025-06-01"])
    #expect(targets.map { $0["end"] as? String } == ["replaced", "ended"])
    #expect(targets.map { $0["end_actor"] as? String } == ["bram", "anna"])
    let then = try objects("stand deadlines VM5 --as-of 2025-02-01 -f json")
    #expect(then.map { $0["stands"] as? Bool } == [true])
    // What has passed comes first.
    let dates = try objects("stand deadlines --as-of 2025-12-31 -f json")
    #expect(dates.first?["target_date"] as? String == "2026-01-01")
    let passed = try objects("stand deadlines --as-of 2026-06-01 -f json").map {
      $0["passed"] as? Bool
    }
    #expect(passed.prefix(2) == [true, true])
  }

  // MARK: Confirmed

  @Test func `what is confirmed is not silent, and a confirmation is put right and taken back`()
    throws
  {
    #expect(try reasons(of: [38]).contains("silent"))
    let confirmed = try command.run("stand confirm VM38 -m Nagevraagd. --source 'telefoon'")
    #expect(confirmed.output.hasPrefix("b1  "))
    #expect(confirmed.output.contains("VM 38  still ■ implementation  (said 2024-10-24)"))
    #expect(try !reasons(of: [38]).contains("silent"))
    #expect(try command.run("stand show VM38").output.contains("(b1)"))
    let history = try command.run("stand history VM38").output
    #expect(history.contains("✓ still holds\n            Nagevraagd."))
    let corrected = try command.run("stand correct b1 --on 2025-01-01 --why 'Al in januari.'")
    #expect(corrected.output == "b2 instead of b1\n")
    let data = try command.run("stand correct n1 --on 2024-02-08 --why x -f json --dry-run").output
    #expect(data.contains("\"line\": 1,"))
    #expect(data.contains("\"change\": null,"))
    #expect(try reasons(of: [38]).contains("silent"))
    #expect(try command.run("stand undo").output == "taken back: b2 (c4)\n")
    #expect(try !reasons(of: [38]).contains("silent"))
    _ = try command.run("stand retract b3 -m 'Toch niet.' --yes")
    #expect(try reasons(of: [38]).contains("silent"))
    #expect(try command.run("stand verify").status == 0)
  }

  @Test func `an edition that repeats what holds confirms it, and its new words do not`() throws {
    let next = try String(contentsOfFile: Command.seed, encoding: .utf8)
      .replacing("Toeslagen worden preferent.", with: "Toeslagen worden preferent gemaakt.")
      .replacing("Geïmplementeerd.", with: "Implementatiefase.")
    try command.write(Array(next.utf8), to: "next.txt")
    _ = try command.run("stand import next.txt --date 2026-05-01 --yes")
    #expect(try !reasons(of: [38]).contains("silent"))
    let line = try #require(
      try objects("stand list -f json").first { $0["numbers"] as? [Int] == [38] })
    #expect(line["confirmed_on"] as? String == "2026-05-01")
    #expect(line["confirmed_by"] as? String == "e2")
    let said = try #require(
      try objects("stand list -f json").first { $0["holds_from"] as? String == "2026-05-01" })
    #expect(said["confirmed_on"] is NSNull)
  }

  @Test(arguments: [
    ("stand confirm VM38 --on 2020-01-01", 64, "nothing holds for VM 38 on 2020-01-01"),
    ("stand confirm VM38 --on 9999-01-01", 64, "is still to come"),
    ("stand confirm 24", 66, "stands on 5 lines"),
    ("stand correct b1 --on today --why x", 66, "there is no b1"),
    ("stand count --by letter", 64, "expected phase, theme or signal"),
  ])
  func `what cannot be is refused in a sentence`(_ line: String, _ status: Int32, _ words: String)
    throws
  {
    let outcome = try command.run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  // MARK: Counts

  @Test func `measures are counted, not lines, and one whose lines differ says so`() throws {
    func counts(_ options: String) throws -> [String: Int] {
      Dictionary(
        try objects("stand count \(options) -f json").map { row in
          let name = row["phase"] as? String ?? row["signal"] as? String ?? "-"
          return (
            name + (row["differs"] as? Bool == true ? " differs" : ""),
            row["measures"] as? Int ?? 0
          )
        }, uniquingKeysWith: +)
    }
    let all = try counts("")
    #expect(all.values.reduce(0, +) == 27)
    #expect(all["implemented"] == 1)
    _ = try command.run("stand log 24 --ambition 34 --phase policy -m Terug.")
    #expect(try counts("")["- differs"] == 1)
    #expect(try counts("").values.reduce(0, +) == 27)
    // What the edition said is not what holds now.
    let editions = try objects("stand count --editions -f json")
    #expect(
      editions.contains { $0["edition"] as? String == "e1" && $0["differs"] as? Bool == false })
    #expect(
      !editions.contains { $0["edition"] as? String == "e1" && $0["differs"] as? Bool == true })
    #expect(try counts("--by signal")["on_hold"] == 2)
    let themes = try objects("stand count --by theme -f json")
    #expect(Set(themes.compactMap { $0["theme"] as? String }).count == 13)
  }

  // MARK: Corrections

  @Test func `a correction is not taken back without a word on what holds then`() throws {
    _ = try command.run("stand correct s14 --target 2028-01-01 --why 'Besluit.'")
    let asked = try command.run("stand retract s38 -m 'Toch niet.'")
    #expect(asked.status == 64)
    #expect(asked.errors.contains("`stand undo c2` lets s14 hold again; taken back, neither holds"))
    #expect(asked.errors.contains("--yes"))
    _ = try command.run("stand undo c2")
    let line = try objects("stand list -f json").first { $0["numbers"] as? [Int] == [17] }
    #expect(line?["target_date"] as? String == "2026-01-01")
  }

  // MARK: Editions

  @Test func `what ends with the new words of an edition is named, before and after`() throws {
    let words = "Implementatiefase is vertraagd wegens IV-afhankelijkheid."
    let text = try String(contentsOfFile: Command.seed, encoding: .utf8)
    let place = try #require(text.range(of: words))
    let next = text.replacingCharacters(in: place, with: "Overleg gevoerd.")
    try command.write(Array(next.utf8), to: "next.txt")
    let planned = try command.run("stand import next.txt --date 2026-05-01 --dry-run").output
    let recorded = try command.run("stand import next.txt --date 2026-05-01 --yes").output
    for output in [planned, recorded] {
      #expect(output.contains("ends, for the new words and columns do not say it"))
      #expect(output.contains("phase implementation") || output.contains("delayed"))
    }
  }

  @Test func `a letter cited in full and in short is one letter, and the edition says what`() throws
  {
    _ = try command.run(
      "stand inform VM38 --on 2026-05-01 --kamerstuk '31066, nr. 1600'")
    let again = try command.run(
      "stand inform VM38 --on 2026-05-01 --kamerstuk 'Kamerstukken II 2025/26, 31066, nr. 1600'")
    #expect(again.errors.contains("the register knows already"))
    let next = try String(contentsOfFile: Command.seed, encoding: .utf8)
      .replacing("Toeslagen worden preferent.", with: "Toeslagen worden preferent gemaakt.")
    try command.write(Array(next.utf8), to: "next.txt")
    _ = try command.run(
      "stand import next.txt --date 2026-05-01 --kamerstuk 'Kamerstukken II 2025/26, 31066, nr. 1600' --yes"
    )
    let letters = try objects("stand letters -f json").filter {
      $0["date"] as? String == "2026-05-01"
    }
    #expect(letters.count == 1)
    #expect(letters.first?["edition"] as? String == "e2")
    let told = try command.run("stand history VM38 -f json").output
    #expect(told.contains("\"told\": true"))
  }

  @Test func `two changes differ on the days on which they do, also where today is the same`()
    throws
  {
    _ = try command.run("stand log VM38 --on 2026-11-01 -m Loopt.")
    _ = try command.run("stand log VM38 --actor bob --on 2025-01-15 -m Geïmplementeerd.")
    let text = try command.run("stand diff c2 c3").output
    #expect(text.hasPrefix("today the same\n\nfrom 2025-01-15 until 2026-10-31\n"))
    let data = try objects("stand diff c2 c3 -f json")
    #expect(Set(data.compactMap { $0["from"] as? String }) == ["2025-01-15"])
    #expect(Set(data.compactMap { $0["until"] as? String }) == ["2026-10-31"])
    #expect(
      data.contains { $0["kind"] as? String == "phase" && $0["new"] as? String == "implemented" })
    #expect(try command.run("stand diff c1 c2").output.hasPrefix("from 2026-11-01 on\n"))
    #expect(try command.run("stand diff c3 c3").output == "nothing changed\n")
  }

  @Test func `the same table on another date is another edition, and moves nothing`() throws {
    let before = try command.run("stand list --as-of 2025-06-01 -f json").output
    let again = try command.run("stand import \(Command.seed) --date 2026-11-20 --yes")
    #expect(again.output.contains("37 as they were"))
    #expect(
      again.errors.contains("the same table as e1; if the date of e1 is wrong: stand correct e1"))
    #expect(try command.run("stand list --as-of 2025-06-01 -f json").output == before)
    let letter = try command.run(
      "stand import \(Command.seed) --date 2026-11-20 --kamerstuk '31066, nr. 9'")
    #expect(letter.status == 64)
    #expect(letter.errors.contains("stand correct e2 --kamerstuk \"31066, nr. 9\" --why REASON"))
    let corrected = try command.run(
      "stand correct e2 --date 2026-11-21 --kamerstuk '31066, nr. 9' --why Brief.")
    #expect(corrected.status == 0, "\(corrected.errors)")
    let editions = try objects("stand editions -f json")
    #expect(editions.map { $0["date"] as? String } == ["2024-10-24", "2026-11-21"])
    #expect(editions.last?["kamerstuk"] as? String == "Kamerstuk 31066, nr. 9")
  }
}
