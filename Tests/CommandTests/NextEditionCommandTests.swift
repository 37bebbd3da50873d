import Foundation
import Testing

/// A next edition on the command line: shown, asked about, taken in.
@Suite struct NextEditionCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
    let seed = try String(contentsOfFile: command.path(Command.seed), encoding: .utf8)
    let next = seed.replacing("Invorderingspauze (VM 38)", with: "Betaalpauze (VM 38)")
      .replacing(
        "Implementatiefase. Streefdatum voor implementatie: 01/01/2026.\t-",
        with: "Implementatiefase. Streefdatum voor implementatie: 01/07/2026.\t-"
      )
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("(VM 4)") }.joined(separator: "\n")
    try command.write(next.utf8, to: "next.txt")
  }

  private let imported = "stand import next.txt --date 2025-04-01"

  @Test func `what would be recorded is shown, and nothing is recorded where nobody can answer`()
    throws
  {
    let outcome = try command.run(imported)
    #expect(outcome.status == 64)
    #expect(outcome.output.contains("[-Invorderingspauze-] {+Betaalpauze+} (VM 38)"))
    #expect(outcome.output.contains("of 2025-04-01 (stated), after e1"))
    #expect(outcome.errors.contains("nobody can be asked here; --yes takes this in"))
    #expect(try command.run("stand editions -f csv").output.split(separator: "\r\n").count == 2)
    let rehearsed = try command.run("\(imported) --dry-run")
    #expect(rehearsed.status == 0)
    #expect(rehearsed.output == outcome.output)
    #expect(
      rehearsed.output.contains("lines: 1 changed, 1 not in it, 35 as they were"))
  }

  @Test func `with --yes it is taken in, and data says what was recorded`() throws {
    let rehearsed = try command.run("\(imported) --dry-run --format json")
    let outcome = try command.run("\(imported) --yes --format json")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.replacing("\"recorded\": true", with: "\"recorded\": false")
        .replacing("\"edition\": \"e2\"", with: "\"edition\": null") == rehearsed.output)
    #expect(outcome.output.contains("\"kind\": \"dropped\""))
    let again = try command.run("stand import next.txt --yes")
    #expect(again.output.hasPrefix("nothing changed: the register has this table already"))
    #expect(try command.run("stand list").output.contains("not in the last edition"))
    #expect(try command.run("stand show 4").output.contains("edition      not in the last one"))
    #expect(
      try command.run("stand history 4 -f csv").output.contains("not in this edition"))
  }

  @Test func `a person at a terminal is asked, and no is no`() throws {
    let no = try command.onTerminal(imported, answers: "n\\n")
    #expect(no.status == 64)
    #expect(no.output.contains("Record this? [y/N]"))
    #expect(no.output.contains("nothing was recorded"))
    let nothing = try command.onTerminal(imported, answers: "")
    #expect(nothing.status == 64)
    let yes = try command.onTerminal(imported, answers: "what\\ny\\n")
    #expect(yes.status == 0)
    #expect(yes.output.contains("e2 · Bijlage"))
    #expect(try command.run("stand editions -f csv").output.split(separator: "\r\n").count == 3)
  }

  @Test func `what somebody recorded behind the question is asked about again`() throws {
    // Each answer waits for its question, and the first for what is recorded meanwhile.
    let answers = """
      until grep -q 'Record this' seen 2>/dev/null; do sleep 0.05; done
      stand log VM38 --on 2025-01-01 --phase implemented -m 'Gereed.' >/dev/null; echo y
      until [ "$(grep -c 'Record this' seen)" -gt 1 ]; do sleep 0.05; done; echo y
      """
    try command.write(answers.utf8, to: "answers.sh")
    let taken = try command.run(
      "timeout 60 sh answers.sh | timeout 60 script -qefc '\(imported)' seen",
      environment: ["TERM": "xterm"])
    #expect(taken.status == 0, "\(taken.output)")
    #expect(taken.output.contains("somebody recorded meanwhile"))
    #expect(try command.run("stand editions -f csv").output.split(separator: "\r\n").count == 3)
  }

  @Test func `a conflict is not taken by --yes alone`() throws {
    _ = try command.run("stand log VM38 --on 2025-01-01 -m 'Gereed.'")
    let next = try String(contentsOfFile: command.path("next.txt"), encoding: .utf8)
      .replacing(
        "Implementatiefase.\t09/02/2024 en 24/10/2024", with: "Stil.\t09/02/2024 en 24/10/2024")
    try command.write(next.utf8, to: "next.txt")
    let refused = try command.run("\(imported) --yes")
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains("both the edition and the register say something new of its status"))
    #expect(refused.errors.contains("--conflicts edition or --conflicts register"))
    let shown = try command.run("\(imported) --dry-run").output
    #expect(shown.contains("conflicts: both the edition and the register say something new"))
    #expect(shown.contains("; 1 conflict to decide"))
    let asked = try command.onTerminal(imported, answers: "r\\nn\\n").output
    #expect(asked.contains("the word of the edition or of the register? [e/r]"))
    #expect(try command.run("\(imported) --yes --conflicts both").status == 64)
    #expect(try command.run("\(imported) --yes --conflicts register").status == 0)
    #expect(try command.run("stand show 38").output.contains("Gereed."))
    // What the edition says is told all the same.
    #expect(try command.run("stand diff e1 e2").output.contains("[-Implementatiefase.-] {+Stil.+}"))
    _ = try command.run("stand undo --yes")
    // What was taken back can come in again, with other decisions.
    #expect(try command.run("\(imported) --yes --conflicts edition").status == 0)
    #expect(try command.run("stand show 38").output.contains("Stil."))
  }

  @Test func `what is not certain is listed with what to type, and taken as it is said`() throws {
    let next = try String(contentsOfFile: command.path("next.txt"), encoding: .utf8)
      .replacing("Betaalpauze (VM 38)", with: "Uitstel (VM 38, 39)")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("(VM 39)") }.joined(separator: "\n")
    try command.write(next.utf8, to: "next.txt")
    let refused = try command.run("\(imported) --yes")
    #expect(refused.status == 66)
    #expect(
      refused.errors.contains("\"Uitstel (VM 38, 39)\" is a measure that the register may have"))
    let choice = try #require(
      refused.errors.split(separator: "\n").first { $0.contains("it is Invorderingspauze") })
    let option = choice.split(separator: " ").prefix(2).joined(separator: " ")
    for (wrong, status) in [("--match x", 64), ("--match w9999=14", 66), ("--match w1=9999", 64)] {
      #expect(try command.run("\(imported) --dry-run \(wrong)").status == Int32(status))
    }
    let taken = try command.run("\(imported) --yes \(option)")
    #expect(taken.status == 0)
    let history = try command.run("stand history 39")
    #expect(history.output.contains("Uitstel (VM 38, 39)"))
    #expect(history.errors.contains("39 was a number of \"Betalingsregeling na start"))
    #expect(try command.run("stand history 38").errors == "")
  }

  @Test func `the annex on standard input leaves nobody to answer`() throws {
    let outcome = try command.onTerminal("cat next.txt | stand import - --date 2025-04-01")
    #expect(outcome.output.contains("nobody can be asked here"))
    #expect(try command.run("cat next.txt | stand import - --date 2025-04-01 --yes").status == 0)
  }
}
