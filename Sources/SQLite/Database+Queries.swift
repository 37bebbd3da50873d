internal import CSQLite

extension Database {
  /// Runs a statement for what it does.
  ///
  /// - Throws: ``SQLiteError``.
  public func run(_ query: Query) throws(SQLiteError) {
    let statement = try take(query.sql)
    defer { giveBack(statement, for: query.sql) }
    try statement.bind(query.values, sql: query.sql)
    while try statement.step(sql: query.sql) {}
  }

  /// Runs an INSERT and gives the id of its row.
  ///
  /// - Throws: ``SQLiteError``.
  public func insert(_ query: Query) throws(SQLiteError) -> Int {
    try run(query)
    return Int(sqlite3_last_insert_rowid(connection))
  }

  /// Visits each row of a result, in order.
  ///
  /// - Throws: ``SQLiteError``, or what the visit throws.
  public func visit(_ query: Query, _ body: (borrowing Row) throws -> Void) throws {
    let statement = try take(query.sql)
    defer { giveBack(statement, for: query.sql) }
    try statement.bind(query.values, sql: query.sql)
    while try statement.step(sql: query.sql) {
      try body(Row(of: statement.pointer))
    }
  }

  /// Reads all rows of a result, each as a value.
  ///
  /// - Throws: ``SQLiteError``, or what the reading throws.
  public func all<Element>(
    _ query: Query, _ read: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    var elements: [Element] = []
    try visit(query) { row in elements.append(try read(row)) }
    return elements
  }

  /// Reads the first row of a result as a value, or `nil` where there is none.
  ///
  /// - Throws: ``SQLiteError``, or what the reading throws.
  public func first<Element>(
    _ query: Query, _ read: (borrowing Row) throws -> Element
  ) throws -> Element? {
    let statement = try take(query.sql)
    defer { giveBack(statement, for: query.sql) }
    try statement.bind(query.values, sql: query.sql)
    return try statement.step(sql: query.sql) ? try read(Row(of: statement.pointer)) : nil
  }

  /// Runs a script of several statements, such as a migration.
  ///
  /// The script is one that the program contains; nothing can be bound in it.
  ///
  /// - Throws: ``SQLiteError``, with the whole script.
  public func run(script: String) throws(SQLiteError) {
    let code = sqlite3_exec(connection, script, nil, nil, nil)
    guard code == SQLITE_OK else {
      throw SQLiteError(from: connection, code: code, sql: script)
    }
  }
}
