internal import Dates
internal import Digest
package import Files
internal import SQLite

extension Chain {
  /// Checks that everything is as it was recorded: the file, the schema, the chain.
  ///
  /// Nothing is written, and one state of the register is checked, whatever others record meanwhile. While
  /// SQLite checks the file, a second thread begins with the chain, in a connection of its own, which may see what
  /// was recorded later and looks at none of it. What cannot be read is a finding, and the check goes on behind it.
  ///
  /// - Parameter seals: Seals that were kept elsewhere. Without one a register can be consistent though
  ///   its end was cut off, or all of it written anew.
  /// - Parameters:
  ///   - schema: The schema that the file should have.
  ///   - size: How many rows a stretch of the chain has at least.
  ///   - progress: Is told how many stretches of the chain are checked.
  ///   - further: What else is to be looked at, once the tables are known to be there.
  /// - Throws: ``SQLiteError`` where it cannot check.
  package func verify(
    against seals: [KeptSeal], expecting schema: Schema, inStretchesOf size: Int = 2000,
    telling progress: Progress = .untold, _ further: () throws -> [AuditFinding]
  ) throws -> Verification {
    try database.reading {
      var schemaAudit: SchemaAudit?
      var findings = try Self.auditing {
        let audit = try SchemaAudit(of: self, expecting: schema)
        schemaAudit = audit
        return audit.findings
      }
      let hasItsTables = schemaAudit?.hasItsTables == true
      let wanted = Set(seals.map(\.seal.change))
      let parts =
        hasItsTables
        ? try? ChainParts(of: self, every: size, keeping: wanted, telling: progress) : nil
      let (file, audits) = try auditSideBySide(parts)
      guard hasItsTables else {
        findings.append(Self.lacksTables)
        findings += try Self.auditing { try ReferenceAudit.findings(on: database) }
        return Verification(
          findings: file + findings, changes: 0, rows: 0, head: nil, verified: nil)
      }
      findings += try Self.auditing(further)
      var whole: ChainAudit?
      findings += try Self.auditing {
        guard let id = try keptID() else { return [Self.hasNoID] }
        // Where the parts do not fit, the whole tells what is wrong.
        let audit =
          try ChainAudit(joining: audits)
          ?? ChainAudit(self, as: id, keeping: wanted)
        whole = audit
        return audit.findings
      }
      findings += try Self.auditing {
        // Where something is amiss, not every row may have been met, and the schema may say anything.
        guard let whole, findings.isEmpty else {
          return try ReferenceAudit.findings(on: database)
        }
        return try ReferenceAudit.findings(behind: whole, of: self)
      }
      findings += try Self.auditing { try seals.compactMap { try finding(against: $0, in: whole) } }
      findings = file + findings
      return Verification(
        findings: findings, changes: whole?.changes ?? 0, rows: whole?.rows ?? 0,
        head: findings.isEmpty && (whole?.changes ?? 0) > 0
          ? try seal() : nil,
        verified: findings.isEmpty ? seals.max { $0.seal.change < $1.seal.change } : nil)
    }
  }

  /// Has SQLite check the file, while a second thread checks the chain part by part; then both do.
  ///
  /// - Returns: What is wrong with the file, and the audits of the parts; those of a thread that could not read one are missing.
  private func auditSideBySide(_ parts: ChainParts?) throws -> ([AuditFinding], [ChainAudit]) {
    let beside = Self.audits(of: parts, beside: database)
    let file = Result {
      try Self.auditing {
        try database.keepPagesToCheck()
        return try FileAudit.findings(on: database)
      }
    }
    var audits = (try? parts?.auditsFromTheBack(in: database)) ?? []
    if let beside, let others = try? beside.outcome() { audits += others }
    return (try file.get(), audits)
  }

