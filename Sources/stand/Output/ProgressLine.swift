import Files
import Processes
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line on standard error that says how far work is which takes more than a second; it is gone when the work is done.
enum ProgressLine {
  /// How long nothing is shown, and how long what is shown stays, in milliseconds.
  private static let patience = 1000
  private static let step: Int32 = 200

  private struct State {
    var done = 0
    var all = 0
  }

  /// What both threads see.
  private final class Shared: Sendable {
    let state = Mutex(State())
  }

  /// Does some work, and shows on a terminal how far it is.
  ///
  /// - Parameters:
  ///   - what: What is done: `verifying`.
  ///   - isWriting: Whether it writes to standard output as it goes, which on a terminal says enough.
  static func during<Outcome>(
    _ what: String, isWriting: Bool = false, in environment: Environment = .process,
    _ work: (Progress) throws -> Outcome
  ) throws -> Outcome {
    guard isatty(STDERR_FILENO) == 1, environment.hasFullTerminal,
      !(isWriting && StandardOutput.isTerminal), let end = try? Pipe()
    else { return try work(.untold) }
    let shared = Shared()
    let reading = end.reading
    let showing = Meanwhile { show(what, shared, until: reading) }
    defer {
      // The other thread waits for this end to close, and then tidies up.
      end.closeWriting()
      _ = try? showing?.outcome()
      end.closeReading()
    }
    return try work(
      Progress { done, all in
        shared.state.withLock { $0 = State(done: done, all: all) }
      })
  }

  /// Shows how far the work is, until the other end of a pipe is closed.
  private static func show(_ what: String, _ shared: Shared, until end: Int32) {
    var waited = 0
    var isShown = false
    while true {
      var waiting = pollfd(fd: end, events: Int16(POLLIN), revents: 0)
      let ready = poll(&waiting, 1, step)
      guard ready == 0 || ready < 0 && errno == EINTR else { break }
      waited += Int(step)
      guard waited > patience else { continue }
      let state = shared.state.withLock { $0 }
      let share = state.all > 0 ? " \(min(100, state.done * 100 / state.all)) %" : ""
      try? Output.error.write("\r\(what)\(share) (\(waited / 1000) s)\u{1b}[K")
      isShown = true
    }
    if isShown { try? Output.error.write("\r\u{1b}[K") }
  }
}
