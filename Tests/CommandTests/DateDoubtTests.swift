import Testing

/// Dates that can hardly be meant are asked about; what is kept or read from words never is.
@Suite struct DateDoubtTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test(arguments: [
    "log VM38 --on 0026-01-01 -m x", "log VM38 --on 2062-01-01 -m x",
    "log VM38 --on 2026-01-01 --target 2020-01-01 -m x",
    "inform VM38 --on 2062-01-01 --kamerstuk '31066, nr. 1600'",
    "confirm VM38 --on 0026-01-01", "correct s23 --on 0026-01-01 --why x",
    "correct s23 --target 2020-01-01 --why x", "correct n3 --on 2062-01-01 --why x",
    "reword VM38 --title Pauze --on 2062-01-01",
    "import seed/verbetermaatregelen-invordering-toeslagen.txt --date 0026-01-01 --register other.sqlite",
  ])
  func `a slip of a digit wants --yes in a script`(_ line: String) throws {
    let refused = try command.run("stand \(line)")
    #expect(refused.status == 64)
    #expect(refused.errors.contains("say --yes if that is meant"))
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
    if !line.hasPrefix("confirm") {
      let meant = try command.run("stand \(line) --yes")
      #expect(meant.status == 0, "\(meant.errors)")
    }
  }

  @Test func `on a terminal it is asked about`() throws {
    let no = try command.onTerminal("stand log VM38 --on 0026-01-01 -m x", answers: "n\\n")
    #expect(no.output.contains("--on 0026-01-01 is long ago"))
    #expect(no.output.contains("Is that meant? [y/N]"))
    #expect(try command.run("stand changes -f csv | wc -l").output == "2\n")
    _ = try command.onTerminal("stand log VM38 --on 0026-01-01 -m x", answers: "y\\n")
    #expect(try command.run("stand changes -f csv | wc -l").output == "3\n")
  }

  @Test func `a target that is kept or read is never asked about`() throws {
    let kept = try command.run("stand log VM17 --on 2027-06-01 -m 'Er wordt aan gewerkt.'")
    #expect(kept.status == 0 && kept.output.contains("target 2026-01-01"))
    let read = try command.run(
      "stand log VM38 --on 2027-06-01 -m 'Streefdatum voor implementatie: 01/01/2026.'")
    #expect(read.status == 0 && read.output.contains("target 2026-01-01"))
  }
}
