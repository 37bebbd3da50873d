/// A statement that is prepared once and run many times, each time with other values.
public final class RepeatedStatement {
  private let statement: Statement
  private let sql: String
  /// Keeps the connection open while the statement is there.
  private let database: Database

  init(_ query: Query, on database: Database) throws(SQLiteError) {
    statement = try Statement(query.sql, on: database.connection)
    sql = query.sql
    self.database = database
  }

  /// Runs the statement for what it does.
  ///
  /// - Parameter values: Its values, in the order of their places.
  /// - Throws: ``SQLiteError``.
  public func run(_ values: [Value]) throws(SQLiteError) {
    defer { statement.reset() }
    try statement.bind(values, sql: sql)
    while try statement.step(sql: sql) {}
  }
}

extension Database {
  /// Prepares a statement to run it many times; the values that stand in the query are left aside.
  ///
  /// - Throws: ``SQLiteError``.
  public func repeating(_ query: Query) throws(SQLiteError) -> RepeatedStatement {
    try RepeatedStatement(query, on: self)
  }
}
