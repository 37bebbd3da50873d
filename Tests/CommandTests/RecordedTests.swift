import Foundation
import Testing

/// What is recorded is recorded once, and is said to be, also where the answer goes nowhere.
@Suite struct RecordedTests {
  @Test(arguments: [
    "log VM38 -m Loopt.", "log VM38 -m Loopt. -f json",
    "inform VM38 --kamerstuk '31066, nr. 1500' --on 2025-03-01",
    "confirm VM38", "correct s1 -m Anders. --why Tikfout",
    "correct e1 --title Bijlage --why Tikfout",
    "retract s1 -m Fout --yes", "undo -m Fout --yes", "reword VM38 --title Anders",
    "add theme Nieuw",
    "import new.csv --date 2026-01-01 --yes",
  ])
  func `what is recorded ends with 0 where its answer cannot be printed`(_ words: String) throws {
    for lost in ["> /dev/full", ">&-", "| true"] {
      let command = try Command(seeded: true)
      try command.write("Maatregel,Status\nIets nieuws (VM 90),Loopt.\n".utf8, to: "new.csv")
      let changes = try command.run("stand changes -f csv").output.count { $0 == "\r\n" }
      let outcome = try command.run(
        "{ sleep 0.2; stand \(words); echo $? > end; } \(lost); exit $(cat end)")
      #expect(outcome.status == 0, "\(words) \(lost): \(outcome.errors)")
      #expect(outcome.errors.contains("it is done, but the answer cannot be printed"))
      #expect(try command.run("stand changes -f csv").output.count { $0 == "\r\n" } == changes + 1)
    }
  }

  @Test func `a rehearsal and a question that cannot be printed have failed`() throws {
    let command = try Command(seeded: true)
    for words in ["log VM38 -m Loopt. --dry-run", "list", "history VM38", "export"] {
      #expect(try command.run("stand \(words) > /dev/full").status == 69, "\(words)")
    }
  }

  @Test func `the same log again says where it stands, and records nothing`() throws {
    let command = try Command(seeded: true)
    let log =
      "stand log VM38 --on 2025-02-01 --phase policy --target 2027-01-01 --signal delayed --source Brief -m Loopt."
    let first = try command.run(log)
    #expect(first.output.contains("s38"))
    let again = try command.run(log)
    #expect(again.status == 0)
    #expect(again.output == "recorded already as s38 (c2)\n")
    #expect(again.errors.contains("--yes"))
    #expect(try command.run(log + " -f json").output.contains(#""recorded_before": true"#))
    #expect(try command.run(log + " --yes").output.contains("s39"))
  }

  @Test(arguments: [
    "--on 2025-02-02 --source Brief -m Loopt.", "--on 2025-02-01 --source Mail -m Loopt.",
    "--on 2025-02-01 -m Loopt.", "--on 2025-02-01 --source Brief -m Loopt!",
    "--on 2025-02-01 --source Brief --phase policy -m Loopt.",
    "--on 2025-02-01 --source Brief --target 2028 -m Loopt.",
    "--on 2025-02-01 --source Brief --signal on_hold -m Loopt.",
    "--on 2025-02-01 --source Brief --kamerstuk '31066, nr. 1500' -m Loopt.",
  ])
  func `what differs in anything is recorded`(_ words: String) throws {
    let command = try Command(seeded: true)
    #expect(try command.run("stand log VM38 --on 2025-02-01 --source Brief -m Loopt.").status == 0)
    #expect(try command.run("stand log VM38 \(words)").output.contains("s39"), "\(words)")
  }

  @Test func `what no longer holds is recorded again`() throws {
    let command = try Command(seeded: true)
    let log = "stand log VM38 --on 2025-02-01 -m Loopt."
    _ = try command.run("\(log); stand log VM38 --on 2025-02-01 -m Anders.")
    #expect(try command.run(log).output.contains("s40"))
    _ = try command.run("stand retract s40 -m Fout")
    #expect(try command.run(log).output.contains("s42"))
  }

  @Test func `a table that is given again records what of it is new`() throws {
    let command = try Command(seeded: true)
    try command.write(
      "measure,words,date\nVM38,Loopt.,2025-02-01\nVM17,Wacht.,2025-02-01\n".utf8, to: "a.csv")
    #expect(try command.run("stand log --from a.csv --yes").output.contains("2 status updates"))
    let again = try command.run("stand log --from a.csv --yes")
    #expect(again.status == 0)
    #expect(again.output == "all of it is recorded already\n")
    #expect(
      again.errors.contains("2 updates are recorded already, and left out: s38 (c2), s39 (c2)"))
    try command.write(
      "measure,words,date\nVM38,Loopt.,2025-02-01\nVM17,Wacht.,2025-02-01\nVM5,Nieuw.,2025-02-01\n"
        .utf8, to: "a.csv")
    #expect(
      try command.run("stand log --from a.csv --yes").output.contains(
        "1 status update of 1 measure"))
    #expect(try command.run("stand changes -f csv").output.count { $0 == "\r\n" } == 4)
  }
}
