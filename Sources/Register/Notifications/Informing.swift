/// What came of recording that Parliament was told.
public struct Informing: Hashable, Sendable {
  /// The change; nothing where the register knew it all.
  public let change: Change?
  /// The lines that it was new for.
  public let new: [Int]
}
