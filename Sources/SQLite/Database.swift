internal import CSQLite

/// One connection to one SQLite database, closed when it goes.
///
/// It is set up once, when it opens, with everything that keeps a careless program from doing harm;
/// see ``init(at:access:waiting:)``. It belongs to one thread: it is not `Sendable`. It is a class
/// because it is the one owner of SQLite's connection and statements, and frees them.
public final class Database {
  let connection: OpaquePointer
  /// How it was opened, to open another connection that way; nothing in memory.
  public let opening: Opening?
  /// Statements stay prepared between uses: preparing one again costs five times its insert.
  private var idle = IdleStatements()
  /// The statements that were run while somebody watches.
  var watched: [String]?

  /// What a connection may do with its file.
  public enum Access: Sendable {
    /// Read, and see what others write meanwhile.
    case reading
    /// Read a file in a folder that cannot be written, and that nobody writes:
    /// https://www.sqlite.org/uri.html#uriimmutable
    case readingImmutable
    /// Read all of a file to check it, and write nothing: opened as for writing where that may be, because SQLite knows no
    /// CHECK of a file that it only reads.
    case checking
    /// Read and write a file that exists.
    case writing
    /// Read and write, and make the file where there is none.
    case creating
  }

  /// A file, and what a connection may do with it.
  public struct Opening: Sendable {
    fileprivate let path: String
    fileprivate let access: Access
  }

  /// Opens the database file at a path.
  ///
  /// Foreign keys hold, triggers fire on replaced rows too, text in double quotes is never a string,
  /// schemas are not trusted, the file's inner workings cannot be written by SQL, and a commit is
  /// on the disk before it returns: https://www.sqlite.org/security.html,
  /// https://www.sqlite.org/pragma.html#pragma_synchronous
  ///
  /// - Parameter waiting: How long to wait for another process's lock, in milliseconds.
  /// - Throws: ``SQLiteError`` where the file cannot be opened that way.
  public convenience init(
    at path: String, access: Access, waiting: Int = 5000
  ) throws(SQLiteError) {
    try self.init(
      Self.uri(of: path, access: access), flags: access.flags, waiting: waiting,
      opening: Opening(path: path, access: access))
  }

  /// Opens another connection to a file, in the way in which one was opened.
  ///
  /// - Throws: ``SQLiteError``.
  public convenience init(_ opening: Opening) throws(SQLiteError) {
    try self.init(at: opening.path, access: opening.access)
  }

