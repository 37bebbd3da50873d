/// A result that is read row by row, at the reader's pace.
///
/// ``Database/visit(_:_:)`` is for one result from its beginning to its end; with cursors several
/// results are read side by side. It holds a read lock until it goes or has given its last row.
public final class Cursor {
  private let database: Database
  private let sql: String
  private var statement: Statement?

  init(_ query: Query, on database: Database) throws(SQLiteError) {
    let statement = try database.take(query.sql)
    try statement.bind(query.values, sql: query.sql)
    self.database = database
    self.statement = statement
    sql = query.sql
  }

  deinit {
    close()
  }

  /// Steps to the next row, at first to the first.
  ///
  /// - Returns: Whether there is one; once there is none, there never is.
  /// - Throws: ``SQLiteError``; then there are no more rows.
  public func advance() throws(SQLiteError) -> Bool {
    guard let statement else { return false }
    do {
      if try statement.step(sql: sql) { return true }
    } catch {
      close()
      throw error
    }
    close()
    return false
  }

  /// Shows the row that it stands on; nothing where it stands on none.
  ///
  /// - Throws: What the reading throws.
  public func read(_ body: (borrowing Row) throws -> Void) throws {
    guard let statement, statement.isOnRow else { return }
    try body(Row(of: statement.pointer))
  }

  private func close() {
    if let statement { database.giveBack(statement, for: sql) }
    statement = nil
  }
}

extension Database {
  /// Begins to read the rows of a result, in order.
  ///
  /// - Throws: ``SQLiteError``.
  public func cursor(_ query: Query) throws(SQLiteError) -> Cursor {
    try Cursor(query, on: self)
  }
}
