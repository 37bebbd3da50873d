internal import SQLite

/// One moment of a register: a read transaction, in which every question has its answer.
///
/// Whatever others record meanwhile, all answers are of the same changes, up to ``newestChange``. A snapshot
/// lasts as long as the closure of ``Register/snapshot(_:)``, which nothing carries it out of: what it
/// answers are values.
public struct Snapshot: ~Copyable {
  let database: Database
  /// The register's file, as it was given.
  let path: String
  /// The number of the newest change that it knows; 0 where there is none yet.
  public let newestChange: Int

  /// The moment in which a transaction stands that is open already.
  init(within database: Database, at path: String) throws {
    self.database = database
    self.path = path
    // The first that is read, which is when SQLite takes the state that a transaction goes on to see:
    // https://www.sqlite.org/isolation.html
    newestChange = try Self.newestID(of: "changes", in: database, at: path)
  }

  /// The greatest id of a table; 0 where it has no row.
  ///
  /// Ids are counted on from it. One that nobody counts up to was put there by something else, and is refused.
  ///
  /// - Throws: ``RegisterError``.
  func newestID(of table: StaticString) throws -> Int {
    try Self.newestID(of: table, in: database, at: path)
  }

  private static func newestID(
    of table: StaticString, in database: Database, at path: String
  ) throws -> Int {
    let id: Int =
      try database.first("SELECT ifnull(max(id), 0) FROM \(words: table)") { row in
        try row.read(0)
      } ?? 0
    guard (0...greatestID).contains(id) else {
      throw RegisterError(
        .content,
        """
        \(path): \(table) has a row numbered \(id), which was not recorded; `stand verify` says what is wrong
        """)
    }
    return id
  }

  // More rows than a file of SQLite can have: https://www.sqlite.org/limits.html
  private static let greatestID = 1 << 48
}

extension Register {
  /// Asks a register any number of questions about one moment.
  ///
  /// - Throws: What the questions throw; ``RegisterError/init(explaining:at:)`` puts it in words.
  public func snapshot<Answer>(
    _ ask: (borrowing Snapshot) throws -> Answer
  ) throws -> Answer {
    try database.reading {
      let snapshot = try Snapshot(within: database, at: path)
      return try ask(snapshot)
    }
  }
}
