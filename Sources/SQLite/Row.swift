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

extension Row {
  /// What kind of value a column holds: https://www.sqlite.org/datatype3.html.
  public enum Kind: Sendable {
    /// No value.
    case null
    /// A 64-bit integer.
    case integer
    /// A floating-point number.
    case real
    /// Text.
    case text
    /// Bytes.
    case blob
  }

  /// How many columns it has.
  public var columnCount: Int { Int(sqlite3_column_count(statement)) }

  /// The name of the column at a position, counted from 0; empty where there is no such column.
  public func columnName(at position: Int) -> String {
    sqlite3_column_name(statement, Int32(clamping: position)).map { String(cString: $0) } ?? ""
  }

  /// The kind of value in the column at a position; `null` where there is no such column.
  public func kind(at position: Int) -> Kind {
    switch sqlite3_column_type(statement, Int32(clamping: position)) {
    case SQLITE_INTEGER: .integer
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  /// What a column holds, texts and blobs as they stand in the file, without a check or a copy.
  public enum Content {
    /// No value.
    case null
    /// A 64-bit integer.
    case integer(Int64)
    /// A floating-point number, whichever.
    case real
    /// The bytes of a text.
    case text(UnsafeRawBufferPointer)
    /// Bytes.
    case blob(UnsafeRawBufferPointer)
  }

  /// What the column at a position holds; `null` where there is no such column.
  ///
  /// Bytes are lent: they stand there as long as the row is visited and the column is not read otherwise.
  public func content(at position: Int) -> Content {
    // The column is looked up once. That SQLite calls its value unprotected means nothing where no other
    // thread has the connection: https://www.sqlite.org/c3ref/value.html
    let value = sqlite3_column_value(statement, Int32(clamping: position))
    return switch sqlite3_value_type(value) {
    case SQLITE_INTEGER: .integer(sqlite3_value_int64(value))
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text(Self.bytes(of: value))
    case SQLITE_BLOB: .blob(Self.bytes(of: value))
    default: .null
    }
  }

  private static func bytes(of value: OpaquePointer?) -> UnsafeRawBufferPointer {
    // The pointer first, then the length: https://www.sqlite.org/c3ref/column_blob.html
    let start = sqlite3_value_blob(value)
    return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
  }
}
