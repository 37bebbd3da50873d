import Foundation
import Testing

@Suite struct AddCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test func `a theme, an ambition, a measure and a line are added, each in one line of output`()
    throws
  {
    #expect(
      try command.run("stand add theme 'Nieuw thema' --on 2026-01-01").output
        == "theme  Nieuw thema  from 2026-01-01 (c2)\n")
    #expect(
      try command.run("stand add ambition Sneller --theme nieuw --page 50 --on 2026-01-01").output
        == "ambition  p. 50  Sneller  under Nieuw thema  from 2026-01-01 (c3)\n")
    #expect(
      try command.run("stand add measure Bezwaar --numbers 'VM 50' --ambition 50 --on 1-2-2026")
        .output == "line 38  VM 50 · Bezwaar  p. 50  Sneller  from 2026-02-01 (c4)\n")
    let line = try command.run(
      "stand add line VM38 --ambition makkelijker --on 2026-02-01 --why 'Ook hier.'")
    #expect(
      line.output
        == "line 39  VM 38 · Invorderingspauze  p. 19  Makkelijker betalen  from 2026-02-01 (c5)\n")
    #expect(try command.run("stand changes").output.contains("Ook hier."))
    // What was added later stands among its own.
    let list = try command.run("stand list --as-of 2026-02-01").output
    #expect(list.components(separatedBy: "Makkelijker betalen · p.").count == 2)
    #expect(try command.run("stand show 50").output.contains("status       none recorded"))
    #expect(try command.run("stand history 50").output.contains("nothing happened to it yet"))
    #expect(
      try command.run("stand log 50 --on 2026-02-02 -m 'Implementatiefase.'").output
        == "s38  2026-02-02  VM 50  ■ implementation (derived)\n")
  }

  @Test func `the examples of its help work on the annex, one after the other`() throws {
    let help = try command.run("stand help add").output
    let examples = help.split(separator: "\n").filter { $0.hasPrefix("  stand add ") }
    #expect(examples.count == 4)
    for example in examples {
      let outcome = try command.run(String(example))
      #expect(outcome.status == 0, "\(example): \(outcome.errors)")
    }
  }

  @Test(arguments: [
    ("stand add theme ' '", 64, "the title is empty"),
    ("stand add ambition X", 64, "--theme"),
    ("stand add ambition X --theme zzz", 66, "no theme is named \"zzz\"; the nearest are:"),
    ("stand add measure X", 64, "say where it stands"),
    ("stand add measure X --theme overige --ambition 19", 64, "say where it stands"),
    ("stand add measure X --theme overige --numbers 38", 64, "VM 38 belongs to VM 38"),
    ("stand add measure X --theme overige --numbers '?'", 64, "is no measure number"),
    ("stand add line VM38 --ambition pauserings", 64, "stands under p. 35"),
    ("stand add line 99 --ambition pauserings", 66, "no measure is named"),
  ])
  func `a refusal has its exit code and says what to do`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try command.run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
