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
  /// What asks this process to end, Ctrl-C among it, ends the program with all that it started; this process goes on, to
  /// say so and to tidy up.
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
    let end = try holdingBackSignals { asked throws(FileError) in
      try Child(
        path, arguments, environment: environment,
        streams: [
          STDIN_FILENO: input.descriptor, STDOUT_FILENO: output.descriptor,
          STDERR_FILENO: messages.descriptor,
        ], leadsGroup: true, defaulting: [SIGPIPE]
      ).waited(atMost: seconds, unless: asked)
    }
    return Outcome(
      end: end, output: try output.content(atMost: limit),
      messages: String(decoding: try messages.content(atMost: 4096), as: UTF8.self))
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
