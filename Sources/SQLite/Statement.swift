internal import CSQLite

/// A prepared statement and its only owner: it is finalized when this goes.
///
/// Nobody outside this module holds one, so none can outlive its connection.
final class Statement {
  let pointer: OpaquePointer
  private let connection: OpaquePointer

  /// Compiles the one statement of SQL.
  init(_ sql: String, on connection: OpaquePointer) throws(SQLiteError) {
    var compiled: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
    guard code == SQLITE_OK, let compiled else {
      throw SQLiteError(from: connection, code: code, sql: sql)
    }
    pointer = compiled
    self.connection = connection
  }

  deinit {
    sqlite3_finalize(pointer)
  }

  func bind(_ values: [Value], sql: String) throws(SQLiteError) {
    for (offset, value) in values.enumerated() {
      let code = bind(value, at: Int32(offset + 1))
      guard code == SQLITE_OK else {
        throw SQLiteError(from: connection, code: code, sql: sql)
      }
    }
  }

  private func bind(_ value: Value, at index: Int32) -> Int32 {
    switch value {
    case .null:
      return sqlite3_bind_null(pointer, index)
    case .integer(let number):
      return sqlite3_bind_int64(pointer, index, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // An empty text has no address, and without one SQLite would bind NULL.
        bytes.isEmpty
          ? csqlite_bind_text(pointer, index, "", 0)
          : bytes.withMemoryRebound(to: CChar.self) {
            csqlite_bind_text(pointer, index, $0.baseAddress, UInt64($0.count))
          }
      }
    case .blob(let bytes):
      return bytes.isEmpty
        ? sqlite3_bind_zeroblob(pointer, index, 0)
        : csqlite_bind_blob(pointer, index, bytes, UInt64(bytes.count))
    }
  }

  /// Steps to the next row.
  ///
  /// - Returns: Whether there is one.
  func step(sql: String) throws(SQLiteError) -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw SQLiteError(from: connection, code: code, sql: sql)
    }
  }

  /// Whether a row can be read.
  var isOnRow: Bool { sqlite3_data_count(pointer) > 0 }

  /// Makes the statement ready for its next use, and lets go of the values and the locks.
  func reset() {
    sqlite3_reset(pointer)
    sqlite3_clear_bindings(pointer)
  }
}

extension SQLiteError {
  /// The error that a connection reports last.
  init(from connection: OpaquePointer?, code: Int32, sql: String?, path: String? = nil) {
    let extended = connection.map { sqlite3_extended_errcode($0) } ?? code
    let message = connection.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code)
    let isFull = connection.map { csqlite_disk_is_full($0) != 0 } ?? false
    let isUnreachable = [SQLITE_IOERR, SQLITE_CANTOPEN].contains(code & 0xff)
    self.init(
      code: isFull && isUnreachable
        ? SQLITE_FULL : extended & 0xff == code & 0xff ? extended : code,
      message: message.map { String(cString: $0) } ?? "unknown error",
      sql: sql,
      path: path
        ?? connection.flatMap { sqlite3_db_filename($0, "main") }.map { String(cString: $0) })
  }
}
