internal import Chain
internal import Digest
internal import Migrations
internal import SQLite

/// Brings a register's schema to the newest version, one transaction a migration.
struct Migrator {
  static let newest = Migration.all.count

  /// Refuses a version that this program does not know.
  static func refuseNewer(_ version: Int, at path: String) throws(RegisterError) {
    guard version > newest else { return }
    throw RegisterError(
      .unavailable,
      """
      \(path) was made by a newer stand: its version is \(version), and this stand knows up to \
      \(newest). It was left as it is; install the newer stand
      """)
  }

  /// Runs the migrations that a database has not had.
  ///
  /// - Throws: ``RegisterError`` where a migration that it had differs from the one here.
  static func migrate(_ database: Database, at path: String) throws {
    try check(database, at: path)
    for migration in Migration.all where try migration.version > version(of: database) {
      try database.writing {
        // Another process may have run it since, be it a newer stand; the lock is held from here on.
        let version = try version(of: database)
        try refuseNewer(version, at: path)
        guard migration.version > version else { return }
        try run(migration, on: database)
      }
    }
  }

  private static func run(_ migration: Migration, on database: Database) throws {
    try database.run(script: String(decoding: migration.bytes, as: UTF8.self))
    let digest = SHA256Digest(of: migration.bytes)
    try database.run(
      """
      INSERT INTO migrations (version, name, sha256)
      VALUES (\(migration.version), \(migration.name), \(digest))
      """)
    try database.run(script: "PRAGMA user_version = \(migration.version)")
  }

  /// Compares the migrations that a database had with the ones here, by name and content.
  static func check(_ database: Database, at path: String) throws {
    try database.reading {
      try refuseViews(in: database, at: path)
      try compare(database, at: path)
    }
  }

  /// Refuses a file in which something else has the name of a table: a view may never end.
  private static func refuseViews(in database: Database, at path: String) throws {
    let names = Set(
      (Catalogue.register.others + Catalogue.register.tables.map(\.name)).map(\.description))
    let others = try namesOfOthers(in: database)
    guard let other = others.first(where: names.contains) else { return }
    throw RegisterError(
      .content,
      "\(path): \(other) is no table there, so that it was made by something else; nothing of it was read. Put a backup in its place"
    )
  }

  /// What is no table of rows on pages of the file: views, and tables that a module makes.
  private static func namesOfOthers(in database: Database) throws -> [String] {
    try database.all(
      """
      SELECT lower(name) FROM sqlite_schema
      WHERE type = 'view' OR type = 'table' AND ifnull(rootpage, 0) = 0
      """
    ) { row in try row.read(0) }
  }

  /// The same as a finding, for one who checks the register and wants to hear of all that is wrong.
  static func findings(on register: Register) throws -> [AuditFinding] {
    guard try version(of: register.database) == newest else {
      return [
        AuditFinding(
          .schema, "the file says another version (PRAGMA user_version) than its migrations")
      ]
    }
    do {
      try compare(register.database, at: register.path)
      return []
    } catch let error as RegisterError where error.reason == .content {
      return [
        AuditFinding(
          .schema, table: "migrations",
          "the table migrations does not name the migrations of this stand")
      ]
    }
  }

  private static func compare(_ database: Database, at path: String) throws {
    let had = try version(of: database)
    try refuseNewer(had, at: path)
    guard had > 0 else { return }
    let expected = Migration.all.prefix(had).map {
      Record(
        version: $0.version, name: $0.name, sha256: SHA256Digest(of: $0.bytes).bytes)
    }
    guard try records(of: database) == expected else {
      throw RegisterError(
        .content,
        """
        \(path): its migrations are not the ones of this stand: another build made it. It was left as it \
        is; write it out with the build that made it (`stand export > register.jsonl`), and make it anew of \
        that with this one (`stand rebuild register.jsonl`)
        """)
    }
  }

  /// Whether a database had all migrations, by its own record of them.
  static func hadAll(_ database: Database) throws -> Bool {
    try records(of: database).count == newest
  }

  private static func records(of database: Database) throws -> [Record] {
    // What stands in the place of the table may be endless.
    guard try !namesOfOthers(in: database).contains("migrations") else {
      throw RegisterError(.content, "migrations is no table")
    }
    // And so may the table, so only some of it is read.
    return try database.all(
      """
      SELECT version, name, sha256 FROM (SELECT * FROM migrations LIMIT 1000) ORDER BY version
      """
    ) { Record(version: try $0.read(0), name: try $0.read(1), sha256: try $0.read(2)) }
  }

  static func version(of database: Database) throws -> Int {
    try database.first("PRAGMA user_version") { try $0.read(0) } ?? 0
  }

  private struct Record: Equatable {
    let version: Int
    let name: String
    let sha256: [UInt8]
  }
}
