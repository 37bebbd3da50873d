package import Digest
package import SQLite

/// The schema of a register, compared with the one that this program makes.
package struct SchemaAudit {
  /// What is missing, added, or worded otherwise: tables, indexes, triggers and views.
  ///
  /// A trigger that was dropped is no seat belt any more, and one that was added may do anything.
  let findings: [AuditFinding]
  /// Whether every table that is checked is there, and is a table: a view in its place may never end.
  let hasItsTables: Bool

  /// Reads the schema of a register.
  init(of chain: Chain, expecting schema: Schema) throws {
    guard try Self.digest(of: chain.database).description != schema.sha256 else {
      findings = []
      hasItsTables = true
      return
    }
    let expected = try Self.objects(of: schema.make())
    let found = try Self.objects(of: chain.database)
    let names = Set(expected.keys).union(found.keys)
    let differences = names.sorted { $0.words < $1.words }.compactMap { name in
      switch (expected[name], found[name]) {
      case (nil, _): Self.finding("\(name.words) is not one of stand's", name)
      case (_, nil): Self.finding("\(name.words) is missing", name)
      case (let sql?, let other?) where !sql.utf8.elementsEqual(other.utf8):
        Self.finding("\(name.words) was altered", name)
      default: nil
      }
    }
    // By its hash it is another one, so that what was compared by name stands there more than once.
    findings = differences.isEmpty ? [Self.holdsTwice] : differences
    let tables = chain.catalogue.others + chain.catalogue.tables.map(\.name)
    hasItsTables = tables.map(\.description).allSatisfy { name in
      found[Name(type: "table", name: name, table: name)] != nil
    }
  }

  private struct Name: Hashable {
    let type: String
    let name: String
    let table: String

    var words: String { type == "table" ? "the table \(name)" : "the \(type) \(name) on \(table)" }
  }

  private static let holdsTwice = AuditFinding(
    .schema, table: "sqlite_schema", "the schema holds something more than once")

  private static func finding(_ words: String, _ name: Name) -> AuditFinding {
    AuditFinding(.schema, table: name.table, words)
  }

  private static func objects(of database: Database) throws -> [Name: String] {
    var objects: [Name: String] = [:]
    try database.visit(allObjects) { row in
      let name = Name(type: try row.read(0), name: try row.read(1), table: try row.read(2))
      objects[name] = try row.read(3)
    }
    return objects
  }

  /// The SHA-256 of a schema: of the kind, the name, the table and the words of each of its objects.
  package static func digest(of database: Database) throws -> SHA256Digest {
    var form: [UInt8] = []
    try database.visit(allObjects) { row in
      for column in 0..<row.columnCount { form.add(field: try row.read(column, as: String.self)) }
    }
    return SHA256Digest(of: form)
  }

  private static let allObjects: Query = """
    SELECT type, name, tbl_name, ifnull(sql, '') FROM sqlite_schema
    -- What ANALYZE leaves only guides the planner. All else counts, whatever it is called.
    WHERE NOT (type = 'table' AND name IN ('sqlite_stat1', 'sqlite_stat4'))
    ORDER BY type, name, tbl_name
    """
}

/// The schema that a file should have.
package struct Schema {
  /// Its SHA-256, in hexadecimal digits.
  let sha256: String
  /// Makes it in memory, to compare it object by object.
  let make: () throws -> Database

  /// Describes a schema.
  package init(sha256: String, _ make: @escaping () throws -> Database) {
    self.sha256 = sha256
    self.make = make
  }
}
