internal import CSQLite

/// One row of a result, readable only while it is visited.
public struct Row: ~Copyable {
  let statement: OpaquePointer

  init(of statement: OpaquePointer) {
    self.statement = statement
  }

  /// Reads the column at a position, counted from 0.
  ///
  /// It is inlinable so that no caller looks up at run time how large what it reads is.
  ///
  /// - Throws: ``SQLiteError`` where the column is missing or holds another kind of value.
  @inlinable
  public func read<Content: Storable>(
    _ position: Int, as type: Content.Type = Content.self
  ) throws(SQLiteError) -> Content {
    guard (0..<columnCount).contains(position) else {
      throw error("there is no column \(position)")
    }
    guard let content = Content(stored: try value(at: Int32(position))) else {
      throw error("column \(columnName(at: position)) holds no \(Content.self)")
    }
    return content
  }

  /// Reads the column at a position, or gives `nil` where it holds NULL.
  ///
  /// - Throws: ``SQLiteError`` where the column is missing or holds another kind of value.
  @inlinable
  public func read<Content: Storable>(
    _ position: Int, as type: Content?.Type = Content?.self
  ) throws(SQLiteError) -> Content? {
    // To SQLite a column that is not there holds NULL too; reading it says what is wrong.
    let isThere = (0..<columnCount).contains(position)
    return isThere && kind(at: position) == .null ? nil : try read(position, as: Content.self)
  }

  @usableFromInline
  func value(at index: Int32) throws(SQLiteError) -> Value {
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL:
      return .null
    case SQLITE_INTEGER:
      return .integer(sqlite3_column_int64(statement, index))
    case SQLITE_TEXT:
      // The pointer comes first and the length after it, as SQLite asks for:
      // https://www.sqlite.org/c3ref/column_blob.html
      let start = sqlite3_column_text(statement, index)
      let bytes = UnsafeBufferPointer(start: start, count: count(at: index))
      guard let text = try? UTF8Span(validating: bytes.span) else {
        throw error("column \(columnName(at: Int(index))) is not UTF-8")
      }
      return .text(String(copying: text))
    case SQLITE_BLOB:
      let start = sqlite3_column_blob(statement, index)
      return .blob(Array(UnsafeRawBufferPointer(start: start, count: count(at: index))))
    default:
      throw error("column \(columnName(at: Int(index))) holds a floating-point number")
    }
  }

  private func count(at index: Int32) -> Int {
    Int(sqlite3_column_bytes(statement, index))
  }

  @usableFromInline
  func error(_ message: String) -> SQLiteError {
    SQLiteError(
      code: SQLITE_MISMATCH, message: message,
      sql: sqlite3_sql(statement).map { String(cString: $0) },
      path: sqlite3_db_filename(sqlite3_db_handle(statement), "main").map { String(cString: $0) })
  }
}
