import Foundation
import Testing
import Verifiers

/// The built command, run as a process of its own in a fresh folder.
final class Command: Sendable {
  let folder: URL

  /// The folder of the project.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  /// The annex in `seed/`, from a folder of a test.
  static let seed = "seed/verbetermaatregelen-invordering-toeslagen.txt"
  /// Where the tests were built, and the command beside them.
  private static let binaries = URL(filePath: CommandLine.arguments[0])
    .deletingLastPathComponent().path(percentEncoded: false)

  /// What a process said and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A register that holds the annex of `seed/`, made once by the command itself and copied for each test that begins
  /// with one.
  private static let seeded = Result {
    let command = try Command()
    let outcome = try command.run("stand import \(seed)")
    guard outcome.status == 0 else { throw CocoaError(.fileReadUnknown) }
    for words in try IndependentVerifier.disagreements(on: [command.register]) {
      Issue.record("\(words)")
    }
    return command
  }

  /// Makes the folder, with the annex of `seed/` in its register where that is asked for.
  init(seeded: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "stand-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "seed"), withDestinationURL: Self.root.appending(path: "seed"))
    if seeded {
      try FileManager.default.copyItem(atPath: Self.seeded.get().register, toPath: register)
    }
  }

  deinit {
    // Every register that a test leaves is looked at by both verifiers.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path(""))) ?? []
    let paths = names.filter { $0.hasSuffix(".sqlite") }.map(path).filter { !isUntouched($0) }
    do {
      for words in try IndependentVerifier.disagreements(on: paths) { Issue.record("\(words)") }
    } catch {
      Issue.record(error)
    }
    try? FileManager.default.removeItem(at: folder)
  }

  /// Whether a register is the one that tests begin with, which was looked at when it was made.
  private func isUntouched(_ path: String) -> Bool {
    guard path == register, !FileManager.default.fileExists(atPath: path + "-wal"),
      let seeded = try? Self.seeded.get()
    else { return false }
    return seeded !== self
      && FileManager.default.contentsEqual(atPath: path, andPath: seeded.register)
  }

  /// The register, unless a test names another.
  var register: String { folder.appending(path: "register.sqlite").path(percentEncoded: false) }

  func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    try Data(bytes).write(to: folder.appending(path: name))
  }

  /// The files below a folder, each with its bytes.
  func files(_ folder: String) throws -> [String: Data] {
    let root = URL(filePath: path(folder))
    var found: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: root.path) ?? .init() {
      let file = root.appending(path: path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue { found[path] = try Data(contentsOf: file) }
    }
    return found
  }

  func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path(name))
  }

  /// Runs a line of the shell, with the command within reach and nothing of the tester's own.
  func run(_ line: String, environment: [String: String?] = [:]) throws -> Outcome {
    let running = try Running(line, in: self, environment: environment)
    running.process.waitUntilExit()
    return try running.outcome()
  }

  /// The same for a line that mostly waits: meanwhile the thread is another test's, of which there are few.
  func runWaiting(_ line: String) async throws -> Outcome {
    let ended = AsyncStream<Void>.makeStream()
    let running = try Running(line, in: self) { _ in ended.continuation.finish() }
    for await _ in ended.stream {}
    return try running.outcome()
  }

  /// A line of the shell that was begun.
  private struct Running {
    let process = Process()
    private let output: URL
    private let errors: URL

    init(
      _ line: String, in command: Command, environment: [String: String?] = [:],
      whenEnded end: (@Sendable (Process) -> Void)? = nil
    ) throws {
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", line]
      process.currentDirectoryURL = command.folder
      process.environment = command.variables.merging(environment) { $1 }.compactMapValues(\.self)
      process.standardInput = FileHandle.nullDevice
      output = URL(filePath: command.path("output-\(UUID())"))
      errors = URL(filePath: command.path("errors-\(UUID())"))
      for file in [output, errors] { try Data().write(to: file) }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      process.terminationHandler = end
      try process.run()
    }

    func outcome() throws -> Outcome {
      defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
      return Outcome(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
  }

  /// Runs a line of the shell on a terminal of its own, which shows messages among the data.
  ///
  /// It is so high that nothing pages unless a test wants it to.
  ///
  /// - Parameter answers: What is typed, as printf writes it.
  func onTerminal(
    _ line: String, lines: Int = 1000, columns: Int = 80, environment: [String: String?] = [:],
    answers: String = ""
  ) throws -> Outcome {
    try write("stty rows \(lines) cols \(columns)\n\(line)\n".utf8, to: "terminal.sh")
    return try run(
      "printf '\(answers)' | script -qec 'sh terminal.sh' /dev/null",
      environment: ["TERM": "xterm"].merging(environment) { $1 })
  }

  private var variables: [String: String?] {
    [
      "PATH": Self.binaries + ":/usr/local/bin:/usr/bin:/bin", "HOME": path("home"),
      "STAND_REGISTER": register, "STAND_ACTOR": "anna", "COLUMNS": "80", "LANG": "C.UTF-8",
      "TZ": "Europe/Amsterdam",
      // For `make sanitize`.
      "ASAN_OPTIONS": ProcessInfo.processInfo.environment["ASAN_OPTIONS"],
    ]
  }
}

extension Command {
  /// The annex of the seed a year later: a deadline moved, and a measure is not in it.
  static func secondEdition() throws -> String {
    let first = try String(contentsOf: root.appending(path: seed), encoding: .utf8)
    return first.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.contains("Verrekenen zonder kosten") }.joined(separator: "\n")
      .replacing("implementatie: 01/01/2026", with: "implementatie: 01/07/2026")
  }
}
