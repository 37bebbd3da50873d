public import Files

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program that is started without a shell, with all that it gets and gives in files of nobody, and ended when it
/// takes too long.
public struct ConfinedProgram: Sendable {
  private let path: String
  private let arguments: [String]
  private let environment: [String]

  /// Creates it of a program and its arguments.
  ///
  /// - Parameter environment: The variables that it sees: `HOME=/root`; by default none.
  public init(_ path: String, _ arguments: [String], environment: [String] = []) {
    self.path = path
    self.arguments = arguments
    self.environment = environment
  }

  /// What came of a run.
  public struct Outcome: Sendable {
    /// How it ended; nothing where it took too long and was ended.
    public let end: ProcessEnd?
    /// What it wrote to standard output.
    public let output: [UInt8]
    /// What it wrote to standard error, of which only the beginning is kept.
    public let messages: String
  }

  /// Runs it with bytes on its standard input, and waits for its end.
  ///
  /// - Parameters:
  ///   - seconds: How long it may take.
  ///   - limit: How many bytes of its output are read.
  /// - Throws: `FileError` where it cannot be started.
  public func run(
    reading bytes: [UInt8], seconds: Int, atMost limit: Int
  ) throws(FileError) -> Outcome {
    let input = try UnnamedFile(holding: bytes)
    let output = try UnnamedFile()
    let messages = try UnnamedFile()
    let number = try start(input: input, output: output, messages: messages)
    let end = waited(for: number, seconds: seconds)
    return Outcome(
      end: end, output: try output.content(atMost: limit),
      messages: String(decoding: try messages.content(atMost: 4096), as: UTF8.self))
  }

  private func start(
    input: UnnamedFile, output: UnnamedFile, messages: UnnamedFile
  ) throws(FileError) -> pid_t {
    var words = ([path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.descriptor, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, output.descriptor, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, messages.descriptor, STDERR_FILENO)
    var number: pid_t = 0
    let error = posix_spawn(&number, path, &actions, nil, &words, &variables)
    guard error == 0 else { throw FileError(path, number: error) }
    return number
  }

  /// Waits, and ends what takes longer.
  private func waited(for number: pid_t, seconds: Int) -> ProcessEnd? {
    var status: Int32 = 0
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let last = now.tv_sec + seconds
    var pause: UInt32 = 500
    while true {
      let ended = waitpid(number, &status, WNOHANG)
      if ended == number { return ProcessEnd(status: status) }
      if ended < 0, errno != EINTR { return .exited(127) }
      clock_gettime(CLOCK_MONOTONIC, &now)
      guard now.tv_sec < last else {
        kill(number, SIGKILL)
        while waitpid(number, &status, 0) < 0, errno == EINTR {}
        return nil
      }
      usleep(pause)
      pause = min(pause * 2, 20_000)
    }
  }
}

/// A file without a name, and its only owner: it is gone with its last descriptor.
private final class UnnamedFile {
  private let file: UnsafeMutablePointer<FILE>

  var descriptor: Int32 { fileno(file) }

  init(holding bytes: [UInt8] = []) throws(FileError) {
    guard let file = tmpfile() else { throw lastError("temporary file") }
    self.file = file
    // Children get it as one of their three, and no other.
    _ = fcntl(fileno(file), F_SETFD, FD_CLOEXEC)
    try writeAll(bytes, to: fileno(file), named: "temporary file")
    lseek(fileno(file), 0, SEEK_SET)
  }

  deinit {
    fclose(file)
  }

  func content(atMost limit: Int) throws(FileError) -> [UInt8] {
    lseek(descriptor, 0, SEEK_SET)
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while content.count < limit {
      let count = read(descriptor, &piece, min(piece.count, limit - content.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw lastError("temporary file") }
      guard count > 0 else { break }
      content += piece[..<count]
    }
    return content
  }
}
