import Testing

@Suite struct LogCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test func `what is kept is said on standard error`() throws {
    let outcome = try command.run("stand log VM17 --on 2026-01-02 -m 'Er wordt aan gewerkt.'")
    #expect(outcome.status == 0)
    #expect(
      outcome.output
        == "s38  2026-01-02  VM 17  ■ implementation (kept)  target 2026-01-01\n")
    #expect(
      outcome.errors == """
        VM 17: the phase stays implementation; --phase says another
        VM 17: the target date stays 2026-01-01; --target says another

        """)
  }

  @Test func `a target date that ends with the phase is told, and one that is stated stays`() throws
  {
    let ended = try command.run("stand log VM17 --on 2026-01-01 -m 'Geïmplementeerd.'")
    #expect(
      ended.errors == "VM 17: the target date 2026-01-01 ends; --target keeps it or says another\n")
    let again = try command.run("stand log VM17 --on 2026-02-01 -m 'Geïmplementeerd, en klaar.'")
    #expect(again.errors == "")
    let stated = try command.run(
      "stand log VM39 --on 2026-01-01 -m 'Geïmplementeerd.' --target 2026-01-01")
    #expect(!stated.errors.contains("ends"))
  }

  @Test func `none ends the phase and the target date`() throws {
    let outcome = try command.run(
      "stand log VM17 --on 2026-01-02 --phase none --target none -m 'Onbekend.'")
    #expect(outcome.output == "s38  2026-01-02  VM 17  · not said (stated)\n")
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    ("nog-te-starten", "○ to start"), ("beleid", "◐ policy"), ("implementatie", "■ implementation"),
    ("geimplementeerd", "✔ implemented"), ("geïmplementeerd", "✔ implemented"),
    ("POLICY", "◐ policy"),
  ])
  func `a phase is stated in English or Dutch`(_ name: String, _ shown: String) throws {
    let outcome = try command.run("stand log VM38 --phase '\(name)' -m 'Zo is het.'")
    #expect(outcome.output.contains("\(shown) (stated)"))
  }

  @Test func `a date that is still to come is recorded and pointed out`() throws {
    let outcome = try command.run("stand log VM38 --on 31-12-9998 -m 'Geïmplementeerd.' --yes")
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("holds from 9998-12-31, which is still to come"))
    #expect(try !command.run("stand list").output.contains("9998"))
  }

  @Test func `a status that another outlives says so`() throws {
    let outcome = try command.run("stand log VM38 --on 2024-01-01 -m 'Geïmplementeerd.'")
    #expect(
      outcome.errors == """
        VM 38: holds until 2024-10-24, from which another status holds
        VM 38: is in the register from 2024-10-24 on; no list of a day before that shows this status

        """)
  }

  @Test func `standard input is read whole, without the line ends behind it`() throws {
    _ = try command.run("printf 'Eén.\\nTwee.\\n\\n' | stand log VM38 -m -")
    let output = try command.run("stand list -f json | grep Twee").output
    #expect(output.contains("\"text\": \"Eén.\\nTwee.\","))
  }

  @Test func `all lines are logged in one change`() throws {
    let outcome = try command.run("stand log 24 --all -m 'Geïmplementeerd.' --on 2026-01-01")
    #expect(outcome.output.split(separator: "\n").count == 5)
    #expect(try command.run("stand list --phase implemented -f json | grep -c c2").output == "5\n")
  }

  @Test func `a page picks one line of several`() throws {
    let outcome = try command.run("stand log 24 --ambition 34 -m 'Geïmplementeerd.'")
    #expect(outcome.output.split(separator: "\n").count == 1)
  }

  @Test func `a letter that the register knows is not recorded twice`() throws {
    let line =
      "stand inform 38 39 --on 2024-10-24 --kamerstuk 'Kamerstukken II 2024/25, 31066, nr. 1433'"
    let known = try command.run(line)
    #expect(known.status == 0)
    #expect(known.output == "")
    #expect(known.errors.contains("VM 38: the register knows already"))
    let new = try command.run(
      line.replacing("1433", with: "1434").replacing("2024-10-24", with: "2023-01-01"))
    #expect(new.output.split(separator: "\n").count == 2)
    #expect(new.errors.contains("is not in the session year of"))
  }
}
