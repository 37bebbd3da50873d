/// A line that was added.
public struct AddedLine: Hashable, Sendable {
  /// Its number.
  public let line: Int
  /// Its measure, on that line alone.
  public let entry: Directory.Entry
  /// The change that recorded it.
  public let change: Change
}
