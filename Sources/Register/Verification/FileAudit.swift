internal import SQLite

/// The file of a register, checked by SQLite itself: its pages, and its indexes against its tables.
///
/// CHECK constraints are not looked at, for SQLite leaves them out where it only reads; whatever they would
/// refuse, no change recorded.
enum FileAudit {
  /// What SQLite finds: https://www.sqlite.org/pragma.html#pragma_integrity_check.
  static func findings(on database: Database) throws -> [AuditFinding] {
    let damages = try database.all("PRAGMA integrity_check") { row in
      try row.read(0, as: String.self)
    }
    return damages.filter { $0 != "ok" }.map { AuditFinding(.file, "the file is damaged: \($0)") }
  }
}
