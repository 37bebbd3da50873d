internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Work that goes on in a thread of its own until what comes of it is asked for.
///
/// The thread is the system's own: Dispatch opens files for its threads, and traps where the process may open no
/// more.
public final class Meanwhile<Outcome: Sendable> {
  private let thread: pthread_t
  private let work: Work
  private var isOver = false

  /// The work, and what came of it.
  private final class Work: ThreadWork {
    private let work: @Sendable () throws -> Outcome
    private let result = Mutex<Result<Outcome, any Error>?>(nil)

    init(_ work: @escaping @Sendable () throws -> Outcome) {
      self.work = work
    }

    override func run() {
      let result = Result(catching: work)
      self.result.withLock { $0 = result }
    }

    func outcome() throws -> Outcome? { try result.withLock { $0 }?.get() }
  }

  /// Begins the work; nothing where the system gives no thread for it.
  public init?(_ work: @escaping @Sendable () throws -> Outcome) {
    let work = Work(work)
    guard let thread = ThreadWork.begin(work) else { return nil }
    self.thread = thread
    self.work = work
  }

  /// Waits for the end of the work.
  ///
  /// - Returns: What came of it.
  /// - Throws: What the work throws.
  public func outcome() throws -> Outcome? {
    wait()
    return try work.outcome()
  }

  private func wait() {
    if !isOver { pthread_join(thread, nil) }
    isOver = true
  }

  deinit {
    wait()
  }
}

/// What a thread does.
private class ThreadWork {
  func run() {}

  /// Runs some work in a new thread; nothing where the system gives none.
  static func begin(_ work: ThreadWork) -> pthread_t? {
    let held = Unmanaged.passRetained(work)
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let code = pthread_create(
      &thread, nil,
      { context in
        // The thread has what `passRetained` kept for it.
        let pointer: UnsafeMutableRawPointer? = context
        pointer.map { Unmanaged<ThreadWork>.fromOpaque($0).takeRetainedValue() }?.run()
        return nil
      }, held.toOpaque())
    guard code == 0 else {
      held.release()
      return nil
    }
    return thread
  }
}
