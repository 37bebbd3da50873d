internal import CSQLite

extension Database {
  /// Copies the database, as it is at one moment, into one in memory, which nothing done there takes back.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that are copied.
  ///   - isGuarded: Whether triggers and foreign keys hold in the copy; a draft that is thrown away can do without.
  /// - Returns: The copy; nothing where it would be larger.
  /// - Throws: ``SQLiteError``.
  public func copyInMemory(atMost limit: Int, guarded isGuarded: Bool = true) throws -> Database? {
    let size = try first("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size") {
      row in try row.read(0, as: Int.self)
    }
    guard let size, size <= limit else { return nil }
    // https://www.sqlite.org/c3ref/serialize.html
    var length: sqlite3_int64 = 0
    guard let bytes = sqlite3_serialize(connection, "main", &length, 0), length >= 100 else {
      throw SQLiteError(from: connection, code: SQLITE_NOMEM, sql: nil)
    }
    // A database in memory has no write-ahead log, which the two bytes of the header would ask for:
    // https://www.sqlite.org/c3ref/deserialize.html
    bytes[18] = 1
    bytes[19] = 1
    let copy = try Database.inMemory()
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
    let code = sqlite3_deserialize(copy.connection, "main", bytes, length, length, flags)
    guard code == SQLITE_OK else { throw SQLiteError(from: copy.connection, code: code, sql: nil) }
    if !isGuarded { try copy.dropGuards() }
    return copy
  }
}
