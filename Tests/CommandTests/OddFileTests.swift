import Dates
import Foundation
import Register
import Testing

/// Registers that a person did not expect: linked, behind a log of another, made to never end, of another clock.
@Suite struct OddFileTests {
  let command: Command

  init() throws {
    command = try Command(seeded: true)
  }

  @Test func `a register with two names is read and not written`() throws {
    _ = try command.run("ln register.sqlite second.sqlite")
    for name in ["register.sqlite", "second.sqlite"] {
      let log = try command.run("stand log VM38 -m Loopt. --register \(name)")
      #expect(log.status == 69)
      #expect(log.errors.contains("hard links"))
      #expect(try command.run("stand list --register \(name)").status == 0)
    }
    _ = try command.run(
      "stand backup copy.sqlite; mv copy.sqlite register.sqlite; rm second.sqlite")
    #expect(try command.run("stand log VM38 -m Loopt.").status == 0)
  }

  @Test(arguments: ["import \(Command.seed)", "init", "list", "log VM38 -m x"])
  func `a link that leads nowhere is told`(_ line: String) throws {
    let outcome = try command.run(
      "ln -s gone.sqlite link.sqlite; stand \(line) --register link.sqlite")
    #expect(outcome.status == 66, "\(outcome.errors)")
    #expect(!command.exists("gone.sqlite"))
  }

  @Test(arguments: ["migrations", "status_updates", "changes", "register", "links", "lines"])
  func `what has the name of a table and never ends is refused at once`(_ table: String) throws {
    _ = try command.run(
      """
      sqlite3 register.sqlite "PRAGMA writable_schema = ON; \
      UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = 'CREATE VIEW \(table) AS WITH RECURSIVE c(x) AS \
      (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT x AS version, ''a'' AS name, x AS id FROM c' WHERE name = '\(table)'; \
      DELETE FROM sqlite_schema WHERE tbl_name = '\(table)' AND type IN ('index', 'trigger'); \
      PRAGMA wal_checkpoint(TRUNCATE);"
      """)
    for line in [
      "list", "changes", "log VM38 -m x", "backup b.sqlite", "seal", "export", "annex", "verify",
    ] {
      let outcome = try command.run("timeout 20 stand \(line)")
      #expect([1, 65].contains(outcome.status), "\(line): \(outcome.status) \(outcome.errors)")
      #expect((outcome.errors + outcome.output).contains(table), "\(line): \(outcome.errors)")
    }
  }

  @Test func `a log of another register beside a backup is named`() throws {
    let leave = """
      import sqlite3, shutil
      shutil.copy("register.sqlite", "other.sqlite")
      database = sqlite3.connect("other.sqlite", isolation_level=None)
      database.execute("PRAGMA journal_mode = WAL")
      for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
          database.execute(f"DROP TRIGGER {name}")
      database.execute("DROP TABLE edition_rows")
      database.execute("VACUUM")
      database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
      database.execute("UPDATE status_updates SET text = text || '!'")
      database.execute("UPDATE line_wordings SET explanation = explanation || '!'")
      shutil.copy("other.sqlite-wal", "kept-wal")
      """
    try command.write(leave.utf8, to: "leave.py")
    _ = try command.run(
      "python3 leave.py; stand log VM38 -m x; cp kept-wal register.sqlite-wal; rm -f register.sqlite-shm"
    )
    let outcome = try command.run("stand list")
    #expect(outcome.status != 0)
    #expect(outcome.errors.contains("register.sqlite-wal"), "\(outcome.errors)")
    _ = try command.run("rm register.sqlite-wal register.sqlite-shm")
    #expect(try command.run("stand verify").status == 0)
  }

