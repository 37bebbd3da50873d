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

  /// Starts the shell.
  ///
  /// - Parameters:
  ///   - arguments: What comes behind `-c`: the line, then its `$0` and its arguments.
  ///   - input: The open file that becomes its standard input; else it has that of this process.
  ///   - signals: The signals that do to it what they do by default.
  init(
    shell arguments: [String], input: Int32? = nil, defaulting signals: [Int32]
  ) throws(FileError) {
    let shell = "/bin/sh"
    var words = ([shell, "-c"] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in signals { sigaddset(&defaults, signal) }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var number: pid_t = 0
    let error = posix_spawn(&number, shell, &actions, &attributes, &words, environ)
    guard error == 0 else { throw FileError(shell, number: error) }
    self.number = number
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
}
