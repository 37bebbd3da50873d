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
