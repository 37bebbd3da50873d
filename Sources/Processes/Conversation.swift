public import Files

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A program that is asked one line after the other, and answers in lines; ended when this goes.
///
/// A program that is gone does not end this one: while it lasts, writing where nobody reads is an error.
public final class Conversation {
  private let child: Child
  private let requests: Pipe
  private let replies: Pipe
  private let reader: LineReader
  private let formerHandler: sighandler_t?

  /// Starts a program, which has the environment and the messages of this one.
  ///
  /// - Throws: `FileError` where it cannot be started.
  public init(with program: String) throws(FileError) {
    let requests = try Pipe()
    let replies = try Pipe()
    let former = signal(SIGPIPE, SIG_IGN)
    do throws(FileError) {
      child = try Child(
        program, [], streams: [STDIN_FILENO: requests.reading, STDOUT_FILENO: replies.writing],
        defaulting: [SIGPIPE])
      reader = try LineReader(.opened(replies.reading))
    } catch {
      _ = signal(SIGPIPE, former)
      throw error
    }
    requests.closeReading()
    replies.closeWriting()
    self.requests = requests
    self.replies = replies
    formerHandler = former
  }

  deinit {
    requests.closeWriting()
    replies.closeReading()
    child.end(after: 1)
    _ = signal(SIGPIPE, formerHandler)
  }

  /// Asks something.
  ///
  /// - Throws: `FileError` where the program is gone.
  public func ask(_ line: [UInt8]) throws(FileError) {
    try requests.write(line)
  }

  /// The next line of what it answers; nothing where it is gone.
  ///
  /// - Parameters:
  ///   - limit: The most bytes that the line may have.
  ///   - seconds: How long nothing may come.
  /// - Throws: `FileError`, also where it takes too long or is longer.
  public func answer(
    atMost limit: Int, within seconds: Int
  ) throws(FileError) -> ArraySlice<UInt8>? {
    reader.patience = seconds
    return try reader.next(atMost: limit)
  }
}
