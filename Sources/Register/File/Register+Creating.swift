public import Chain
internal import Files
internal import SQLite

extension Register {
  /// Makes a register at a path where nothing stands, and does the first work on it.
  ///
  /// It gets its name only when that work is done and on the disk: nobody ever meets half a
  /// register, and where the work fails there is none.
  ///
  /// - Throws: An error that ``RegisterError/init(explaining:at:)`` puts in words, or what the work
  ///   throws.
  public static func create<Result>(
    at path: String, as id: RegisterID = .random(), _ work: (Register) throws -> Result
  ) throws -> Result {
    try publishing(at: path) { unfinished in try fill(unfinished, as: id, work) }
  }

  /// Makes a register's file under another name, and gives it its own when all of it is on the disk.
  static func publishing<Result>(
    at path: String, _ make: (_ unfinished: String) throws -> Result
  ) throws -> Result {
    try refuseRemains(at: path)
    try refuseNetworkShare(Files.folder(of: path))
    guard !Files.leadsNowhere(path) else {
      throw RegisterError(
        .notFound,
        "\(path) is a link, and the file that it leads to is not there; put it there, or remove the link"
      )
    }
    guard Files.exists(Files.folder(of: path)) else {
      throw RegisterError(.notFound, "there is no folder \(Files.folder(of: path)); make it first")
    }
    removeAbandoned(beside: path)
    let unfinished = path + Self.unfinishedMark + String(processID())
    removeAll(of: unfinished)
    defer { removeAll(of: unfinished) }
    let result = try make(unfinished)
    try refuseRemains(at: path)
    try Files.publish(unfinished, as: path)
    return result
  }

  /// Refuses what an earlier register left, which SQLite would play back over the new one.
  ///
  /// It is the third chapter of https://www.sqlite.org/howtocorrupt.html.
  private static func refuseRemains(at path: String) throws(RegisterError) {
    let remains = [path + "-wal", path + "-journal"].filter(Files.exists)
    guard let first = remains.first else { return }
    throw RegisterError(
      .unavailable,
      """
      \(first) remains of a register that stood here; it may hold changes of that register. Put \
      the register back, or move the file away
      """)
  }

  /// Removes what was left unfinished by processes that were stopped, such as with Ctrl-C.
  private static func removeAbandoned(beside path: String) {
    let mark = Files.name(of: path) + unfinishedMark
    for name in Files.names(in: Files.folder(of: path)) where name.hasPrefix(mark) {
      let digits = name.dropFirst(mark.count).prefix { $0.isNumber }
      guard let process = Int32(digits), !isRunning(process: process) else { continue }
      removeAll(of: path + unfinishedMark + digits)
    }
  }

  private static func removeAll(of path: String) {
    for ending in ["", "-journal", "-wal", "-shm"] { Files.remove(path + ending) }
  }

  private static let unfinishedMark = ".creating-"

  /// The path of a register, also where the file is still unfinished.
  static func finishedPath(of path: String) -> String {
    guard let mark = path.firstRange(of: unfinishedMark) else { return path }
    return String(path[..<mark.lowerBound])
  }

  private static func fill<Result>(
    _ path: String, as id: RegisterID, _ work: (Register) throws -> Result
  ) throws -> Result {
    let database = try Database(at: path, access: .creating)
    try database.run(script: "PRAGMA application_id = \(FileHeader.applicationID)")
    try Migrator.migrate(database, at: path)
    let register = Register(database, at: path)
    try register.chain.begin(as: id)
    let result = try work(register)
    try register.useLog()
    return result
  }

  /// Turns to write-ahead logging, in which readers and a writer do not wait for each other.
  func useLog() throws {
    let mode: String? = try database.first("PRAGMA journal_mode = WAL") { try $0.read(0) }
    guard mode == "wal" else {
      throw RegisterError(
        .unavailable,
        "\(path): the place cannot keep a register safely (no write-ahead log); use a local disk")
    }
  }
}
