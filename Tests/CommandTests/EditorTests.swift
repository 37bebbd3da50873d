import Testing

/// A status that is written in an editor, which here is a line of the shell.
@Suite struct EditorTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  /// Logs with an editor that puts words above what it finds.
  private func log(
    _ arguments: String, writing words: String, then rest: String = "true"
  ) throws -> Command.Outcome {
    let editor = "(printf \"\(words)\"; cat \"$1\") > new; cp new \"$1\"; cp new opened; \(rest)"
    return try command.run(
      "stand log \(arguments)", environment: ["EDITOR": editor, "TMPDIR": command.path(".")])
  }

  private var text: String {
    get throws { try command.run("stand list -f json | grep '\"change\": \"c2\"' -B5").output }
  }

  @Test func `what is written above the scissors is the status, byte for byte`() throws {
    let outcome = try log("VM38", writing: "\\n\\n# Kop\\n\\n  Loopt.  \\n# Eind\\n\\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("s38 "))
    #expect(try text.contains(##""text": "# Kop\n\n  Loopt.  \n# Eind","##))
  }

  @Test func `the editor shows what the status is about, and what holds`() throws {
    _ = try log("24 --ambition 34 --on 2026-01-01 --phase policy", writing: "Loopt.\\n")
    let opened = try command.run("cat opened").output
    for words in [
      "Loopt.\n\n# ---", "VM 23 t/m 29 · Verbeteren informatie", "from 2026-01-01",
      "p. 34 Betere informatie over invorderingsrente", "■ implementation", "since 2024-10-24",
      "Implementatiefase vertraagd", "You say by option: phase policy.", "Nothing is recorded",
    ] {
      #expect(opened.contains(words), "\(words)")
    }
    #expect(!opened.contains("p. 14"))
    #expect(opened.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }

  @Test(arguments: ["", "\\n  \\n"])
  func `nothing written is nothing recorded`(_ words: String) throws {
    let outcome = try log("VM38", writing: words)
    #expect(outcome.status == 64)
    #expect(outcome.errors == "stand: no status is written, so nothing is recorded\n")
    #expect(try !command.run("stand changes").output.contains("c2  log"))
  }

  @Test(arguments: [
    ("7", 66), ("24", 66), ("24 --ambition 99", 66), ("38 --on 2026-02-30", 64),
    ("38 --phase halfway", 64), ("38 --kamerstuk 31066", 64), ("38 --actor ' '", 64),
    ("38 --register nowhere.sqlite", 66),
  ])
  func `nobody writes in vain: all else is checked before the editor opens`(
    _ arguments: String, _ status: Int32
  ) throws {
    #expect(try log(arguments, writing: "Loopt.\\n").status == status)
    #expect(!command.exists("opened"))
  }

  @Test(arguments: [("false", "ended with a failure"), ("nonsuch", "could not be started")])
  func `an editor that fails records nothing, and what was written is kept`(
    _ end: String, _ words: String
  ) throws {
    let outcome = try log("VM38", writing: "Loopt.\\n", then: end)
    #expect(outcome.status == 69)
    #expect(outcome.errors.contains(words))
    #expect(try !command.run("stand changes").output.contains("c2  log"))
    #expect(try kept(outcome) == "Loopt.\n")
  }

  @Test(arguments: ["Gereed op 31-02-2026, streefdatum: 31-02-2026.\\n", "caf\\351\\n"])
  func `what cannot be recorded is kept`(_ words: String) throws {
    let outcome = try log("VM38", writing: words)
    #expect(outcome.status == 65)
    #expect(try kept(outcome) != "")
  }

  /// What stands in the file that the command names.
  private func kept(_ outcome: Command.Outcome) throws -> String {
    let path = try #require(outcome.errors.firstMatch(of: /kept in ([^;]*);/)).output.1
    return try command.run("cat '\(path)' | tr -d '\\351'").output
  }

  @Test func `only the person reads the file, and it goes with all that lies beside it`() throws {
    let look =
      "d=$(dirname \"$1\"); echo $d > folder; stat -c %a \"$1\" $d > modes; touch \"$1~\"; true"
    let outcome = try log("VM38", writing: "Loopt.\\n", then: look)
    #expect(outcome.status == 0)
    #expect(try command.run("cat modes").output == "600\n700\n")
    #expect(try command.run("test -e $(cat folder)").status == 1)
  }

  @Test func `the register is free while the editor is open`() throws {
    let outcome = try log("VM38", writing: "Loopt.\\n", then: "stand log VM5 -m Tussendoor.; true")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try command.run("stand changes").output.contains("c3  log"))
  }

  @Test func `VISUAL comes before EDITOR, and both are lines of the shell`() throws {
    let visual = "sh -c 'echo Loopt. > \"$2\"; echo \"$1\" > option' - --wait"
    let outcome = try command.run(
      "stand log VM38", environment: ["VISUAL": visual, "EDITOR": "false"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try command.run("cat option").output == "--wait\n")
  }

  @Test func `keys that interrupt are for the editor alone`() throws {
    #expect(try log("VM38", writing: "Loopt.\\n", then: "kill -INT $PPID; true").status == 0)
    #expect(try log("VM38", writing: "Loopt.\\n", then: "kill -INT $$; true").status == 69)
  }

  @Test func `without an editor of one's own it is vi, on a terminal alone`() throws {
    try command.write("#!/bin/sh\necho Loopt. > \"$1\"\n".utf8, to: "vi")
    let line = "chmod +x vi; PATH=$PWD:$PATH stand log VM38"
    let piped = try command.run(line)
    #expect(piped.status == 64)
    #expect(piped.errors.contains("there is no terminal to open an editor on; give it in words"))
    #expect(try command.onTerminal(line).output.contains("s38 "))
    #expect(try command.onTerminal("TERM=dumb; \(line)").status == 64)
  }
}
