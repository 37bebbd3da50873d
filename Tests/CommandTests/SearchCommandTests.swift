import Testing

@Suite struct SearchCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test func `words stand in their context, between marks where there is no colour`() throws {
    let outcome = try command.run("stand search qr")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("VM 5 · Eenvoudige betaalmogelijkheden"))
    #expect(outcome.output.contains("«QR»-code"))
    #expect(outcome.errors == "")
  }

  @Test func `on a terminal they stand in colour`() throws {
    let line = "script -qec 'stand search qr' /dev/null"
    let output = try command.run(line, environment: ["TERM": "xterm"]).output
    #expect(output.contains("\u{1b}[33mQR\u{1b}[0m-code"))
    #expect(!output.contains("«"))
  }

  @Test func `no hit is said, and is no failure`() throws {
    let outcome = try command.run("stand search bestaatniet --format json")
    #expect(outcome.status == 0)
    #expect(outcome.output == "[]\n")
    #expect(outcome.errors == "nothing in the register has all of: bestaatniet\n")
  }

  @Test(arguments: ["'NEAR('", "'\"'", "'*'", "'a AND'", "'text:a'", "-- -a", "''"])
  func `no sign has a meaning of its own`(_ words: String) throws {
    #expect(try command.run("stand search \(words)").status == 0)
  }

  @Test func `what was logged is found`() throws {
    _ = try command.run("stand log VM38 --on 2026-01-01 -m 'Zie 36000-XVII.'")
    let output = try command.run("stand search 36000-xvii -f json").output
    #expect(output.contains("\"id\": \"s38\""))
    #expect(output.contains("\"snippet\": \"Zie «36000-XVII».\""))
    #expect(output.contains("\"superseded\": false"))
    let table = try command.run("stand search 36000-xvii -f csv | cut -d, -f1-3").output
    #expect(table == "kind,id,line\nstatus,s38,23\n")
  }
}