  /// Opens a new database in memory, gone when this goes.
  public static func inMemory() throws(SQLiteError) -> Database {
    // Not with SQLITE_OPEN_MEMORY: the file of a VACUUM INTO would be opened with it too.
    try Database(
      ":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, waiting: 0, opening: nil)
  }

  /// Opens a new database of its own, gone when this goes, in which neither triggers nor foreign keys refuse anything:
  /// a draft that is made, asked and thrown away.
  ///
  /// SQLite keeps as much of it in memory as it does of any file, and the rest in a file without a name:
  /// https://www.sqlite.org/inmemorydb.html#temp_db
  public static func temporary() throws(SQLiteError) -> Database {
    let database = try Database(
      "", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, waiting: 0, opening: nil)
    // Nothing of it outlives a crash, so that nothing waits for a disk.
    try database.run(script: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    try database.dropGuards()
    return database
  }

  private init(
    _ location: String, flags: Int32, waiting: Int, opening: Opening?
  ) throws(SQLiteError) {
    _ = Self.settings
    var opened: OpaquePointer?
    let flags = flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(location, &opened, flags, nil)
    guard code == SQLITE_OK, let opened else {
      // A file that could not be opened has no name to SQLite.
      let error = SQLiteError(from: opened, code: code, sql: nil, path: opening?.path)
      sqlite3_close_v2(opened)
      throw error
    }
    connection = opened
    self.opening = opening
    sqlite3_busy_timeout(opened, Int32(clamping: waiting))
    try configure()
    if opening?.access == .checking { try keepHandsOff() }
  }

  /// Lets nothing write to the file, and its log stay as it is when this goes.
  ///
  /// https://www.sqlite.org/pragma.html#pragma_query_only
  private func keepHandsOff() throws(SQLiteError) {
    let code = csqlite_configure(connection, Int32(SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE), 1)
    guard code == SQLITE_OK else { throw SQLiteError(from: connection, code: code, sql: nil) }
    try run(script: "PRAGMA query_only = ON")
  }

  /// What is set once for all connections, before the first opens.
  ///
  /// Refused where another part of the program has opened one before, which does no harm.
  private static let settings = csqlite_count_no_memory()

  deinit {
    idle = IdleStatements()
    sqlite3_close_v2(connection)
  }

  /// Puts on the seat belts that ``init(at:access:waiting:)`` promises.
  private func configure() throws(SQLiteError) {
    let options = [
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1), (SQLITE_DBCONFIG_ENABLE_TRIGGER, 1),
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
    ]
    for (option, value) in options {
      let code = csqlite_configure(connection, Int32(option), Int32(value))
      guard code == SQLITE_OK else { throw SQLiteError(from: connection, code: code, sql: nil) }
    }
    try run(script: "PRAGMA recursive_triggers = ON; PRAGMA synchronous = FULL")
  }

  /// Lets neither triggers nor foreign keys refuse anything on this connection.
  func dropGuards() throws(SQLiteError) {
    for option in [SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_ENABLE_TRIGGER] {
      let code = csqlite_configure(connection, Int32(option), 0)
      guard code == SQLITE_OK else { throw SQLiteError(from: connection, code: code, sql: nil) }
    }
  }

  /// How many statements stay prepared: for tests.
  package var idleStatements: Int { idle.count }

  /// Takes a statement out of use by others, so that a query within its own rows gets another.
  func take(_ sql: String) throws(SQLiteError) -> Statement {
    watched?.append(sql)
    if let statement = idle.take(sql) { return statement }
    return try Statement(sql, on: connection)
  }

  /// Keeps a statement for its next use.
  func giveBack(_ statement: Statement, for sql: String) {
    statement.reset()
    idle.keep(statement, for: sql)
  }

  /// The path as a URI, because only a URI can say that a file is immutable.
  private static func uri(of path: String, access: Access) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-_.~".utf8)
    var uri = "file:"
    // An authority must not be read from a path that begins with two slashes.
    if path.hasPrefix("//") { uri += "//" }
    for byte in path.utf8 {
      if plain.contains(byte) {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        uri += byte < 16 ? "%0" : "%"
        uri += String(byte, radix: 16)
      }
    }
    return access == .readingImmutable ? uri + "?immutable=1" : uri
  }
}

extension Database.Access {
  fileprivate var flags: Int32 {
    switch self {
    case .reading, .readingImmutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
    case .checking, .writing: SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI
    case .creating: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_URI
    }
  }
}

extension Database {
  /// Does a piece of writing as one transaction: all of it, or, where it throws, none.
  ///
  /// It takes the write lock at once (`BEGIN IMMEDIATE`). A transaction that first reads and then
  /// writes could not wait for the lock: https://www.sqlite.org/rescode.html#busy_snapshot
  ///
  /// - Throws: ``SQLiteError``, or what the body throws.
  public func writing<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN IMMEDIATE")
    do {
      let result = try body()
      try run("COMMIT")
      return result
    } catch {
      // After a full disk SQLite has rolled back by itself, and says so; that is what was wanted.
      try? run("ROLLBACK")
      throw error
    }
  }

  /// Does several queries on one state of the database, whatever others write meanwhile.
  ///
  /// - Throws: ``SQLiteError``, or what the body throws.
  public func reading<Result>(_ body: () throws -> Result) throws -> Result {
    try run("BEGIN")
    // Nothing was written, and a COMMIT fails once a damaged page was met, whatever the body made of it.
    defer { try? run("ROLLBACK") }
    return try body()
  }
}
