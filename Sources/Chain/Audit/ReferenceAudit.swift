internal import SQLite

/// The references between rows under the chain.
///
/// The ids of a table follow one another from 1. Where none is missing, references lead to its rows if none is
/// below 1 and none behind the last. That is known when the chain was read; SQLite looks each reference up, which
/// takes a quarter as long as the whole chain. What cannot be told so is left to it.
enum ReferenceAudit {
  /// What leads nowhere, behind an audit of the whole chain that found nothing.
  static func findings(
    behind audit: ChainAudit, of chain: Chain
  ) throws -> [AuditFinding] {
    let database = chain.database
    return try chain.catalogue.tables.map(\.name.description).flatMap { table in
      let isClear = try database.all(
        "SELECT \"from\", \"table\" FROM pragma_foreign_key_list(\(table))"
      ) { key in
        let (column, parent): (String, String) = (try key.read(0), try key.read(1))
        let ids = audit.numbers[parent]?["id"] ?? ColumnNumbers()
        return ids.surelyHas(audit.numbers[table]?[column] ?? ColumnNumbers())
      }.allSatisfy(\.self)
      return isClear
        ? [] : try findings("pragma_foreign_key_check(\(table))", on: database)
    }
  }

  /// What leads nowhere among all rows of a file, as SQLite finds it:
  /// https://www.sqlite.org/pragma.html#pragma_foreign_key_check.
  static func findings(on database: Database) throws -> [AuditFinding] {
    try findings("pragma_foreign_key_check", on: database)
  }

  private static func findings(
    _ checked: Query, on database: Database
  ) throws -> [AuditFinding] {
    try database.all("SELECT \"table\", rowid, parent FROM \(checked)") { row in
      let (table, id, parent): (String, Int?, String) = (
        try row.read(0), try row.read(1), try row.read(2)
      )
      return AuditFinding(
        .file, table: table, id: id,
        "row \(id.map(String.init) ?? "?") of \(table) names a row of \(parent) that is not there")
    }
  }
}
