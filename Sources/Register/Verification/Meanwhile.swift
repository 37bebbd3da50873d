internal import Dispatch
internal import Synchronization

/// Work that goes on in a thread of its own until what comes of it is asked for.
final class Meanwhile<Outcome: Sendable>: Sendable {
  private let result = Mutex<Result<Outcome, any Error>?>(nil)
  private let group = DispatchGroup()

  /// Begins the work.
  init(_ work: @escaping @Sendable () throws -> Outcome) {
    DispatchQueue.global().async(group: group) {
      let result = Result(catching: work)
      self.result.withLock { $0 = result }
    }
  }

  /// Waits for the end of the work.
  ///
  /// - Returns: What came of it; nothing never comes.
  /// - Throws: What the work throws.
  func outcome() throws -> Outcome? {
    group.wait()
    return try result.withLock { $0 }?.get()
  }
}
