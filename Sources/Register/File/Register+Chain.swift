public import Chain
public import Files
internal import Migrations
internal import SQLite

extension Register {
  /// The chain under its tables.
  var chain: Chain { Chain(of: database, at: path, .register) }

  /// Which register this is; that never changes.
  ///
  /// - Throws: ``ChainError`` where the file has lost it.
  public func id() throws -> RegisterID { try chain.id() }

  /// Checks that everything is as it was recorded: the file, the schema, the chain.
  ///
  /// - Parameter seals: Seals that were kept elsewhere. Without one a register can be consistent though
  ///   its end was cut off, or all of it written anew.
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words, where it cannot check.
  /// - Parameter progress: Is told how many rows of the chain are checked.
  public func verify(
    against seals: [KeptSeal] = [], telling progress: Progress = .untold
  ) throws -> Verification {
    try verify(against: seals, inStretchesOf: 2000, telling: progress)
  }

  /// The same with the chain in stretches of so many rows and more: for tests.
  package func verify(
    against seals: [KeptSeal] = [], inStretchesOf size: Int, telling progress: Progress = .untold
  ) throws -> Verification {
    let schema = Schema(sha256: Migration.schemaSHA256) { try Register.inMemory().database }
    return try chain.verify(
      against: seals, expecting: schema, inStretchesOf: size, telling: progress
    ) {
      try Migrator.findings(on: self)
    }
  }

  /// The SHA-256 of its schema, in hexadecimal digits: for the test of ``Migration/schemaSHA256``.
  ///
  /// - Throws: ``SQLiteError``.
  package func schemaSHA256() throws -> String {
    try SchemaAudit.digest(of: database).description
  }

  /// Writes the whole register as JSON Lines, from which ``rebuild(at:from:named:)`` makes the same
  /// register: docs/chain.md, "The export".
  ///
  /// - Parameters:
  ///   - progress: Is told how many changes are written.
  ///   - write: Takes the next bytes, as many as there are.
  /// - Returns: The seal of the newest change; nothing where there is none.
  /// - Throws: ``ChainError`` where the register is not as it was recorded, or what the writing throws.
  public func export(
    telling progress: Progress = .untold, to write: ([UInt8]) throws -> Void
  ) throws -> Seal? {
    try database.reading { try chain.export(telling: progress, to: write) }
  }

  /// Makes the register again that an export was made of, to the same hashes, or none.
  ///
  /// - Parameters:
  ///   - name: What errors call the export.
  ///   - progress: Is told how much of the export is read.
  /// - Returns: The seal of the newest change; nothing where there is none.
  /// - Throws: ``ChainError`` with the line of the export, or as ``create(at:as:_:)`` does.
  public static func rebuild(
    at path: String, from export: Input, named name: String, telling progress: Progress = .untold
  ) throws -> Seal? {
    let export = try ExportedChain(export, named: name)
    return try create(at: path, as: export.register) {
      try $0.chain.fill(from: export, telling: progress)
    }
  }
}

extension Snapshot {
  /// The seal of a change, by default of the newest.
  ///
  /// It says what the register says; only ``Register/verify(against:)`` checks that.
  ///
  /// - Throws: ``ChainError`` where there is no such change.
  public func seal(of change: Int? = nil) throws -> Seal {
    try chain.seal(of: change)
  }

  /// Writes the whole register as JSON Lines, as ``Register/export(telling:to:)`` does, up to ``newestChange``.
  ///
  /// - Throws: As that does.
  public func export(to write: ([UInt8]) throws -> Void) throws -> Seal? {
    try chain.export(to: write)
  }

  private var chain: Chain { Chain(of: database, at: path, .register) }
}
