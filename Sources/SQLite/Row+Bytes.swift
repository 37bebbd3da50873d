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

  /// Lends the bytes of a text or a blob as they stand in the file, without a check or a copy.
  ///
  /// Of any other kind, and of a column that is not there, there are none.
  public func withBytes(
    at position: Int, _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let index = Int32(clamping: position)
    guard [SQLITE_TEXT, SQLITE_BLOB].contains(sqlite3_column_type(statement, index)) else {
      return try body(UnsafeRawBufferPointer(start: nil, count: 0))
    }
    // The pointer first, then the length: https://www.sqlite.org/c3ref/column_blob.html
    let start = sqlite3_column_blob(statement, index)
    let count = Int(sqlite3_column_bytes(statement, index))
    return try body(UnsafeRawBufferPointer(start: start, count: count))
  }
}
