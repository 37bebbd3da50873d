import Testing

@Suite struct DiffCommandTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
    _ = try command.run(
      "stand log VM38 --on 2026-01-01 --phase policy -m 'Implementatiefase is nu een nieuwe fase.'")
  }

  @Test func `prose differs word by word, with marks where there is no colour`() throws {
    #expect(
      try command.run("stand diff e1 today").output == """
        VM 38 · Invorderingspauze
          Pauseringsmogelijkheid
          status       [-Implementatiefase.-] {+Implementatiefase is nu een nieuwe
                       fase.+}
          phase        [-■ implementation-] {+◐ policy+}

        """)
  }

  @Test func `a measure that goes on in another is told, between dates and between changes`() throws
  {
    _ = try command.run("stand reword VM39 --merged-into VM38 --on 2026-01-01")
    for line in ["stand diff 2025-12-31 2026-01-01 -f json", "stand diff c2 c3 -f json"] {
      let told = try command.run(line).output
      #expect(told.contains("\"kind\": \"goes_on_in\""), "\(line): \(told)")
      #expect(told.contains("\"new\": \"VM 38 (merged)\""))
    }
    // An edition that has the measure as before says nothing of that.
    let plan = try command.run("stand import \(Command.seed) --date 2026-02-01 --dry-run")
    #expect(!plan.output.contains("goes on in"))
  }

  @Test func `between changes what was put right of an edition is told`() throws {
    for words in ["--kamerstuk '31066, nr. 1440'", "--title 'Bijlage invordering'"] {
      _ = try command.run("stand correct e1 \(words) --why Brief.")
    }
    #expect(
      try command.run("stand diff c2 c4").output == """
        e1 · verbetermaatregelen-invordering-toeslagen.txt
          title        [-Bijlage – Overzicht verbetermaatregelen invordering Dienst
                       Toeslagen-] {+Bijlage invordering+}
          letter       {+Kamerstuk 31066, nr. 1440+}

        """)
    #expect(try command.run("stand diff c3 c3").output == "nothing changed\n")
    #expect(try command.run("stand diff c1 c3").output.contains("nr. 1440"))
  }

  @Test func `texts of which too much differs stand one behind the other`() throws {
    for (file, letter, day) in [("een", "a", "02"), ("twee", "b", "03")] {
      // Every third word is the same.
      let words = (0..<9000).map { $0 % 3 == 0 ? "zelfde\($0)" : "\(letter)\($0)" }
      try command.write(words.joined(separator: " ").utf8, to: file)
      _ = try command.run("stand log VM38 --on 2026-01-\(day) -m \"$(cat \(file))\"")
    }
    let output = try command.run("stand diff c3 c4").output
    #expect(output.matches(of: /\[-/).count == 1 && output.matches(of: /\{\+/).count == 1)
    #expect(output.contains("[-zelfde0") && output.contains("b8999+}"))
  }

  @Test func `a terminal shows the same in colour besides`() throws {
    let output = try command.run(
      "script -qec 'stand diff e1 today' /dev/null", environment: ["TERM": "xterm"]
    ).output
    #expect(output.contains("\u{1b}[31m[-Implementatiefase.-]\u{1b}[0m"))
    #expect(output.contains("\u{1b}[32m{+Implementatiefase\u{1b}[0m"))
  }

  @Test func `data has the fields of a difference`() throws {
    let output = try command.run("stand diff c1 c2 -f csv").output
    #expect(
      output.hasPrefix(
        "line,ambition,measure_id,measure,numbers,kind,old,new,from,until\r\n23,Pauserings"))
    #expect(try command.run("stand diff today today -f json").output == "[]\n")
    #expect(try command.run("stand diff today today").output == "nothing changed\n")
    #expect(try command.run("stand diff 2020-01-01 e1 -f json | grep -c appeared").output == "37\n")
  }

  @Test(arguments: [
    ("stand diff e9 today", 66, "there is no edition e9"),
    ("stand diff c1 c9", 66, "there is no change c9"),
    ("stand diff soon today", 64, "expected a date such as"),
    ("stand diff today", 64, "new"),
  ])
  func `what is no date, edition or change is refused`(
    _ line: String, _ status: Int32, _ message: String
  ) throws {
    let outcome = try command.run(line)
    #expect(outcome.status == status)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }
}
