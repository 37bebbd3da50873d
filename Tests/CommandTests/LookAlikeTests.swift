import Foundation
import Testing

/// Names that a reader takes for one another are asked about, and what is not seen is nothing.
@Suite struct LookAlikeTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  /// What a forger makes of a word: with characters that are not seen, or of other scripts.
  private static let forged = [
    "Betaal\u{200B}pauze", "Betaal\u{AD}pauze", "\u{202E}Betaalpauze", "Betaalpauze\u{200E}",
    "Betaalpauze\u{E0041}", "Bet\u{430}alpauze", "\u{412}etaalpauze", "Betaalpauz\u{FF45}",
    "Βetaalpauze",
  ]

  @Test(arguments: forged)
  func `a name that looks like another is asked about`(_ forged: String) throws {
    for line in [
      "add measure \"$(cat name)\" --theme Nieuw", "add theme \"$(cat name)\"",
      "reword VM38 --title \"$(cat name)\"",
      "import a.csv --date 2025-02-01 --register other.sqlite",
    ] {
      let command = try Command(seeded: true)
      _ = try command.run(
        "stand add theme Nieuw --on 2025-01-01; stand add measure Betaalpauze --theme Nieuw --on 2025-01-01"
      )
      try command.write(forged.utf8, to: "name")
      try command.write(
        "Maatregel,Status\nBetaalpauze,Loopt.\n\(forged),Loopt.\n".utf8, to: "a.csv")
      let refused = try command.run("stand \(line)")
      // In one table what differs by a mark that nobody sees alone is one title, and stands there twice.
      let isTwice =
        line.hasPrefix("import") && refused.errors.contains("stands under N.v.t. already")
      #expect(refused.status == (isTwice ? 65 : 64), "\(line): \(refused.errors)")
      #expect(isTwice || refused.errors.contains("⟨U+") && refused.errors.contains("looks like"))
      // Nor is a second measure made that nobody could tell from the first.
      let agreed = try command.run("stand \(line) --yes")
      #expect(agreed.status == 0 || agreed.errors.contains("already"), "\(line): \(agreed.errors)")
    }
  }

  @Test(arguments: [
    "betaalpauze", "Betaálpauze", "Betaalpauzes", "Bétaalpauze 2", "Παύση πληρωμής", "Пауза",
  ])
  func `another name is not`(_ other: String) throws {
    _ = try command.run(
      "stand add theme Nieuw --on 2025-01-01; stand add measure Betaalpauze --theme Nieuw --on 2025-01-01"
    )
    try command.write(other.utf8, to: "name")
    #expect(try !command.run("stand add theme \"$(cat name)\"").errors.contains("looks like"))
  }

  @Test func `a rehearsal of an import tells what looks alike`() throws {
    try command.write(
      "Maatregel,Status\nBetaalpauze,Loopt.\nBet\u{430}alpauze,Loopt.\n".utf8, to: "a.csv")
    let outcome = try command.run(
      "stand import a.csv --date 2025-02-01 --register other.sqlite --dry-run")
    #expect(
      outcome.errors.contains("\"Bet⟨U+0430⟩alpauze\" looks like \"Betaalpauze\""),
      "\(outcome.errors)")
  }

  @Test(arguments: ["\u{200B}", "\u{AD}\u{200E}", "\u{2060} \u{FEFF}", "\u{3164}"])
  func `what has nothing to be seen is empty`(_ nothing: String) throws {
    try command.write(nothing.utf8, to: "nothing")
    for line in [
      "log VM38 -m \"$(cat nothing)\"", "log VM38 -m x --actor \"$(cat nothing)\"",
      "add theme \"$(cat nothing)\"",
      "reword VM38 --title \"$(cat nothing)\"", "correct s1 -m x --why \"$(cat nothing)\"",
      "retract s1 -m \"$(cat nothing)\"",
    ] {
      #expect(try command.run("stand \(line)").status == 64, "\(line)")
    }
    #expect(try command.run("stand changes -f csv").output.count { $0 == "\r\n" } == 2)
  }
}
