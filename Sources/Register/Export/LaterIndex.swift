internal import SQLite

/// The index of the statuses in time, made behind all of them instead of beside each.
///
/// Sorted at once it costs less than kept in order from row to row, and its pages are full. Nothing asks for it
/// while a register is filled, and it is there again before the register is anyone's.
struct LaterIndex {
  private let database: Database
  private let sql: String?

  /// Drops the index, within the transaction that fills the register.
  init(in database: Database) throws {
    self.database = database
    sql = try database.first(
      "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = 'status_updates_in_time'"
    ) { row in try row.read(0) }
    try database.run("DROP INDEX IF EXISTS status_updates_in_time")
  }

  /// Makes it again, in its own words.
  ///
  /// SQLite sorts as much in memory as its cache may have, and what is more on the disk.
  func make() throws {
    guard let sql else { return }
    try Register.keepUsualPages(of: database)
    try database.run(script: sql)
  }
}
