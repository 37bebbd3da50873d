public import Chain
internal import Files
internal import SQLite

extension Register {
  /// Opens the register at a path to read it.
  ///
  /// Nothing is written to it. SQLite may leave its own two files beside it, by which readers and a
  /// writer keep out of each other's way: https://www.sqlite.org/wal.html
  ///
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words: no such file, no
  ///   register, one of a newer `stand`, a damaged one.
  public static func reading(at path: String) throws -> Register {
    let database = try reading(fileAt: path)
    try database.keepFewPages()
    try Migrator.check(database, at: path)
    try refuseOlder(database, at: path)
    return Register(database, at: path)
  }

  /// Opens the register at a path to check it, whatever its migrations say.
  ///
  /// - Throws: As ``reading(at:)`` does.
  public static func verifying(at path: String) throws -> Register {
    let database = try reading(fileAt: path, as: .checking)
    // One that had all migrations is not older, whatever number it bears.
    if (try? Migrator.hadAll(database)) == false { try refuseOlder(database, at: path) }
    return Register(database, at: path)
  }

  private static func reading(
    fileAt path: String, as access: Database.Access = .reading
  ) throws -> Database {
    try FileHeader(of: existing(path)).check(path)
    // Without a log that others write there is nothing to share, so a folder that cannot be
    // written is no hindrance: https://www.sqlite.org/wal.html#readonly
    let quiet = !Files.canWriteFolder(of: path) && Files.isEmpty(path + "-wal")
    return try Database(at: path, access: quiet ? .readingImmutable : access)
  }

  private static func refuseOlder(_ database: Database, at path: String) throws {
    guard try Migrator.version(of: database) == Migrator.newest else {
      throw RegisterError(
        .unavailable,
        """
        \(path) was made by an older stand. Bring it up to date with: stand init --register \(path)
        """)
    }
  }

  /// Opens the register at a path to record in it, and brings an older one up to date.
  ///
  /// - Throws: As ``reading(at:)`` does.
  public static func writing(at path: String) throws -> Register {
    try FileHeader(of: existing(path)).check(path)
    try refuseNetworkShare(path)
    try refuseSecondName(path)
    let database = try Database(at: path, access: .writing)
    try Migrator.migrate(database, at: path)
    return Register(database, at: path)
  }

  /// Brings an older register up to date.
  ///
  /// - Returns: Whether it was older.
  /// - Throws: As ``reading(at:)`` does.
  public static func update(at path: String) throws -> Bool {
    let version = try FileHeader(of: existing(path)).version
    _ = try writing(at: path)
    return version < Migrator.newest
  }

  /// Makes a register in memory, gone when this goes.
  public static func inMemory(as id: RegisterID = .random()) throws -> Register {
    let database = try Database.inMemory()
    try Migrator.migrate(database, at: "memory")
    let register = Register(database, at: "memory")
    try register.chain.begin(as: id)
    return register
  }

  /// Refuses places where the write-ahead log does not work: its readers and writers share memory.
  static func refuseNetworkShare(_ path: String) throws(RegisterError) {
    guard Files.isOnNetworkShare(path) else { return }
    throw RegisterError(
      .unavailable,
      """
      \(path) is on a network share, where SQLite cannot keep writers apart safely; use a local \
      disk (https://www.sqlite.org/wal.html)
      """)
  }

  /// Refuses a file that has two names: SQLite keeps the log of what is recorded beside a name, so that what was recorded
  /// by one name is lost to who records by the other.
  ///
  /// It is chapter 2.3 of https://www.sqlite.org/howtocorrupt.html.
  private static func refuseSecondName(_ path: String) throws(RegisterError) {
    let names = Files.countOfNames(of: path)
    guard names > 1 else { return }
    throw RegisterError(
      .unavailable,
      """
      \(path) is one file with \(names) names (hard links), and what is recorded by one of them can be lost to the others; \
      nothing was recorded. Make it a file of its own: stand backup COPY, and then put COPY in its place
      """)
  }

  private static func existing(_ path: String) throws -> String {
    guard try Files.isThere(path) else {
      throw RegisterError(
        .notFound,
        """
        there is no register at \(path). Make one with `stand init` or `stand import FILE`, or name \
        another with --register or STAND_REGISTER
        """)
    }
    return path
  }
}
