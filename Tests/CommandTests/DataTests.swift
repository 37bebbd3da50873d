import Foundation
import Testing

/// The answers for programs: their fields, which scripts rely on, and their numbers.
@Suite struct DataTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test func `the list has a line for each of the annex, with its counts`() throws {
    let lines = try objects("stand list --format json")
    #expect(lines.count == 37)
    let phases = lines.map { $0["phase"] as? String ?? "none" }
    let counts = Dictionary(phases.map { ($0, 1) }, uniquingKeysWith: +)
    #expect(
      counts == ["to_start": 11, "policy": 8, "implementation": 14, "implemented": 1, "none": 3])
    #expect(lines.flatMap { $0["notified"] as? [Any] ?? [] }.count == 24)
    let targets = lines.filter { $0["target_date"] as? String == "2026-01-01" }
    #expect(targets.map { $0["code"] as? String } == ["VM 17", "VM 39"])
    #expect(lines.count { $0["target_date"] is NSNull } == 35)
    #expect(lines.map { $0["line"] as? Int } == Array(1...37))
  }

  @Test(arguments: [
    ("delayed", 8), ("on_hold", 4), ("transferred", 2), ("partly_implemented", 1),
    ("it_dependency", 8), ("capacity", 3), ("priority", 2), ("other_measure", 2),
  ])
  func `signals are counted, and each is quoted from the text`(
    _ kind: String, _ count: Int
  ) throws {
    let lines = try objects("stand list --signal \(kind) -f json")
    #expect(lines.count == count)
    for line in lines {
      let signals = try #require(line["signals"] as? [[String: String]])
      let text = try #require(line["text"] as? String)
      let quote = try #require(signals.first { $0["kind"] == kind }?["quote"])
      #expect(text.contains(quote))
    }
  }

  @Test func `a line of the list has these fields in this order`() throws {
    let expected = [
      "line", "theme", "ambition", "page", "measure_id", "measure", "code", "numbers",
      "explanation", "owner", "phase", "phase_basis", "phase_quote", "phase_since", "signals",
      "target_date", "target_from", "target_words", "target_quote", "target_since", "text",
      "holds_from", "confirmed_on", "confirmed_by", "recorded_at", "change", "notified", "told",
    ]
    #expect(try fields("stand list --format json") == expected)
    let header = try command.run("stand list --format csv").output.prefix { $0 != "\r\n" }
    let signals = [
      "delayed", "on_hold", "transferred", "partly_implemented", "it_dependency", "capacity",
      "priority", "other_measure",
    ].map { $0 + "_since" }
    let columns = [
      "line", "measure_id", "theme", "ambition", "page", "measure", "code", "numbers",
      "explanation", "owner", "phase", "phase_basis", "phase_quote", "phase_since", "signals",
    ]
    let rest = [
      "target_date", "target_from", "target_words", "target_quote", "target_since", "text",
      "holds_from", "confirmed_on", "confirmed_by", "recorded_at", "change", "notified",
      "last_told", "last_told_with", "last_told_letter", "times_told",
    ]
    #expect(String(header) == (columns + signals + rest).joined(separator: ","))
    #expect(Set(try #require(objects("stand list -f json").first).keys) == Set(expected))
  }

  @Test func `an event of a history has these fields in this order`() throws {
    let expected = [
      "date", "kind", "line", "ambition", "measure_id", "measure", "numbers", "id", "phase",
      "phase_basis", "phase_quote", "signals", "ended_signals", "target_date", "target_from",
      "target_words", "target_basis", "target_quote", "text", "told", "kamerstuk", "letter", "url",
      "edition", "source", "recorded_at", "change", "actor", "supersedes", "why",
      "superseded_by", "superseded_why", "retracted",
    ]
    #expect(try fields("stand history 4 --format json") == expected)
    let header = try command.run("stand history 4 --format csv").output.prefix { $0 != "\r\n" }
    #expect(String(header) == expected.joined(separator: ","))
  }

  @Test func `values are those of the annex`() throws {
    let lines = try objects("stand list --format json")
    let information = try #require(lines.first { $0["code"] as? String == "VM 23 t/m 29" })
    #expect(information["numbers"] as? [Int] == Array(23...29))
    #expect(information["measure"] as? String == "Verbeteren informatie")
    #expect(information["page"] as? String == "14")
    #expect(
      information["text"] as? String
        == "Implementatiefase.\nInmiddels zijn 32 brieven tekstueel verbeterd en in gebruik genomen."
    )
    let unnumbered = try #require(lines.first { ($0["numbers"] as? [Int])?.isEmpty == true })
    #expect(unnumbered["code"] is NSNull)
    let outside = lines.filter { $0["ambition"] is NSNull }
    #expect(outside.count == 2)
    #expect(outside.allSatisfy { $0["page"] is NSNull && $0["theme"] is String })
    #expect(information["change"] as? String == "c1")
    #expect((information["recorded_at"] as? String)?.hasSuffix("Z") == true)
  }

  @Test func `a history has the events of all lines, and what was logged comes last`() throws {
    let events = try objects("stand history 24 --format json")
    #expect(Set(events.compactMap { $0["line"] as? Int }).count == 5)
    #expect(events.count { $0["kind"] as? String == "edition" && $0["line"] is NSNull } == 1)
    #expect(events.allSatisfy { $0["retracted"] as? Bool == false })

    let logged = try command.run(
      "stand log VM38 --on 2026-01-01 --phase implemented -m 'Gereed.' --actor bram")
    #expect(logged.status == 0)
    let last = try #require(objects("stand history VM38 -f json").last)
    #expect(last["date"] as? String == "2026-01-01")
    #expect(last["phase"] as? String == "implemented")
    #expect(last["actor"] as? String == "bram")
    #expect(last["change"] as? String == "c2")
    #expect(last["id"] as? String == "s38")
  }

  @Test func `a rehearsed import shows what would appear, and records nothing`() throws {
    let fresh = try Command()
    let outcome = try fresh.run("stand import --dry-run --format json \(Command.seed)")
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let lines = try #require(plan["differences"] as? [[String: Any]])
    #expect(lines.count == 37)
    #expect(lines.allSatisfy { $0["kind"] as? String == "appeared" && $0["old"] is NSNull })
    #expect(
      Set(try #require(lines.first).keys)
        == [
          "line", "ambition", "measure_id", "measure", "numbers", "kind", "old", "new", "from",
          "until",
        ])
    #expect(!fresh.exists("register.sqlite"))
    let again = try command.run("stand import --dry-run --format json \(Command.seed)")
    let known = try #require(
      try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
    #expect(known["known_already"] as? Bool == true && known["edition"] as? String == "e1")
    #expect((known["differences"] as? [Any])?.isEmpty == true && known["counts"] is NSNull)
  }

  @Test
  func
    `what the new words of an edition only speak of is counted, ten are shown, and data has all`()
    throws
  {
    let fresh = try Command()
    let rows = (1...12).map { "M\($0);De maatregel wordt geïmplementeerd, en was on hold." }
    try fresh.write(("Maatregel;Status\n" + rows.joined(separator: "\n")).utf8, to: "plan.csv")
    let outcome = try fresh.run("stand import plan.csv --date 2026-01-01 --format json")
    #expect(outcome.errors.contains("24 things are spoken of and not taken for so"))
    #expect(outcome.errors.contains("and 14 more, which --format json has"))
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let spoken = try #require(plan["spoken_of"] as? [[String: Any]])
    #expect(spoken.count == 24)
    let first = try #require(spoken.first)
    #expect(first["line"] as? Int == 2 && first["measure"] as? String == "M1")
    #expect(first["subject"] as? String == "phase" && first["name"] as? String == "implemented")
    #expect(first["spoken_of_as"] as? String == "future")
    #expect(first["quote"] as? String == "wordt geïmplementeerd" && first["place"] as? Int == 13)
    // The same words again are no news.
    let again = try fresh.run("stand import plan.csv --date 2026-02-01 --yes")
    #expect(!again.errors.contains("spoken of"))
  }

  @Test func `a measure in full has its lines and remarks`() throws {
    let output = try command.run("stand show 24 --format json").output
    let measure = try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    let lines = try #require(measure["lines"] as? [[String: Any]])
    #expect(lines.count == 5)
    let remarks = lines.flatMap { $0["remarks"] as? [[String: String]] ?? [] }
    #expect(remarks.map { $0["mark"] } == ["²"])
  }

  private static let driving = "rood \u{1b}[31m\u{9b} \u{202e}om \u{7}\u{200f}\u{61c}"

  @Test(arguments: [
    "history VM38", "list", "show VM38", "search rood", "changes", "agenda",
    "diff 2025-01-01 2025-06-01",
    "editions", "deadlines", "course VM38", "count",
  ])
  func `no answer drives a terminal, in whatever form`(_ question: String) throws {
    try command.write(Self.driving.utf8, to: "words")
    _ = try command.run(
      "stand log VM38 --on 2025-02-01 --actor 'rood \u{202e}om' --source \"$(cat words)\" -m - < words"
    )
    for form in ["text", "json", "csv"] {
      let shown = try command.onTerminal("stand \(question) -f \(form) --no-color", columns: 200)
        .output
      let drives = shown.unicodeScalars.filter { scalar in
        !["\r", "\n", "\t"].contains(scalar)
          && (scalar.properties.generalCategory == .control || scalar.properties.isBidiControl)
      }
      #expect(drives.isEmpty, "\(question) -f \(form): \(shown)")
    }
  }

  @Test func `in a pipe data stays data`() throws {
    try command.write(Self.driving.utf8, to: "words")
    _ = try command.run("stand log VM38 --on 2025-02-01 -m - < words")
    #expect(try command.run("stand history VM38 -f csv").output.contains(Self.driving))
    let json = try command.run("stand history VM38 -f json").output
    #expect(json.contains(#"rood \u001b[31m\u009b \u202eom \u0007\u200f\u061c"#))
    let events = try objects("stand history VM38 -f json")
    #expect(events.contains { ($0["text"] as? String) == Self.driving })
  }

  @Test func `CSV keeps commas, quotes and line ends inside its fields`() throws {
    _ = try command.run("printf 'a, \"b\"\\nc' | stand log VM38 -m - --on 2026-01-01")
    let output = try command.run("stand history VM38 -f csv").output
    #expect(output.contains("\"a, \"\"b\"\"\nc\""))
    #expect(output.hasSuffix("false\r\n"))
  }

  private func objects(_ line: String) throws -> [[String: Any]] {
    let output = try command.run(line).output
    return try #require(
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]])
  }

  /// The names of the first object's fields, in the order in which they are written.
  private func fields(_ line: String) throws -> [String] {
    let output = try command.run(line).output
    let first = output.split(separator: "\n").dropFirst().prefix { $0 != "  }," && $0 != "  }" }
    return first.compactMap { line in
      guard line.hasPrefix("    \""), let name = line.split(separator: "\"").dropFirst().first
      else { return nil }
      return String(name)
    }
  }
}
