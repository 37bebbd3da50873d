internal import CSQLite

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
