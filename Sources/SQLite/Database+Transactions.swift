extension Database {
  /// Does a piece of writing as one transaction: all of it, or, where it throws, none.
  ///
  /// It takes the write lock at once (`BEGIN IMMEDIATE`). A transaction that first reads and then
  /// writes could not wait for the lock: https://www.sqlite.org/rescode.html#busy_snapshot
  ///
  /// - Throws: ``SQLiteError``, or what the body throws.
  public func writing<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // After a full disk SQLite has rolled back by itself, and says so; that is what was wanted.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Does several queries on one state of the database, whatever others write meanwhile.
  ///
  /// - Throws: ``SQLiteError``, or what the body throws.
  public func reading<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN")
    // Nothing was written, and a COMMIT fails once a damaged page was met, whatever the body made of it.
    defer { try? run("ROLLBACK") }
    return try body()
  }
}
