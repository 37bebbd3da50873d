import Testing

@Suite struct PagerTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  /// A pager that leaves a mark, and shows its text.
  private let pager = "touch paged; cat -"

  @Test func `text that is longer than the terminal goes through the pager, whole`() throws {
    let plain = try command.onTerminal(
      "stand list --no-pager", lines: 24, environment: ["PAGER": pager])
    #expect(!command.exists("paged"))
    let paged = try command.onTerminal(
      "stand list", lines: 24, environment: ["PAGER": pager])
    #expect(command.exists("paged"))
    #expect(paged.output == plain.output)
  }

  @Test(arguments: [
    "list", "show 24", "history 24", "diff 2024-01-01 today", "changes", "agenda", "search iv",
    "editions", "letters", "verify",
  ])
  func `every command that reads pages`(_ line: String) throws {
    _ = try command.onTerminal("stand \(line)", lines: 1, environment: ["PAGER": pager])
    #expect(command.exists("paged"))
  }

  @Test(arguments: [
    ("stand show 38", 400), ("stand list | cat", 5), ("stand list > out", 5),
    ("stand list --format json", 5), ("TERM=dumb stand list", 5),
  ])
  func `short text, a pipe and data do not page`(_ line: String, _ lines: Int) throws {
    let outcome = try command.onTerminal(line, lines: lines, environment: ["PAGER": pager])
    #expect(outcome.status == 0)
    #expect(!command.exists("paged"))
  }

  @Test(arguments: ["", "cat"])
  func `an empty pager and cat are none`(_ pager: String) throws {
    // Within reach is a less that would leave a mark.
    try command.write("#!/bin/sh\ntouch paged\n".utf8, to: "less")
    let outcome = try command.onTerminal(
      "chmod +x less; PATH=$PWD:$PATH stand list", lines: 5, environment: ["PAGER": pager])
    #expect(outcome.output.contains("37 lines on"))
    #expect(!command.exists("paged"))
  }

  @Test func `without a choice it is less, with options under which short text just prints`() throws
  {
    try command.write("#!/bin/sh\necho \"$LESS\" > options\ncat\n".utf8, to: "less")
    let line = "chmod +x less; PATH=$PWD:$PATH stand list; cat options"
    #expect(try command.onTerminal(line, lines: 5).output.hasSuffix("FRX\r\n"))
    let chosen = try command.onTerminal(line, lines: 5, environment: ["LESS": "-S"])
    #expect(chosen.output.hasSuffix("-S\r\n"))
  }

  @Test func `a pager that stops early is no error`() throws {
    let outcome = try command.onTerminal(
      "stand list", lines: 5, environment: ["PAGER": "head -n 1"])
    #expect(outcome.status == 0)
    #expect(outcome.output.split(separator: "\r\n").count == 1)
  }

  @Test func `where the pager cannot be started, text is printed without it`() throws {
    let outcome = try command.onTerminal("stand list", lines: 5, environment: ["PAGER": "nonsuch"])
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("nonsuch: not found"))
    #expect(outcome.output.contains("37 lines on"))
  }

  @Test func `the exit code is that of the command`() throws {
    _ = try command.run("sqlite3 register.sqlite 'DROP VIEW lines_now'")
    let outcome = try command.onTerminal("stand verify", lines: 1, environment: ["PAGER": pager])
    #expect(outcome.status == 1)
    #expect(command.exists("paged"))
  }

  @Test func `keys that interrupt are for the pager alone`() throws {
    let alone = try command.onTerminal(
      "stand list", lines: 5, environment: ["PAGER": "kill -INT $PPID; cat"])
    #expect(alone.status == 0)
    #expect(alone.output.contains("37 lines on"))
    _ = try command.onTerminal(
      "stand list", lines: 5, environment: ["PAGER": "kill -INT $$; touch survived"])
    #expect(!command.exists("survived"))
  }
}
