internal import Digest
internal import SQLite

extension Register {
  /// Which register this is; that never changes.
  ///
  /// - Throws: ``RegisterError`` where the file has lost it.
  public func id() throws -> RegisterID {
    guard let id = try keptID() else {
      throw RegisterError(.content, "\(path): the register has lost its id")
    }
    return id
  }

  /// Its id, or nothing where it has lost it, or has several.
  func keptID() throws -> RegisterID? {
    try database.first(
      "SELECT id FROM register WHERE only = 1 AND (SELECT count(*) FROM register) = 1"
    ) { row in try row.read(0) }
  }

  /// Gives a new register its id, with which its chain begins.
  func beginChain(as id: RegisterID) throws {
    try database.run("INSERT INTO register (only, id) VALUES (1, \(id))")
  }

  /// Ends a change with its link, within its transaction.
  ///
  /// - Parameter before: What ``Table/newestIDs(in:)`` gave before the change.
  func link(_ change: Change, after before: [Int]) throws {
    var linker = try Linker(self)
    let after = try Table.newestIDs(in: database)
    _ = try linker.link(change.id, after: zip(before, after).map { $0 < $1 ? $0 : nil })
  }

  /// Refuses to go on with a chain that began with another id: what is added could never be verified.
  func refuseOtherChain(than register: RegisterID) throws {
    let first: [UInt8]? = try database.first("SELECT previous FROM links WHERE change_id = 1") {
      row in try row.read(0)
    }
    guard first.map({ $0 == Link.first(of: register).bytes }) ?? true else {
      throw RegisterError(
        .content,
        """
        \(path): the register's id is not the one with which its chain begins; nothing was recorded. \
        `stand verify` says what is wrong
        """)
    }
  }
}
