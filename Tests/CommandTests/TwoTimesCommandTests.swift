import Foundation
import Testing

/// The commands that ask about two times, and those that put right.
@Suite struct TwoTimesCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
    _ = try command.run("stand log VM38 --on 2026-01-01 --phase implemented -m 'Gereed.'")
  }

  @Test func `what held on a date is not what holds now`() throws {
    #expect(try phase("--as-of 2025-12-31") == "implementation")
    #expect(try phase("--as-of 2026-01-01") == "implemented")
    #expect(try phase("--as-of 1-1-2026") == "implemented")
    #expect(try command.run("stand list --as-of 2020-01-01 -f json").output == "[]\n")
  }

  @Test func `what was known after a change is not what is known now`() throws {
    #expect(try phase("--known-at c1") == "implementation")
    #expect(try phase("--known-at c2") == "implemented")
    #expect(try phase("--known-at today") == "implemented")
    #expect(try command.run("stand list --known-at 2020-01-01T00:00:00Z -f json").output == "[]\n")
    #expect(
      try command.run("stand history 38 --known-at c1 -f csv").output.contains("s38") == false)
    #expect(
      try command.run("stand history 38 --as-of 2025-01-01 -f csv").output.contains("s38") == false)
    #expect(try command.run("stand show 38 --known-at c1").output.contains("Implementatiefase."))
  }

  @Test func `what a measure is called later was not known before`() throws {
    #expect(try command.run("stand reword VM38 --numbers 'VM 99' --on 2024-12-01").status == 0)
    #expect(try command.run("stand reword VM39 --numbers 'VM 38' --on 2024-12-01").status == 0)
    #expect(try command.run("stand reword VM38 --numbers 'VM 97' --on 2025-01-01").status == 0)
    #expect(try command.run("stand history 'VM 99' --known-at c3").errors == "")
    for question in ["history 'VM 99'", "history 'VM 97'", "show 'VM 99'", "course 'VM 99'"] {
      let asked = try command.run("stand \(question) --known-at c1")
      #expect(asked.status == 66, "\(question): \(asked.errors)")
      #expect(!asked.errors.contains("before"), "\(question): \(asked.errors)")
    }
    // 38 was a number of two measures by c4, and of one by c2.
    #expect(
      try command.run("stand history 38 --known-at c4").errors.contains("was a number of"))
    #expect(!(try command.run("stand history 38 --known-at c2").errors.contains("was a number of")))
  }

  @Test func `a correction, a retraction and an undo each say what they did`() throws {
    let corrected = try command.run("stand correct s38 --on 2026-01-02 --why 'Een dag later.'")
    #expect(corrected.output == "s39  2026-01-02  VM 38  ✔ implemented (stated)\n")
    #expect(corrected.errors == "s39 instead of s38\n")
    #expect(try command.run("stand history 38").output.contains("corrected by s39"))
    let retracted = try command.run("stand retract s39 -m 'Toch niet.' --yes")
    #expect(retracted.output == "s39 is taken back (c4)\n")
    let history = try command.run("stand history 38", environment: ["COLUMNS": "160"]).output
    #expect(history.contains("corrected by s39 · recorded"))
    #expect(history.contains(/retracted by s40 · recorded .* by anna \(c4\) · Toch niet\./))
    #expect(try phase("") == "implementation")
    let undone = try command.run("stand undo")
    #expect(undone.output == "brought back: s41 (c5)\n")
    #expect(try phase("") == "implemented")
    let told = try command.run("stand correct n16 --on 2024-02-10 --why Tikfout.")
    #expect(told.output == "n25 instead of n16\n")
  }

  @Test func `what an answer shows as recorded is known at the moment that it shows`() throws {
    let shown = try #require(
      try command.run("stand changes").output.matches(of: /recorded (.* UTC) by/).last?.output.1)
    let known = try command.run("stand history 38 --known-at '\(shown)' -f csv").output
    #expect(known.contains("s38"))
  }

  @Test func `changes and editions are told in text and as data`() throws {
    let text = try command.run("stand changes").output
    #expect(text.contains("c1  import · 1 edition, 37 status updates, 24 notifications"))
    #expect(text.contains("c2  log · 1 status update, holding from 2026-01-01"))
    let backdated = try command.run("stand changes --backdated 30d -f csv").output
    #expect(backdated.split(separator: "\r\n").count == 2)
    #expect(try command.run("stand changes --backdated 99999d -f json").output == "[]\n")
    let editions = try command.run("stand editions").output
    #expect(editions.contains("37 status updates, 24 notifications"))
    #expect(editions.hasPrefix("e1  2024-10-24 (inferred)\n"))
    #expect(editions.contains("letter not known"))
    let data = Data(try command.run("stand editions -f json").output.utf8)
    let edition = try #require(
      (try JSONSerialization.jsonObject(with: data) as? [[String: Any]])?.first)
    #expect(edition["date_basis"] as? String == "inferred")
    #expect((edition["sha256"] as? String)?.hasPrefix("610d9fab") == true)
  }

  @Test(arguments: [
    ("stand list --as-of 2026-02-30", 64, "--as-of 2026-02-30: there is no such day"),
    ("stand list --known-at eergisteren", 64, "expected a change such as c12"),
    ("stand list --known-at c99", 66, "there is no change c99; the newest is c2"),
    ("stand correct s38 --why x", 64, "nothing is given to put right about s38"),
    (
      "stand correct n1 -m x --why x", 64,
      "n1 is a notification, which has only --on and --kamerstuk"
    ),
    ("stand correct w74 --why x", 64, "nothing is given to put right about w74"),
    ("stand correct w74 --phase none --why x", 64, "w74 is a wording, which has only --on"),
    ("stand correct w74 --page 12 --why x", 64, "w74 words a measure, which has only a title"),
    ("stand correct w74 --numbers 39 --why x", 64, "VM 39 belongs to VM 39"),
    ("stand correct s38 --title x --why x", 64, "s38 is a status"),
    ("stand correct s38 --on today", 64, "say why with --why"),
    ("stand correct s38 --on today --why ' '", 64, "say why with --why"),
    ("stand retract w1 -m x", 64, "w1 is what it was called first"),
    ("stand correct x1 --on today --why x", 64, "names no row"),
    ("stand correct s99 --on today --why x", 66, "there is no s99"),
    ("stand retract s38", 64, "--message"),
    ("stand retract s38 -m ' '", 64, "-m says nothing"),
    ("stand retract c2 -m x", 64, "take it back with `stand undo c2`"),
    ("stand undo c1 --yes", 64, "s38 of c2 builds on what c1 recorded; undo c2 first"),
    ("stand undo 7x", 64, "names no change"),
    ("stand changes --backdated soon", 64, "expected days, such as 30d"),
  ])
  func `a refusal has its exit code and says what to do`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try command.run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  private func phase(_ options: String) throws -> String? {
    let data = Data(try command.run("stand list \(options) -f json").output.utf8)
    let lines = try #require(try JSONSerialization.jsonObject(with: data) as? [[String: Any]])
    return lines.first { $0["code"] as? String == "VM 38" }?["phase"] as? String
  }
}
