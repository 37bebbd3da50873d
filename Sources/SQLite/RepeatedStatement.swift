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

/// Prepared statements that nobody uses, kept for their next use: as many as ``mostStatements``.
///
/// The words of a statement vary with how many ids it looks among, so that without a bound a connection
/// that lives long would keep ever more. Where there are too many, the one goes that was used longest ago.
struct IdleStatements {
  /// No command runs as many different ones.
  static let mostStatements = 128

  private var kept: [String: (statement: Statement, use: Int)] = [:]
  private var uses = 0

  /// How many there are.
  var count: Int { kept.count }

  /// Takes a statement out; nothing where none with these words is kept.
  mutating func take(_ sql: String) -> Statement? {
    kept.removeValue(forKey: sql)?.statement
  }

  /// Keeps a statement.
  mutating func keep(_ statement: Statement, for sql: String) {
    uses += 1
    kept[sql] = (statement, uses)
    guard kept.count > Self.mostStatements else { return }
    if let oldest = kept.min(by: { $0.value.use < $1.value.use })?.key {
      kept.removeValue(forKey: oldest)
    }
  }
}
