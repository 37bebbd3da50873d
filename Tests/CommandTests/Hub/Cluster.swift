import Foundation
import Testing

/// A PostgreSQL of Debian's packages in a folder of its own, which ends with the tests.
///
/// anna and bert may record in every register of it, the server for whomever it signs in, and the owner shares them.
final class Cluster: Sendable {
  let folder: URL

  /// The one of all tests but those that kill one.
  static let shared = Result { try Cluster() }

  /// Starts another.
  init() throws {
    // A socket has a path of at most some hundred bytes.
    folder = FileManager.default.temporaryDirectory.appending(
      path: "pg-\(UUID().uuidString.prefix(8))")
    try start()
    let guardian = Process()
    guardian.executableURL = URL(filePath: "/bin/sh")
    guardian.arguments = [
      Self.script, "guard", path, "\(ProcessInfo.processInfo.processIdentifier)",
    ]
    guardian.standardInput = FileHandle.nullDevice
    guardian.standardOutput = FileHandle.nullDevice
    guardian.standardError = FileHandle.nullDevice
    try guardian.run()
    _ = try sql("CREATE DATABASE registers", as: "postgres", in: "postgres")
    _ = try sql(
      """
      CREATE ROLE owner LOGIN; CREATE ROLE anna LOGIN; CREATE ROLE bert LOGIN; CREATE ROLE webserver LOGIN;
      GRANT CREATE ON DATABASE registers TO owner;
      """, as: "postgres")
  }

  private static let script = Command.root.appending(path: "Tests/cluster.sh").path(
    percentEncoded: false)

  var path: String { folder.path(percentEncoded: false) }

  func start() throws { try run("/bin/sh", [Self.script, "start", path]) }

  /// Ends it as a machine ends that loses its power.
  func kill() throws { try run("/bin/sh", [Self.script, "kill", path]) }

  /// The address of a database, for somebody.
  func url(for role: String, database: String = "registers") -> String {
    "postgresql://\(role)@/\(database)?host=\(path)"
  }

  /// Lets everybody into a register that has yet to be shared.
  func prepare(_ name: String) throws {
    _ = try sql(
      """
      CREATE ROLE \(name)_members; CREATE ROLE \(name)_servers IN ROLE \(name)_members;
      GRANT \(name)_members TO owner, anna, bert; GRANT \(name)_servers TO webserver;
      """, as: "postgres")
  }

  /// Runs SQL with psql, and gives what it says, without titles.
  @discardableResult
  func sql(_ script: String, as role: String, in database: String = "registers") throws -> String {
    let (status, output) = try psql(script, as: role, in: database)
    guard status == 0 else { throw Refusal(words: output) }
    return output.trimmingCharacters(in: .newlines)
  }

  /// What psql says of SQL that it is refused.
  func refusal(of script: String, as role: String) throws -> String {
    let (status, output) = try psql(script, as: role, in: "registers")
    return status == 0 ? "" : output
  }

  struct Refusal: Error { let words: String }

  private func psql(_ script: String, as role: String, in database: String) throws -> (
    Int32, String
  ) {
    let file = folder.deletingLastPathComponent().appending(path: "sql-\(UUID())")
    try Data(script.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try outcome(
      "/usr/bin/psql",
      [
        "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", file.path(percentEncoded: false),
        url(for: role, database: database),
      ])
  }

  private func run(_ program: String, _ arguments: [String]) throws {
    let (status, output) = try outcome(program, arguments)
    guard status == 0 else { throw Refusal(words: output) }
  }

  private func outcome(_ program: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    // PostgreSQL keeps what it is given open, so that a pipe would not end.
    let file = FileManager.default.temporaryDirectory.appending(path: "said-\(UUID())")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try FileHandle(forWritingTo: file)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: file), as: UTF8.self))
  }
}

/// A register that is shared, with desks of it in the folder of a test.
struct SharedDesks {
  let cluster: Cluster
  let command: Command
  let name: String

  /// Shares the annex of `seed/` as anna's desk.
  ///
  /// - Parameter cluster: Where; in that of all tests where none is named.
  init(_ name: String, on cluster: Cluster? = nil) throws {
    self.name = name
    self.cluster = try cluster ?? Cluster.shared.get()
    command = try Command(seeded: true)
    try self.cluster.prepare(name)
    let shared = try command.run("stand share '\(self.cluster.url(for: "owner"))' --as \(name)")
    #expect(shared.status == 0, "\(shared.errors)")
    for desk in ["anna", "bert"] { try clone(for: desk) }
  }

  /// Makes a desk's file: `anna.sqlite`.
  func clone(for role: String, to file: String? = nil) throws {
    let path = "\(file ?? role).sqlite"
    let cloned = try command.run(
      "stand clone '\(cluster.url(for: role))' --as \(name) --register \(path)")
    #expect(cloned.status == 0, "\(cloned.errors)")
  }

  /// Runs a command at somebody's desk.
  func run(_ line: String, at desk: String) throws -> Command.Outcome {
    try command.run(
      line, environment: ["STAND_REGISTER": command.path("\(desk).sqlite"), "STAND_ACTOR": desk])
  }

  /// How many changes the hub has.
  var count: Int {
    get throws { Int(try cluster.sql("SELECT count(*) FROM \(name).changes", as: "owner")) ?? 0 }
  }
}
