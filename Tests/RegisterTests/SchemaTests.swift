import AnnexSamples
import Foundation
import Migrations
import Dates
import Register
import Testing

/// What the file itself refuses, whatever program opens it: here the sqlite3 shell.
@Suite struct SchemaTests {
  let folder: TemporaryFolder
  let path: String
  let shell: Shell

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("register.sqlite")
    shell = Shell(path: path)
    var clerk = Clerk()
    try Register.create(at: path) { register in
      let letter = try Citation(reading: "31066, nr. 1440")
      _ = try register.take(
        draft(of: Seed.bytes(), letter: letter), recorder: clerk.recorder("import"))
    }
  }

  @Test func `the schema that the migrations make is known by its hash`() throws {
    let made = try Register.reading(at: path).schemaSHA256()
    #expect(made == Migration.schemaSHA256, "Migration.schemaSHA256 has to be \(made)")
  }

  @Test func `every table is strict`() throws {
    let loose = try shell.lines(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'
      """)
    #expect(loose == [])
    #expect(try tables().count == 27)
  }

  @Test
  func
    `every row belongs to a change, but for what says which register it is and where it is shared`()
    throws
  {
    let free = try tables().filter { table in
      try shell.lines("SELECT 1 FROM pragma_table_info('\(table)') WHERE name = 'change_id'")
        .isEmpty
    }
    #expect(free == ["changes", "desk", "migrations", "register"])
  }

  /// Records that a signal ended, and that the rest still holds, so that every table has a row.
  private func endSomething() throws {
    let status = StatusDraft(date: try date("2024-10-24"), text: "De vertraging is ingelopen.")
    let recorder = Recorder(actor: "anna", command: "log", clock: .system)
    _ = try Register.writing(at: path).log(status, on: [1], recorder: recorder)
    let again = Recorder(actor: "anna", command: "confirm", clock: .system)
    _ = try Register.writing(at: path).recording(by: again) { recording in
      _ = try recording.confirm([1], on: date("2024-10-25"))
      let index = try recording.snapshot.measureIndex().entries
      _ = try recording.reword(
        index[0],
        to: Rewording(
          successors: Successors(.merged, of: index[0].measure, into: [index[1].measure])),
        from: date("2024-10-25"))
    }
  }

  @Test func `no row is updated or deleted`() throws {
    try endSomething()
    for table in try tables() where table != "desk" {
      let update = try shell.run("UPDATE \(table) SET rowid = rowid")
      #expect(update.errors.contains("\(table) is append-only: a correction is a new row"))
      let delete = try shell.run("DELETE FROM \(table)")
      #expect(delete.errors.contains("\(table) is append-only: nothing is deleted"))
    }
  }

  @Test func `no row is replaced by its id`() throws {
    try endSomething()
    for table in try tables() where !["register", "desk"].contains(table) {
      let before = try shell.lines("SELECT * FROM \(table)")
      let answer = try shell.run("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table) LIMIT 1")
      #expect(answer.errors.contains("ids in \(table) follow one another"))
      #expect(try shell.lines("SELECT * FROM \(table)") == before)
    }
  }

  @Test func `a register keeps its id`() throws {
    let before = try shell.lines("SELECT hex(id) FROM register")
    for only in [1, 2] {
      let answer = try shell.run(
        "INSERT OR REPLACE INTO register (only, id) VALUES (\(only), randomblob(16))")
      #expect(answer.errors.contains("register has its only row"))
    }
    #expect(try shell.lines("SELECT hex(id) FROM register") == before)
  }

  @Test(arguments: [
    "lines", "edition_rows", "edition_notes", "remarks", "signals",
    "measure_codes", "kamerstukken",
  ])
  func `no row is replaced by what makes it unique`(_ table: String) throws {
    try beginChange()
    let columns = try shell.lines(
      "SELECT name FROM pragma_table_info('\(table)') WHERE name NOT IN ('id', 'change_id')"
    ).joined(separator: ", ")
    let answer = try shell.run(
      """
      INSERT OR REPLACE INTO \(table) (change_id, \(columns)) SELECT 2, \(columns) FROM \(table)
      """)
    // What belongs to an older row is refused as such, before it is found to be there already.
    let reasons = ["is already in \(table)", "belongs to the change of its"]
    #expect(reasons.contains { answer.errors.contains($0) })
  }

  @Test(arguments: [500, 14, 0, -2])
  func `ids leave no gap`(_ id: Int) throws {
    #expect(try tables().contains("themes"))
    let last = try shell.lines("SELECT max(id) FROM themes")
    #expect(last == ["13"])
    try beginChange()
    let answer = try shell.run(
      "INSERT INTO themes (id, change_id) VALUES (\(id), 2)")
    #expect(answer.errors.isEmpty == (id == 14))
  }

  @Test func `a row joins no change but the one that is being recorded`() throws {
    try beginChange()
    let answer = try shell.run("INSERT INTO themes (change_id) VALUES (1)")
    #expect(answer.errors.contains("a row of themes belongs to the change that is being recorded"))
    #expect(try shell.run("INSERT INTO themes (change_id) VALUES (2)").errors == "")
  }

  @Test func `what an older change said gets no more rows`() throws {
    try beginChange()
    let additions = [
      "signals (change_id, status_update_id, kind) VALUES (2, 1, 'delayed')",
      "measure_codes (change_id, wording_id, code) VALUES (2, 1, 'vm99')",
      "remarks (change_id, line_id, note_id) VALUES (2, 1, 2)",
      "edition_notes (change_id, edition_id, mark, text, source_line) VALUES (2, 1, '⁹', 'x', 1)",
    ]
    for addition in additions {
      let answer = try shell.run("INSERT INTO \(addition)")
      #expect(answer.errors.contains("belongs to the change of its"))
    }
  }

  @Test func `the quote of a signal stands in the text of its status`() throws {
    try beginChange()
    #expect(try log(text: "Er loopt onderzoek.") == "")
    let insert = "INSERT INTO signals (change_id, status_update_id, kind, quote)"
    let answer = try shell.run("\(insert) VALUES (2, 38, 'delayed', 'stokt')")
    #expect(answer.errors.contains("the quote of a signal stands in the text of its status"))
    #expect(try shell.run("\(insert) VALUES (2, 38, 'delayed', 'onderzoek')").errors == "")
  }

  @Test func `a change is recorded after the one before it`() throws {
    let answer = try shell.run(
      "INSERT INTO changes (recorded_at, command) VALUES (1, 'log')")
    #expect(answer.errors.contains("a change is recorded after the one before it"))
  }

  @Test func `a change that has its link gets no more rows, and the next waits for it`() throws {
    let late = try shell.run("INSERT INTO themes (change_id) VALUES (1)")
    #expect(late.errors.contains("belongs to the change that is being recorded"))
    try beginChange()
    let next = try shell.run(
      """
      INSERT INTO changes (recorded_at, command)
      SELECT max(recorded_at) + 1, 'log' FROM changes
      """)
    #expect(next.errors.contains("the change before it has no link"))
  }

  @Test(
    arguments: [
      ("3, 1, hash", "ids in links follow one another"),
      ("1, 1, hash", "ids in links follow one another"),
      ("2, 1, zeroblob(32)", "a link follows the one before it"),
    ])
  func `a link follows the one before it`(_ values: String, _ message: String) throws {
    try beginChange()
    let answer = try shell.run(
      """
      INSERT OR REPLACE INTO links (change_id, format, previous, hash, rows, marks)
      SELECT \(values), hash, '', zeroblob(4) FROM links
      """)
    #expect(answer.errors.contains(message))
  }

  @Test func `a change has one actor before it has its link`() throws {
    _ = try shell.run(
      "INSERT INTO changes (recorded_at, command) SELECT max(recorded_at) + 1, 'log' FROM changes")
    let link = """
      INSERT INTO links (change_id, format, previous, hash, rows, marks)
      SELECT 2, 1, hash, zeroblob(32), '', zeroblob(4) FROM links
      """
    #expect(try shell.run(link).errors.contains("a change says who recorded it"))
    let actor = "INSERT INTO actors (id, change_id, name) VALUES"
    #expect(try shell.run("\(actor) (2, 2, ' ')").errors.contains("CHECK constraint failed"))
    #expect(try shell.run("\(actor) (2, 2, 'anna')").errors == "")
    #expect(try shell.run("\(actor) (3, 2, 'bram')").errors != "")
    #expect(try shell.run(link).errors == "")
  }

  @Test func `a link belongs to a change`() throws {
    let answer = try shell.run(
      """
      INSERT INTO links (change_id, format, previous, hash, rows, marks)
      SELECT 2, 1, hash, hash, '', zeroblob(4) FROM links
      """)
    #expect(answer.errors.contains("a link belongs to a change"))
  }

  @Test func `a correction names an earlier row of the same line, and only once`() throws {
    try beginChange()
    func correct(_ row: Int, on line: Int) throws -> String {
      try shell.run(
        """
        INSERT INTO status_updates (change_id, line_id, holds_from, text, supersedes)
        VALUES (2, \(line), '2026-01-01', 'Anders.', \(row))
        """
      ).errors
    }
    #expect(try correct(1, on: 2).contains("an earlier one of the same line"))
    #expect(try correct(38, on: 1).contains("an earlier one of the same line"))
    #expect(try correct(1, on: 1) == "")
    #expect(try correct(1, on: 1).contains("already superseded"))
  }

  @Test(arguments: ["2026-02-30", "2026-1-1", "20260101", "", "now", "24-10-2024"])
  func `a date that is none is refused`(_ day: String) throws {
    try beginChange()
    #expect(try !log(holdsFrom: day, text: "Anders.").isEmpty)
    #expect(try log(text: "Anders.").isEmpty)
  }

  @Test func `a quote stands in its text`() throws {
    try beginChange()
    let quoted = "phase, phase_basis, phase_quote"
    let answer = try log(text: "Het loopt.", more: quoted, "'policy', 'derived', 'Het stokt'")
    #expect(answer.contains("CHECK constraint failed"))
    #expect(
      try log(text: "Het loopt.", more: quoted, "'policy', 'derived', 'Het loopt'").isEmpty)
  }

  @Test func `a retraction says nothing and names what it takes back`() throws {
    try beginChange()
    #expect(try log(text: "Anders.", more: "retracted", "1").contains("CHECK constraint failed"))
    #expect(try log(text: nil, more: "retracted", "1").contains("CHECK constraint failed"))
    #expect(try log(text: nil, more: "retracted, supersedes", "1, 1").isEmpty)
  }

  @Test func `the view shows what the list shows, corrections and retractions among it`() throws {
    try beginChange()
    _ = try log(text: nil, more: "retracted, supersedes", "1, 1")
    _ = try shell.run(
      """
      INSERT INTO status_updates (change_id, line_id, holds_from, text)
      VALUES (2, 2, '2026-01-01', 'Loopt.'), (2, 3, '9999-01-01', 'Later.')
      """)
    let lines = try Register.reading(at: path).lines(from: Viewpoint(asOf: WallClock.system.today))
    let listed = lines.map { line in
      let status = line.status
      let fields: [String?] = [
        "\(line.line)", line.theme, line.ambition?.title, line.ambition?.page, line.measure.title,
        line.measure.code, status?.phase.value?.rawValue, status?.phase.quote,
        status?.target.value?.description, status?.holdsFrom.description,
        line.notifications.last?.date.description, status.map { $0.recorded.changeName },
        status?.signals.map(\.kind.rawValue).joined(separator: ", "),
      ]
      return fields.map { $0 ?? "" }.joined(separator: "|")
    }
    let viewed = try shell.lines(
      """
      SELECT line, theme, ambition, page, measure, code, phase, phase_quote, target_date,
        holds_from, last_notified, 'c' || change, signals FROM lines_now
      """)
    #expect(viewed == listed)
    #expect(viewed.count == 37)
    #expect(lines[0].status == nil)
    #expect(lines[1].status?.text == "Loopt.")
    #expect(lines[2].status?.text == "Beleidsmatige uitwerking moet nog starten.")
  }

  @Test func `the migrations are the files in their folder, in order and byte for byte`() throws {
    let folder = Seed.root.appending(path: "migrations")
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    ).filter { $0.hasSuffix(".sql") }.sorted()
    #expect(Migration.all.map { $0.name + ".sql" } == files)
    #expect(Migration.all.map(\.version) == Array(1...files.count))
    for migration in Migration.all {
      let content = try Data(contentsOf: folder.appending(path: migration.name + ".sql"))
      #expect(migration.bytes == Array(content))
    }
  }

  @Test func `the sqlite3 shell runs the migrations too, to the same schema`() throws {
    let other = Shell(path: folder.path("by-shell.sqlite"))
    for migration in Migration.all {
      #expect(try other.run(String(decoding: migration.bytes, as: UTF8.self)).errors == "")
    }
    let schema = "SELECT sql FROM sqlite_schema ORDER BY name"
    #expect(try other.lines(schema) == shell.lines(schema))
  }

  private func tables() throws -> [String] {
    try shell.lines(
      """
      SELECT name FROM sqlite_schema
      WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
      ORDER BY name
      """)
  }

  private func beginChange() throws {
    let answer = try shell.run(
      """
      INSERT INTO changes (recorded_at, command)
      SELECT max(recorded_at) + 1, 'log' FROM changes;
      INSERT INTO actors (id, change_id, name) SELECT max(id), max(id), 'anna' FROM changes
      """)
    #expect(answer.errors == "")
  }

  /// Inserts a status for line 1 into change 2 and gives the errors.
  private func log(
    holdsFrom: String = "2026-01-01", text: String?, more columns: String = "retracted",
    _ values: String = "0"
  ) throws -> String {
    try shell.run(
      """
      INSERT INTO status_updates (change_id, line_id, holds_from, text, \(columns))
      VALUES (2, 1, '\(holdsFrom)', \(text.map { "'\($0)'" } ?? "NULL"), \(values))
      """
    ).errors
  }
}
