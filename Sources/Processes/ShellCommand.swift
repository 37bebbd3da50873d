public import Files

/// A line of the shell that a person chose, such as their editor or their pager.
public struct ShellCommand: Hashable, Sendable {
  /// The line: `code --wait`.
  public let line: String

  /// Creates it of a line.
  public init(_ line: String) {
    self.line = line
  }

  /// Runs it with an argument behind it, and waits for its end.
  ///
  /// Meanwhile the keys that interrupt are for it alone.
  ///
  /// - Throws: `FileError` where the shell cannot be started.
  public func run(on argument: String) throws(FileError) -> ProcessEnd {
    // As git does: the line stays shell, and the argument is never read as such.
    try leavingKeysToChild { signals throws(FileError) in
      try Child(shell: ["\(line) \"$@\"", line, argument], defaulting: signals).waited()
    }
  }

  /// Runs it with a text on its standard input, and waits for its end.
  ///
  /// It need not read all of the text. Meanwhile the keys that interrupt are for it alone.
  ///
  /// - Throws: `FileError` where the shell cannot be started.
  public func run(reading text: String) throws(FileError) -> ProcessEnd {
    try leavingKeysToChild { signals throws(FileError) in
      let pipe = try Pipe()
      let child = try Child(shell: [line], input: pipe.reading, defaulting: signals)
      pipe.closeReading()
      // A pipe refuses only what nobody reads any more.
      try? pipe.write(text)
      pipe.closeWriting()
      return child.waited()
    }
  }
}

/// How a process ended.
public enum ProcessEnd: Hashable, Sendable {
  /// By itself, with an exit code: 0 for success; the shell says 126 and 127 of a line that it cannot run.
  case exited(Int32)
  /// By a signal, of `signal.h`.
  case stopped(Int32)

  /// The end that wait(2) tells; its macros Swift does not import.
  init(status: Int32) {
    let signal = status & 0x7f
    self = signal == 0 ? .exited((status >> 8) & 0xff) : .stopped(signal)
  }

  /// The signals that ask a process to end: SIGHUP, SIGINT and SIGTERM.
  public static let interruptions: Set<Int32> = [1, 2, 15]

  /// Whether the shell could not start what the line names.
  public var isUnstarted: Bool { self == .exited(126) || self == .exited(127) }
}
