internal import SQLite

/// The file of a register, checked by SQLite itself: its pages, its indexes against its tables, and its
/// references.
///
/// CHECK constraints are not looked at, for SQLite leaves them out where it only reads; whatever they would
/// refuse, no change recorded.
enum FileAudit {
  /// What SQLite finds: https://www.sqlite.org/pragma.html#pragma_integrity_check and
  /// https://www.sqlite.org/pragma.html#pragma_foreign_key_check.
  static func findings(on database: Database) throws -> [AuditFinding] {
    let damages = try database.all("PRAGMA integrity_check") { row in
      try row.read(0, as: String.self)
    }
    let orphans = try database.all("PRAGMA foreign_key_check") { row in
      let (table, id, parent): (String, Int?, String) = (
        try row.read(0), try row.read(1), try row.read(2)
      )
      return AuditFinding(
        .file, table: table, id: id,
        "row \(id.map(String.init) ?? "?") of \(table) names a row of \(parent) that is not there")
    }
    return damages.filter { $0 != "ok" }.map { AuditFinding(.file, "the file is damaged: \($0)") }
      + orphans
  }
}