  /// Begins to check parts of the chain in a thread of its own, where there is a file to open once more.
  ///
  /// Where it cannot be opened once more, the others are checked alone.
  private static func audits(
    of parts: ChainParts?, beside database: Database
  ) -> Meanwhile<[ChainAudit]>? {
    guard let opening = database.opening else { return nil }
    return Meanwhile {
      let own = try Database(opening)
      try own.keepFewestPages()
      return try own.reading { try parts?.auditsFromTheFront(in: own) ?? [] }
    }
  }

  /// Takes what SQLite cannot read for a finding, and what keeps it from reading for an error.
  private static func auditing(_ audit: () throws -> [AuditFinding]) throws -> [AuditFinding] {
    do {
      return try audit()
    } catch let error as SQLiteError {
      switch error.reason {
      case .damaged, .other, .constraint, .tooBig:
        return [AuditFinding(.file, "the file is damaged: \(error.message)")]
      case .busy, .full, .readOnly, .unreachable:
        throw error
      }
    }
  }

  private static let lacksTables = AuditFinding(
    .schema, "tables are missing, so what is in the others was not looked at")

  private static let hasNoID = AuditFinding(
    .register, table: "register",
    "the register has lost its id, or has several, so no hash can be checked")

  private func finding(against kept: KeptSeal, in audit: ChainAudit?) throws -> AuditFinding? {
    let seal = kept.seal
    guard let audit, let id = try keptID() else { return nil }
    func finding(_ words: String) -> AuditFinding {
      AuditFinding(.seal, change: seal.change, "\(kept.place): \(words)")
    }
    guard seal.register == id else {
      return finding("the seal is of the register \(seal.register), and this one is \(id)")
    }
    guard seal.change <= audit.changes else {
      return finding(
        "the seal is of \(seal.changeName), and the register ends before it: its end was cut off")
    }
    guard audit.sealed[seal.change] == seal.hash else {
      return finding(
        "up to \(seal.changeName) the register is not what was sealed: it was written anew since")
    }
    let recordedAt: Moment? = try database.first(
      "SELECT recorded_at FROM changes WHERE id = \(seal.change)"
    ) { row in try row.read(0) }
    guard recordedAt == seal.recordedAt else {
      return finding("the seal says another moment for \(seal.changeName) than the register")
    }
    return nil
  }
}

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
      try table.name == "sqlite_stat1" ? hasMoreThanStat1(database) : hasMoreThanStat4(database)
    }.map { finding(aboutStatisticsIn: $0.name) }
  }

  private static func finding(aboutStatisticsIn table: String) -> AuditFinding {
    AuditFinding(.schema, table: table, "the table \(table) is not as ANALYZE leaves it")
  }

  /// One row an index, each with some numbers.
  private static func hasMoreThanStat1(_ database: Database) throws -> Bool {
    try database.first(
      """
      SELECT 1
      FROM (
        SELECT count(*) AS rows, max(length(tbl)) AS tbl, max(length(idx)) AS idx, max(length(stat)) AS stat
        FROM (SELECT * FROM sqlite_stat1 LIMIT 10000))
      WHERE rows = 10000 OR tbl > 1000 OR idx > 1000 OR stat > 1000
      UNION ALL
      SELECT 1 FROM sqlite_stat1 WHERE tbl NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')
      LIMIT 1
      """
    ) { row in try row.read(0, as: Int.self) } != nil
  }

  /// At most 24 samples an index, each with some numbers.
  private static func hasMoreThanStat4(_ database: Database) throws -> Bool {
    try database.first(
      """
      SELECT 1
      FROM (
        SELECT count(*) AS rows, max(length(neq)) AS neq, max(length(nlt)) AS nlt, max(length(ndlt)) AS ndlt
        FROM (SELECT * FROM sqlite_stat4 LIMIT 10000))
      WHERE rows = 10000 OR neq > 1000 OR nlt > 1000 OR ndlt > 1000
      UNION ALL
      SELECT 1 FROM sqlite_stat4 WHERE tbl NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')
      LIMIT 1
      """
    ) { row in try row.read(0, as: Int.self) } != nil
  }
}