  @Test func `what a CHECK would refuse is found, also where its hash is right`() throws {
    _ = try command.run(
      """
      sqlite3 register.sqlite "PRAGMA ignore_check_constraints = ON; \
      CREATE TABLE kept AS SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'; \
      DROP TRIGGER status_updates_update; UPDATE status_updates SET phase = 'nonsense' WHERE id = 1;"
      sqlite3 register.sqlite "SELECT sql FROM kept WHERE name = 'status_updates_update'" > trigger.sql
      sqlite3 register.sqlite < trigger.sql; sqlite3 register.sqlite 'DROP TABLE kept'
      """)
    let outcome = try command.run("stand verify")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("CHECK constraint failed in status_updates"), "\(outcome.output)")
  }

  @Test func `rows that put themselves right, or one another, end no question late, and are found`()
    throws
  {
    let tables = ["status_updates", "measure_wordings", "line_wordings", "edition_wordings"]
    _ = try command.run(
      "stand log VM5 -m Een.; stand log VM5 -m Twee.; stand correct s39 -m Drie. --why x")
    _ = try command.run(
      """
      sqlite3 register.sqlite "PRAGMA ignore_check_constraints = ON; \
      \(tables.map { "DROP TRIGGER \($0)_update; UPDATE \($0) SET supersedes = id WHERE id = 1;" }.joined()) \
      UPDATE status_updates SET supersedes = 40 WHERE id = 39"
      """)
    let questions = [
      "list", "show VM1", "history VM1 -f json", "history VM5", "changes -f json", "show c1",
      "show s39",
      "editions", "agenda", "search pauze", "diff c1 c3", "annex --to -", "export",
      "undo c1 --dry-run",
      "correct s40 -m Vier. --why x --dry-run", "retract s40 -m x --dry-run", "site out --all",
    ]
    for question in questions {
      let outcome = try command.run("timeout 20 stand \(question)")
      #expect(outcome.status != 124 && outcome.status < 128, "\(question): \(outcome.status)")
    }
    let outcome = try command.run("stand verify")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.contains("CHECK constraint failed in status_updates"), "\(outcome.output)")
  }

  @Test(arguments: [
    "CREATE TABLE x(a)", "INSERT INTO sqlite_stat1 VALUES ('nothing', NULL, '1')",
    "INSERT INTO sqlite_stat1 SELECT 'lines', NULL, hex(zeroblob(5000))",
    "WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c WHERE x < 20000) INSERT INTO sqlite_stat1 SELECT 'lines', NULL, '1' FROM c",
  ])
  func `statistics that ANALYZE would not leave are found`(_ sql: String) throws {
    #expect(try command.run("sqlite3 register.sqlite ANALYZE; stand verify").status == 0)
    _ = try command.run("sqlite3 register.sqlite \"\(sql)\"")
    #expect(try command.run("stand verify").status == 1)
  }

  @Test func `a check leaves the file and its log as they are`() throws {
    _ = try command.run("chmod a-w register.sqlite")
    #expect(try command.run("stand verify").status == 0)
    _ = try command.run("chmod u+w register.sqlite; cp -p register.sqlite before.sqlite")
    #expect(try command.run("stand verify; cmp register.sqlite before.sqlite").status == 0)
  }

  @Test func `64 MiB of nothing is refused at once`() throws {
    for sign in ["\\n", "\\t", "[", " \\n", "\\r\\n", ";"] {
      let outcome = try command.run(
        "yes \"$(printf '\(sign)x')\" | tr -d 'x' | head -c 60000000 > big.txt; "
          + "ulimit -t 5; stand import big.txt --register new.sqlite")
      #expect(outcome.status == 65, "\(sign): \(outcome.errors)")
    }
  }

  /// Records a change by a clock that runs ahead.
  private func recordAhead() throws {
    let clock = WallClock(
      now: { Moment(microseconds: 4_102_444_800_000_000) }, date: { _ in WallClock.system.today })
    try Register.writing(at: command.register).recording(
      by: Recorder(actor: "bram", command: "log", clock: clock)
    ) { recording in
      _ = try recording.add(theme: "Later", from: WallClock.system.today)
    }
  }

  @Test(arguments: [
    "log VM38 -m Loopt.", "confirm VM38", "retract s1 -m Fout",
    "reword VM38 --title Anders",
    "add theme Nieuw", "correct s1 -m Anders. --why Tikfout",
    "inform VM38 --kamerstuk '31066, nr. 1500' --on 2025-03-01",
  ])
  func `behind a change of a clock that ran ahead a person can go on`(_ line: String) throws {
    try recordAhead()
    let refused = try command.run("stand \(line)")
    #expect(refused.status == 64)
    #expect(
      refused.errors.contains("2100-01-01") && refused.errors.contains("--yes"), "\(refused.errors)"
    )
    let recorded = try command.run("stand \(line) --yes")
    #expect(recorded.status == 0, "\(recorded.errors)")
    #expect(recorded.errors.contains("by a clock that ran ahead"))
    let changes = try command.run("stand changes -f json --fields change,recorded_at,clock_at")
    #expect(changes.output.components(separatedBy: "\"clock_at\": \"20").count == 2)
    #expect(try command.run("stand verify").status == 0)
  }

  @Test func `a change says who recorded it on which machine`() throws {
    _ = try command.run("stand log VM38 -m Loopt.")
    let changes = try command.run(
      "stand changes -f csv --fields change,actor,login,host | tail -1 | tr -d '\\r'")
    let user = try command.run("id -un; hostname").output.split(separator: "\n")
    #expect(changes.output == "c2,anna,\(user[0]),\(user[1])\n")
  }
}
