internal import SQLite

/// The schema of a register, compared with the one that the migrations of this program make.
struct SchemaAudit {
  /// The migrations run in memory while the chain is read.
  private let expected: Meanwhile<[Name: String]>
  private let found: [Name: String]

  /// Reads the schema of a register.
  init(of register: Register) throws {
    expected = Meanwhile { try Self.objects(of: Register.inMemory().database) }
    found = try Self.objects(of: register.database)
  }

  /// Whether every table that is checked is there, and is a table: a view in its place may never end.
  var hasItsTables: Bool {
    let names =
      ["changes", "links", "migrations", "register"] + ChainedTable.all.map(\.name.description)
    return names.allSatisfy { found[Name(type: "table", name: $0, table: $0)] != nil }
  }

  /// What is missing, added, or worded otherwise: tables, indexes, triggers and views.
  ///
  /// A trigger that was dropped is no seat belt any more, and one that was added may do anything.
  func findings() throws -> [AuditFinding] {
    let expected = try expected.outcome() ?? [:]
    let names = Set(expected.keys).union(found.keys)
    return names.sorted { $0.words < $1.words }.compactMap { name in
      switch (expected[name], found[name]) {
      case (nil, _): Self.finding("\(name.words) is not one of stand's", name)
      case (_, nil): Self.finding("\(name.words) is missing", name)
      case (let sql?, let other?) where !sql.utf8.elementsEqual(other.utf8):
        Self.finding("\(name.words) was altered", name)
      default: nil
      }
    }
  }

  private struct Name: Hashable {
    let type: String
    let name: String
    let table: String

    var words: String { type == "table" ? "the table \(name)" : "the \(type) \(name) on \(table)" }
  }

  private static func finding(_ words: String, _ name: Name) -> AuditFinding {
    AuditFinding(.schema, table: name.table, words)
  }

  private static func objects(of database: Database) throws -> [Name: String] {
    var objects: [Name: String] = [:]
    try database.visit(
      """
      SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema
      -- What ANALYZE leaves only guides the planner. All else counts, whatever it is called.
      WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))
      """
    ) { row in
      let name = Name(type: try row.read(0), name: try row.read(1), table: try row.read(2))
      objects[name] = try row.read(3)
    }
    return objects
  }
}
