import Testing

/// Numbers in a register that nothing recorded: at the ends of what 64 bits hold.
@Suite struct ImpossibleNumberTests {
  private let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  /// The verifiers of all tests read what the program does; this register was shown to one already.
  private func remove() throws { _ = try command.run("rm register.sqlite*") }

  /// Changes the register behind the program's back.
  private func meddle(_ sql: String) throws {
    let script = """
      sqlite3 register.sqlite "SELECT 'DROP TRIGGER ' || name || ';' FROM sqlite_schema WHERE type = 'trigger'" > drop.sql
      sqlite3 register.sqlite "SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'" > create.sql
      { echo 'PRAGMA ignore_check_constraints = ON;'; cat drop.sql; echo "$1;"; cat create.sql; } | sqlite3 register.sqlite
      """
    try command.write(script.utf8, to: "meddle.sh")
    let outcome = try command.run("sh meddle.sh \"\(sql)\"")
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
  }

  private static let ends = ["-9223372036854775808", "9223372036854775807"]

  @Test(arguments: ends)
  func `a moment on no day is an error of content`(_ moment: String) throws {
    try meddle("UPDATE changes SET recorded_at = \(moment)")
    for line in ["log VM38 -m Verder.", "list", "history VM38", "changes", "seal", "agenda"] {
      let outcome = try command.run("stand \(line)")
      #expect([0, 65].contains(outcome.status), "\(line): \(outcome.status) \(outcome.errors)")
    }
    #expect(try command.run("stand log VM38 -m Verder.").status == 65)
    #expect(try command.run("stand verify").status == 1)
    try remove()
  }

  @Test(arguments: ends)
  func `an id that nobody counts up to is an error of content`(_ id: String) throws {
    try meddle("UPDATE changes SET id = \(id)")
    for line in ["list --known-at 2025-01-01", "log VM38 -m Verder.", "show c1", "list"] {
      let outcome = try command.run("stand \(line)")
      #expect([0, 65, 66].contains(outcome.status), "\(line): \(outcome.status) \(outcome.errors)")
    }
    #expect(try command.run("stand verify").status == 1)
    try remove()
  }

  @Test(arguments: ["measures", "lines"])
  func `an id of a measure or a line is no more`(_ table: String) throws {
    try meddle(
      "UPDATE \(table) SET id = 9223372036854775807 WHERE id = (SELECT max(id) FROM \(table))")
    let outcome = try command.run("stand import \(Command.seed) --date 2025-10-24 --dry-run")
    #expect(outcome.status == 65, "\(outcome.status) \(outcome.errors)")
    #expect(try command.run("stand verify").status == 1)
    try remove()
  }

  @Test(arguments: ends)
  func `a copy of no age is read all the same`(_ moment: String) throws {
    try meddle(
      "INSERT INTO desk (singular, url, name, pulled_at) VALUES (1, 'postgresql://nowhere/x', 'x', \(moment))"
    )
    let listed = try command.run("stand list")
    #expect(listed.status == 0, "\(listed.errors)")
    _ = try command.run("sqlite3 register.sqlite 'DELETE FROM desk'")
  }
}
