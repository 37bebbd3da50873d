internal import Files

#if canImport(Glibc)
  @preconcurrency internal import Glibc
#elseif canImport(Musl)
  @preconcurrency internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A process that was started, and its only owner: it is waited for before this goes.
final class Child {
  private let number: pid_t
  private var end: ProcessEnd?
  /// Whether it leads a group of its own, which ends with it.
  private let leadsGroup: Bool

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What comes behind its name.
  ///   - environment: The variables that it sees; by default those of this process.
  ///   - streams: The open files that become its standard streams, by their numbers there; for others it has those of
  ///     this process.
  ///   - leadsGroup: Whether it and what it starts get none of the terminal's signals, and end together.
  ///   - signals: The signals that do to it what they do by default.
  init(
    _ program: String, _ arguments: [String], environment: [String]? = nil,
    streams: [Int32: Int32] = [:], leadsGroup: Bool = false, defaulting signals: [Int32]
  ) throws(FileError) {
    self.leadsGroup = leadsGroup
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = (environment ?? []).map { strdup($0) } + [nil]
    defer { for word in words + variables { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, file) in streams { posix_spawn_file_actions_adddup2(&actions, file, number) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in signals { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var flags = Int32(POSIX_SPAWN_SETSIGDEF)
    if leadsGroup {
      var none = sigset_t()
      sigemptyset(&none)
      posix_spawnattr_setsigmask(&attributes, &none)
      flags |= Int32(POSIX_SPAWN_SETPGROUP) | Int32(POSIX_SPAWN_SETSIGMASK)
    }
    posix_spawnattr_setflags(&attributes, Int16(flags))
    var number: pid_t = 0
    let error =
      environment == nil
      ? posix_spawn(&number, program, &actions, &attributes, &words, environ)
      : posix_spawn(&number, program, &actions, &attributes, &words, &variables)
    guard error == 0 else { throw FileError(program, number: error) }
    self.number = number
  }

  /// Starts the shell, which takes the keys of the terminal.
  ///
  /// - Parameters:
  ///   - arguments: What comes behind `-c`: the line, then its `$0` and its arguments.
  ///   - input: The open file that becomes its standard input; else it has that of this process.
  ///   - signals: The signals that do to it what they do by default.
  convenience init(
    shell arguments: [String], input: Int32? = nil, defaulting signals: [Int32]
  ) throws(FileError) {
    try self.init(
      "/bin/sh", ["-c"] + arguments, streams: input.map { [STDIN_FILENO: $0] } ?? [:],
      defaulting: signals)
  }

  deinit {
    _ = waited()
  }

  /// Waits for its end.
  func waited() -> ProcessEnd {
    if let end { return end }
    var status: Int32 = 0
    while waitpid(number, &status, 0) < 0, errno == EINTR {}
    let end = ProcessEnd(status: status)
    self.end = end
    return end
  }

  /// Waits for its end, and ends it and its group where that takes longer than some seconds, or where something
  /// asks this process to end.
  ///
  /// - Parameter asked: Gives the signal that asks to end, if one does.
  /// - Returns: How it ended, or the signal that asked to; nothing where it took too long.
  func waited(atMost seconds: Int, unless asked: () -> Int32?) -> ProcessEnd? {
    let last = Monotonic.seconds + seconds
    var pause: UInt32 = 500
    while end == nil {
      var status: Int32 = 0
      let ended = waitpid(number, &status, WNOHANG)
      if ended == number || (ended < 0 && errno != EINTR) {
        end = ProcessEnd(status: status)
      } else if let signal = asked() {
        kill(leadsGroup ? -number : number, SIGKILL)
        _ = waited()
        return .stopped(signal)
      } else if Monotonic.seconds >= last {
        kill(leadsGroup ? -number : number, SIGKILL)
        _ = waited()
        return nil
      } else {
        usleep(pause)
        pause = min(pause * 2, 20_000)
      }
    }
    return end
  }

  /// Ends it, where it does not end by itself within some seconds.
  func end(after seconds: Int) {
    _ = waited(atMost: seconds) { nil }
  }
}
