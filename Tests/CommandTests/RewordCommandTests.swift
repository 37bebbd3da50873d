import Testing

@Suite struct RewordCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test func `a measure is worded anew, and its history says so`() throws {
    let outcome = try command.run(
      "stand reword VM38 --title Betaalpauze --on 2026-01-01 --why 'Zo heet het nu.'")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasSuffix(" from 2026-01-01\n"))
    let history = try command.run("stand history 38").output
    #expect(history.contains("2026-01-01  ✎ worded anew\n            Betaalpauze (VM 38)\n"))
    #expect(try command.run("stand history 38 -f json").output.contains("\"kind\": \"wording\""))
    #expect(try command.run("stand diff e1 2026-01-01").output.contains("title"))
  }

  @Test func `a measure is named as it is called on the day asked, and not as it will be`() throws {
    // Two measures change their numbers next century.
    for (old, new) in [("VM38", "VM 380"), ("VM39", "VM 38")] {
      let outcome = try command.run("stand reword \(old) --numbers '\(new)' --on 2126-01-01 --yes")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let title = "VM 38 · Invorderingspauze"
    #expect(
      try command.run("stand log VM38 --on 2025-01-01 -m 'Loopt.' --dry-run").output.contains(
        "VM 38"))
    for line in ["stand show VM38", "stand history VM38", "stand show VM38 --as-of 2026-01-01"] {
      let shown = try command.run(line)
      #expect(shown.output.hasPrefix(title) && shown.errors == "", "\(line): \(shown)")
    }
    let later = try command.run("stand show VM38 --as-of 2126-02-01").output
    #expect(later.hasPrefix("VM 38 · Betalingsregeling na start dwanginvordering"), "\(later)")
    let early = try command.run("stand show VM380")
    #expect(early.output.hasPrefix(title))
    #expect(early.errors == "VM380 is what VM 38 · Invorderingspauze will be called later\n")
    // What has no name yet on the day asked is called as it will be.
    #expect(try command.run("stand show VM38 --as-of 2000-01-01").output.hasPrefix(title))
  }

  @Test(arguments: [
    ("stand reword VM38", 64, "nothing is given to word anew"),
    ("stand reword VM38 --title ''", 64, "an empty text words nothing"),
    ("stand reword VM38 --numbers VM39", 64, "VM 39 belongs to VM 39"),
    ("stand reword VM38 --numbers -", 64, "is no measure number"),
    ("stand reword VM38 --title x --on 2020-01-01", 64, "is not worded yet on 2020-01-01"),
    ("stand reword 24 --page 12", 66, "stands on 5 lines; say which with --ambition"),
    ("stand reword 99 --title x", 66, "no measure is named"),
  ])
  func `a refusal has its exit code and says what to do`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try command.run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: [
    "--title Invorderingspauze", "--numbers 'VM 38'", "--page 35", "--owner none",
    "--title Invorderingspauze --page 35",
  ])
  func `what is worded so already is not recorded again`(_ words: String) throws {
    let before = try command.run("stand changes --format csv").output
    let outcome = try command.run("stand reword VM38 \(words) --on 2026-01-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "worded so already on 2026-01-01; nothing is recorded\n")
    #expect(try command.run("stand changes --format csv").output == before)
  }

  @Test func `of several words those are recorded that are new`() throws {
    let outcome = try command.run("stand reword VM38 --title Betaalpauze --page 35 --on 2026-01-01")
    #expect(outcome.output.contains(/^w\d+ from 2026-01-01\n$/), "\(outcome.output)")
  }

  @Test func `what a theme is called is shown by its row`() throws {
    let command = try Command(seeded: true)
    let row = try command.run("stand reword VM38 --theme-title Pauzeren --on 2026-01-01").output
      .prefix { $0 != " " }
    let shown = try command.run("stand show \(row)")
    #expect(shown.output.contains("Pauzeren") && shown.output.contains("\(row) · stated"))
    #expect(try command.run("stand show w1").output.contains("Persoonsgerichte benadering"))
    #expect(try command.run("stand show w999").status == 66)
  }
}
