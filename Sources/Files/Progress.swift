/// How far work has come that can take long, told to whoever shows it, from whichever thread does the work.
public struct Progress: Sendable {
  private let tell: @Sendable (_ done: Int, _ all: Int) -> Void

  /// Told to nobody.
  public static let untold = Progress { _, _ in }

  /// - Parameter tell: Takes how much is done, of how much in all; 0 where that is not known.
  public init(_ tell: @escaping @Sendable (_ done: Int, _ all: Int) -> Void) {
    self.tell = tell
  }

  /// Tells how much is done.
  ///
  /// - Parameter all: How much there is; 0 where that is not known.
  public func callAsFunction(_ done: Int, of all: Int) { tell(done, all) }
}
