internal import CSQLite

/// What SQLite refused, in its own words, with the statement in question.
public struct SQLiteError: Error, Hashable, Sendable {
  /// The extended result code, of https://www.sqlite.org/rescode.html.
  public let code: Int32
  /// SQLite's own message.
  public let message: String
  /// The statement that was refused, where there was one.
  public let sql: String?
  /// The database's file, where it has one.
  public let path: String?

  /// Creates an error.
  public init(code: Int32, message: String, sql: String? = nil, path: String? = nil) {
    self.code = code
    self.message = message
    self.sql = sql
    self.path = path
  }

  /// What kind of failure it was, as far as a caller acts on it.
  public var reason: Reason {
    switch code & 0xff {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_FULL: .full
    case SQLITE_READONLY: .readOnly
    case SQLITE_CONSTRAINT: .constraint
    // A row that does not hold what it should (``Row/read(_:as:)``) was not written by this program.
    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_MISMATCH: .damaged
    case SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_PERM, SQLITE_AUTH: .unreachable
    case SQLITE_TOOBIG: .tooBig
    default: .other
    }
  }

  /// The kinds of failure that callers tell apart.
  public enum Reason: Sendable {
    /// Another process holds the lock that was needed.
    case busy
    /// The disk is full.
    case full
    /// The file or its folder cannot be written.
    case readOnly
    /// A constraint or a trigger refused the row.
    case constraint
    /// The file is no database, or a damaged one.
    case damaged
    /// The file cannot be opened, read or written.
    case unreachable
    /// A value is larger than SQLite takes.
    case tooBig
    /// Anything else: a mistake in the program.
    case other
  }
}

extension SQLiteError: CustomStringConvertible {
  /// SQLite's message, its code, and the statement.
  public var description: String {
    let place = sql.map { "\n  in: \($0)" } ?? ""
    return "\(message) (SQLite code \(code))\(place)"
  }
}
