internal import SQLite

/// The file of a register, checked by SQLite itself: its pages, its indexes against its tables, and its rows against the
/// constraints of these.
///
/// SQLite leaves the CHECKs out where the file cannot be opened for writing.
enum FileAudit {
  /// What SQLite finds: https://www.sqlite.org/pragma.html#pragma_integrity_check.
  static func findings(on database: Database) throws -> [AuditFinding] {
    let damages = try database.all("PRAGMA integrity_check") { row in
      try row.read(0, as: String.self)
    }
    return damages.filter { $0 != "ok" }.map { AuditFinding(.file, "the file is damaged: \($0)") }
      + (try statistics(on: database))
  }

  /// The tables that ANALYZE leaves, which the schema's hash leaves out: whether they are what it leaves, and no more.
  ///
  /// Their forms are those of https://www.sqlite.org/fileformat.html#the_sqlite_stat1_table.
  private static func statistics(on database: Database) throws -> [AuditFinding] {
    let forms = [
      "sqlite_stat1": "CREATE TABLE sqlite_stat1(tbl,idx,stat)",
      "sqlite_stat4": "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)",
    ]
    let found = try database.all(
      """
      SELECT lower(name), type, rootpage, sql FROM sqlite_schema
      WHERE lower(name) IN ('sqlite_stat1', 'sqlite_stat4')
      """
    ) { row in
      (
        name: try row.read(0, as: String.self), type: try row.read(1, as: String.self),
        page: try row.read(2, as: Int?.self) ?? 0, sql: try row.read(3, as: String?.self)
      )
    }
    let foreign = found.filter { table in
      table.type != "table" || table.page == 0 || table.sql != forms[table.name]
    }
    guard foreign.isEmpty else { return foreign.map { finding(aboutStatisticsIn: $0.name) } }
    return try found.filter { table in
      let excess = table.name == "sqlite_stat1" ? moreThanStat1 : moreThanStat4
      return try database.first(excess) { row in try row.read(0, as: Int.self) } != nil
    }.map { finding(aboutStatisticsIn: $0.name) }
  }

  private static func finding(aboutStatisticsIn table: String) -> AuditFinding {
    AuditFinding(.schema, table: table, "the table \(table) is not as ANALYZE leaves it")
  }

  /// Finds more than one row an index, each with some numbers.
  private static let moreThanStat1: Query = """
    SELECT 1
    FROM (
      SELECT count(*) AS rows, max(length(tbl)) AS tbl, max(length(idx)) AS idx, max(length(stat)) AS stat
      FROM (SELECT * FROM sqlite_stat1 LIMIT 10000))
    WHERE rows = 10000 OR tbl > 1000 OR idx > 1000 OR stat > 1000
    UNION ALL
    SELECT 1 FROM sqlite_stat1 WHERE tbl NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')
    LIMIT 1
    """

  /// Finds more than 24 samples an index, each with some numbers.
  private static let moreThanStat4: Query = """
    SELECT 1
    FROM (
      SELECT count(*) AS rows, max(length(neq)) AS neq, max(length(nlt)) AS nlt, max(length(ndlt)) AS ndlt
      FROM (SELECT * FROM sqlite_stat4 LIMIT 10000))
    WHERE rows = 10000 OR neq > 1000 OR nlt > 1000 OR ndlt > 1000
    UNION ALL
    SELECT 1 FROM sqlite_stat4 WHERE tbl NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')
    LIMIT 1
    """
}
