import Chain
import AnnexSamples
import Dates
import Foundation
import Register
import Testing
import Verifiers

/// Whatever is done to a register behind the program's back, with the triggers put back afterwards:
/// `verify` finds it, and names it.
@Suite struct TamperingTests {
  let exhibit: Exhibit
  let folder: TemporaryFolder

  init() throws {
    exhibit = try Exhibit.shared.get()
    folder = try TemporaryFolder()
  }

  @Test func `a register that nobody touched has no findings`() throws {
    let verification = try Register.reading(at: exhibit.path).verify()
    #expect(verification.findings == [])
    #expect(verification.changes >= 100)
  }

  @Test(arguments: Schema.tables)
  func `any column that is edited is found, in its row`(_ table: String) throws {
    let ends = try (first: id("min", of: table), last: id("max", of: table))
    let edits = try columns(of: table).enumerated().flatMap { number, column in
      // In short one row a column, in turn the first and the last.
      let rows = Soak.isLong ? [ends.first, ends.last] : [number % 2 == 0 ? ends.first : ends.last]
      return Set(rows).flatMap { row in
        Schema.edits(of: column.name, type: column.type).map {
          Edit(column: column, row: row, to: $0)
        }
      }
    }
    for edit in try possible(edits, of: table) {
      let findings = try findings(
        after: "UPDATE \(table) SET \(edit.column.name) = \(edit.value) WHERE rowid = \(edit.row)")
      #expect(
        findings.contains { $0.table == table && ($0.id == edit.row || $0.id == nil) },
        "\(table).\(edit.column.name) = \(edit.value): \(findings.map(\.message))")
    }
  }

  @Test(arguments: Schema.tables)
  func `any row that is deleted is found`(_ table: String) throws {
    for row in try Set(["min", "max"].map { try id($0, of: table) }) {
      let findings = try findings(after: "DELETE FROM \(table) WHERE rowid = \(row)")
      // The last link with its change still there reads as a change without a link.
      #expect(
        findings.contains { $0.table == table }, "\(table) \(row): \(findings.map(\.message))")
    }
  }

  @Test(arguments: Schema.chained)
  func `any row that is copied is found`(_ table: String) throws {
    let columns = try columns(of: table).map(\.name).filter { $0 != "id" }
    let values = columns.map { column in
      switch (table, column) {
      // What must differ for the file to take the row.
      case (_, "supersedes"): "NULL"
      case ("edition_notes", "mark"): "\(column) || ' (kopie)'"
      case ("kamerstukken", "number"): "'9999'"
      case ("editions", "sha256"): "randomblob(32)"
      case ("edition_rows", "position"): "\(column) + 1000"
      case ("measure_codes", "code"): "\(column) || 'x'"
      case ("measure_successors", "measure_id"): "measure_id % 20 + 2"
      case ("remarks", "line_id"): "line_id + 1"
      case ("lines", "ambition_id"): "ifnull(ambition_id, 0) + 1"
      case ("signals", "kind"), ("ended_signals", "kind"): "'transferred'"
      default: column
      }
    }
    let source = table == "lines" ? "id = 1" : "retracted = 0"
    let hasRetractions = columns.contains("retracted") || table == "lines"
    let findings = try findings(
      after: """
        INSERT INTO \(table) (id, \(columns.joined(separator: ", ")))
        SELECT (SELECT max(id) + 1 FROM \(Schema.sequence(of: table))),
          \(values.joined(separator: ", "))
        FROM \(table) \(hasRetractions ? "WHERE \(source)" : "") LIMIT 1
        """)
    let newest = try id("max", of: table)
    #expect(
      findings.contains { $0.kind == .added && $0.table == table && ($0.id ?? 0) > newest },
      "\(findings.map(\.message))")
  }

  @Test(arguments: [
    "hash = x'0102'", "previous = x''", "hash = zeroblob(32)", "previous = zeroblob(33)",
  ])
  func `a hash that is none is a finding, of whatever length`(_ what: String) throws {
    let findings = try findings(after: "UPDATE links SET \(what) WHERE change_id = 2")
    #expect(findings.contains { $0.kind == .link && $0.change == 2 }, "\(findings.map(\.message))")
  }

  @Test func `hashes that are none do not follow one another`() throws {
    let findings = try findings(
      after:
        "UPDATE links SET hash = x'00' WHERE change_id = 2; UPDATE links SET previous = x'01' WHERE change_id = 3"
    )
    #expect(
      Set(findings.filter { $0.kind == .link }.compactMap(\.change)) == [2, 3],
      "\(findings.map(\.message))")
  }

  @Test(arguments: Schema.triggers)
  func `any trigger that is dropped is named`(_ trigger: String) throws {
    let findings = try findings(dropping: "DROP TRIGGER \(trigger)")
    #expect(findings.map(\.kind) == [.schema])
    #expect(findings.first?.message.contains("trigger \(trigger) on") == true)
  }

  @Test(arguments: [
    (
      "DROP INDEX status_updates_in_time",
      "the index status_updates_in_time on status_updates is missing"
    ),
    ("DROP VIEW lines_now", "the view lines_now on lines_now is missing"),
    ("CREATE TABLE extra (id INTEGER)", "the table extra is not one of stand's"),
    (
      "CREATE TRIGGER sly AFTER INSERT ON changes BEGIN SELECT 1; END",
      "the trigger sly on changes is not one of stand's"
    ),
    (
      """
      PRAGMA writable_schema = ON;
      INSERT INTO sqlite_schema VALUES ('trigger', 'sqlite_sly', 'changes', 0,
        'CREATE TRIGGER sqlite_sly AFTER INSERT ON changes BEGIN SELECT 1; END')
      """, "the trigger sqlite_sly on changes is not one of stand's"
    ),
    (
      "DROP VIEW lines_now; CREATE VIEW lines_now AS SELECT 1",
      "the view lines_now on lines_now was altered"
    ),
    (
      "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, '(title <> '''')', '(1)') WHERE name = 'theme_wordings'",
      "the table theme_wordings was altered"
    ),
  ])
  func `a schema that is not the program's is a finding`(_ sql: String, _ message: String) throws {
    #expect(try findings(dropping: sql).map(\.message).contains(message))
  }

  @Test func `a damaged index keeps no other finding from being told`() throws {
    let path = folder.path("copy.sqlite")
    try exhibit.copy(to: path)
    let shell = Shell(path: path)
    try shell.meddle("UPDATE status_updates SET source = 'gerucht' WHERE id = 1")
    try shell.succeed("PRAGMA wal_checkpoint(TRUNCATE)")
    let place = try shell.lines(
      """
      SELECT (rootpage - 1) * (SELECT page_size FROM pragma_page_size)
      FROM sqlite_schema WHERE name = 'notifications_in_time'
      """)
    let file = try FileHandle(forUpdating: URL(filePath: path))
    try file.seek(toOffset: try #require(place.first.flatMap(UInt64.init)))
    try file.write(contentsOf: [0x33])
    try file.close()
    let findings = try Register.verifying(at: path).verify().findings
    #expect(findings.first?.kind == .file)
    #expect(findings.contains { $0.table == "status_updates" && $0.id == 1 })
  }

  @Test func `a schema that holds something twice is a finding`() throws {
    let findings = try findings(
      dropping: """
        PRAGMA writable_schema = ON;
        INSERT INTO sqlite_schema SELECT * FROM sqlite_schema WHERE name LIKE 'sqlite_autoindex_edition_notes%'
        """)
    #expect(findings.map(\.kind) == [.schema])
  }

  @Test func `a schema with words that are no text is a finding`() throws {
    let findings = try findings(
      dropping: """
        PRAGMA writable_schema = ON;
        INSERT INTO sqlite_schema VALUES (
          CAST('trigger' AS BLOB), CAST('sly' AS BLOB), CAST('lines' AS BLOB), 0,
          CAST('CREATE TRIGGER sly AFTER INSERT ON lines BEGIN SELECT 1; END' AS BLOB))
        """)
    #expect(!findings.isEmpty)
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func `a link with a number out of place is found`(_ number: Int) throws {
    let findings = try findings(
      after: "UPDATE links SET change_id = \(number) WHERE change_id = 60")
    #expect(
      findings.contains {
        $0.change == 60 && $0.message == "c60 has no link, so nothing vouches for what it recorded"
      })
    #expect(findings.contains { $0.change == number })
  }

  @Test func `a change that is deleted with all its rows is found`() throws {
    let tables = Schema.chained.map { "DELETE FROM \($0) WHERE change_id = 5" }
    let all =
      tables + ["DELETE FROM links WHERE change_id = 5", "DELETE FROM changes WHERE id = 5"]
    let findings = try findings(after: all.joined(separator: ";\n"))
    #expect(findings.contains { $0.kind == .missing && $0.table == "changes" && $0.id == 5 })
    #expect(findings.contains { $0.kind == .link && $0.change == 6 || $0.kind == .missing })
  }

  @Test func `two findings are both told, each with its change`() throws {
    let findings = try findings(
      after: """
        UPDATE changes SET command = 'piet' WHERE id = 3;
        UPDATE status_updates SET source = 'gerucht' WHERE id = 1
        """)
    #expect(findings.map(\.changeName) == ["c1", "c3"])
    #expect(findings.map(\.kind) == [.altered, .altered])
    #expect(findings.first?.message == "s1 (status_updates) is not what c1 recorded")
    #expect(findings.last?.message == "c3 itself (changes) is not what was recorded")
  }

  @Test(arguments: [
    (
      "notifications",
      "INSERT INTO notifications (id, change_id, line_id, told_on) VALUES (-5, 13, 1, '2026-11-01')"
    ),
    (
      "status_updates",
      "INSERT INTO status_updates (id, change_id, line_id, holds_from, text) VALUES (0, 8, 1, '2026-11-01', 'x')"
    ),
    (
      "line_wordings",
      """
      INSERT INTO line_wordings (id, change_id, line_id, holds_from, supersedes, retracted)
      SELECT -7, 13, line_id, holds_from, id, 1 FROM line_wordings ORDER BY id DESC LIMIT 1
      """
    ),
    (
      "links",
      "INSERT INTO links SELECT 0, 1, previous, hash, rows, marks FROM links WHERE change_id = 1"
    ),
    (
      "links",
      """
      INSERT INTO links SELECT -9223372036854775808, 1, previous, hash, rows, marks
      FROM links WHERE change_id = 1
      """
    ),
    (
      "changes",
      "INSERT INTO changes (id, recorded_at, command) VALUES (-9223372036854775808, 1, 'x')"
    ),
    ("register", "INSERT INTO register VALUES (2, randomblob(16))"),
  ])
  func `what stands below the first row is found, and little else`(
    _ table: String, _ sql: String
  ) throws {
    let findings = try findings(after: sql)
    #expect(findings.contains { $0.table == table }, "\(findings.map(\.message))")
    #expect(findings.count <= 3, "\(findings.map(\.message))")
  }

  @Test(arguments: [
    (1, "UPDATE links SET rows = 'ambitions=1', marks = substr(marks, 1, 8) WHERE change_id = 1"),
    (3, "UPDATE links SET rows = '', marks = substr(marks, 1, 4) WHERE change_id = 3"),
    (
      8,
      "UPDATE links SET rows = rows || ' themes=9', marks = CAST(marks || zeroblob(36) AS BLOB) WHERE change_id = 8"
    ),
  ])
  func `a list of rows that was forged is one finding, and accuses no row`(
    _ change: Int, _ sql: String
  ) throws {
    let findings = try findings(after: sql)
    #expect(findings.map(\.change) == [change])
    #expect(findings.map(\.kind) == [.link])
  }

  @Test func `nothing is recorded on a register whose id was altered`() throws {
    let path = folder.path("copy.sqlite")
    try exhibit.copy(to: path)
    try Shell(path: path).meddle("UPDATE register SET id = randomblob(16)")
    let before = try Shell(path: path).lines("SELECT count(*) FROM changes")
    let words = StatusDraft(date: try date("2026-01-01"), text: "Loopt.")
    let recorder = Recorder(actor: "anna", command: "log", clock: .system)
    let error = #expect(throws: ChainError.self) {
      try Register.writing(at: path).log(words, on: [1], recorder: recorder)
    }
    #expect(error?.description.contains("is not the one with which its chain begins") == true)
    #expect(try Shell(path: path).lines("SELECT count(*) FROM changes") == before)
  }

  @Test(arguments: [0, 2])
  func `another version number is a finding`(_ version: Int) throws {
    let findings = try findings(dropping: "PRAGMA user_version = \(version)")
    #expect(findings.map(\.kind) == [.schema])
  }

  @Test(arguments: ["changes", "links", "register", "migrations", "remarks", "status_updates"])
  func `a view in the place of a table is named, and not read`(_ table: String) throws {
    let findings = try findings(
      dropping: """
        PRAGMA foreign_keys = OFF;
        DROP TABLE \(table);
        CREATE VIEW \(table) AS WITH RECURSIVE x (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM x)
          SELECT i AS id, i AS change_id, i AS only, zeroblob(16) AS hash FROM x;
        """)
    #expect(findings.contains { $0.message == "the table \(table) is missing" })
    #expect(
      findings.contains { $0.message == "the view \(table) on \(table) is not one of stand's" })
  }

  @Test func `a gap in the numbers of changes of any size is told in one finding`() throws {
    let findings = try findings(
      after: """
        INSERT INTO changes (id, recorded_at, command)
        SELECT 1000000000000, recorded_at + 1, 'log' FROM changes ORDER BY id DESC LIMIT 1
        """)
    #expect(findings.count == 2)
    #expect(findings.first?.kind == .missing)
    #expect(findings.last?.message.contains("c1000000000000 has no link") == true)
  }

  @Test(arguments: [
    ("status_updates", "line_id", "lines", "9999"), ("status_updates", "line_id", "lines", "0"),
    ("status_updates", "line_id", "lines", "-1"),
    ("signals", "status_update_id", "status_updates", "9999"),
  ])
  func `a reference to nothing is found, though the chain was made over it`(
    _ table: String, _ column: String, _ parent: String, _ id: String
  ) throws {
    let path = folder.path("copy.sqlite")
    try exhibit.copy(to: path)
    let shell = Shell(path: path)
    // Recorded by stand, while the schema neither refuses it nor holds the row as it was recorded.
    let reference = "\(column) INTEGER NOT NULL REFERENCES \(parent) (id)"
    let free = "\(column) INTEGER NOT NULL"
    try shell.alterSchema(of: table, from: reference, to: free)
    try record("On hold gezet.", on: shell, setting: column, of: table, to: id)
    try shell.alterSchema(of: table, from: free, to: reference)
    for size in [1, 2000] {
      let findings = try Register.verifying(at: path).verify(inStretchesOf: size).findings
      #expect(findings.map(\.kind) == [.file])
      #expect(findings.first?.table == table)
      #expect(
        findings.first?.message.hasSuffix("names a row of \(parent) that is not there") == true)
    }
  }

  @Test func `a row that says it belongs to another change is found, though the chain covers it`()
    throws
  {
    let path = folder.path("copy.sqlite")
    try exhibit.copy(to: path)
    try record("Loopt.", on: Shell(path: path), setting: "change_id", of: "status_updates", to: "3")
    for size in [1, 2000] {
      let findings = try Register.verifying(at: path).verify(inStretchesOf: size).findings
      #expect(findings.map(\.table) == ["status_updates"])
      #expect(findings.first?.message.contains("says it belongs to c3, but c") == true)
    }
    #expect(throws: ChainError.self) { try Register.reading(at: path).export { _ in } }
  }

  // MARK: - What the tests share

  /// Has stand record a status whose rows are altered before their hash is made.
  private func record(
    _ text: String, on shell: Shell, setting column: String, of table: String, to value: String
  ) throws {
    let kept = try shell.run("SELECT sql || ';' FROM sqlite_schema WHERE name = '\(table)_update'")
    try shell.succeed(
      """
      DROP TRIGGER \(table)_update;
      CREATE TRIGGER sly AFTER INSERT ON \(table) BEGIN
        UPDATE \(table) SET \(column) = \(value) WHERE id = NEW.id;
      END
      """)
    let words = StatusDraft(date: try date("2026-01-01"), text: text)
    let recorder = Recorder(actor: "anna", command: "log", clock: .system)
    _ = try Register.writing(at: shell.path).log(words, on: [1], recorder: recorder)
    try shell.succeed("DROP TRIGGER sly; \(kept.output)")
  }

  private func findings(after sql: String) throws -> [AuditFinding] {
    try withCopy { shell in try shell.meddle(sql, triggers: exhibit.triggers) }
  }

  private func findings(dropping sql: String) throws -> [AuditFinding] {
    try withCopy { shell in
      let answer = try shell.run(sql)
      #expect(answer.errors == "")
    }
  }

  private func withCopy(_ meddle: (Shell) throws -> Void) throws -> [AuditFinding] {
    let path = folder.path("copy-\(UUID()).sqlite")
    try exhibit.copy(to: path)
    try meddle(Shell(path: path))
    let register = try Register.verifying(at: path)
    let findings = try register.verify().findings
    // In as many stretches as there can be, two threads say the same.
    #expect(try register.verify(inStretchesOf: 1).findings == findings)
    // So does the verifier in Python.
    #expect(try IndependentVerifier.disagreement(on: path, with: findings) == nil)
    try FileManager.default.removeItem(atPath: path)
    return findings
  }

  /// A column as the schema has it.
  private struct Column {
    let name: String
    let type: String
    let takesNull: Bool
  }

  /// A value for a column of a row, in SQL.
  private struct Edit {
    let column: Column
    let row: Int
    let value: String

    init(column: Column, row: Int, to value: String) {
      self.column = column
      self.row = row
      self.value = value
    }
  }

  private func columns(of table: String) throws -> [Column] {
    let columns = try Shell(path: exhibit.path).lines(
      "SELECT name, type, \"notnull\" + pk FROM pragma_table_info('\(table)')")
    return try columns.map { line in
      let parts = line.split(separator: "|").map(String.init)
      try #require(parts.count == 3)
      return Column(name: parts[0], type: parts[1], takesNull: parts[2] == "0")
    }
  }

  private func id(_ which: String, of table: String) throws -> Int {
    let answer = try Shell(path: exhibit.path).lines("SELECT \(which)(rowid) FROM \(table)")
    return try #require(answer.first.flatMap(Int.init))
  }

  /// The edits that change the value and that the table takes; asked in one go, for a shell takes its time.
  private func possible(_ edits: [Edit], of table: String) throws -> [Edit] {
    let questions = edits.map { edit in
      "SELECT (\(edit.value)) IS NOT \(edit.column.name) FROM \(table) WHERE rowid = \(edit.row);"
    }
    let answers = try Shell(path: exhibit.path).lines(questions.joined(separator: "\n"))
    try #require(answers.count == edits.count)
    return zip(edits, answers).filter { edit, differs in
      differs == "1" && (edit.value != "NULL" || edit.column.takesNull)
    }.map(\.0)
  }
}
