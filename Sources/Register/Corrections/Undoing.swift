/// What came of undoing a change.
public struct Undoing: Hashable, Sendable {
  /// The change that took back.
  public let change: Change
  /// The change that was taken back.
  public let undone: Change
  /// What was taken back.
  public let rows: [Row]

  /// A row that was taken back: `s12`, `e1`.
  public struct Row: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// Its number among those.
    public let number: Int

    init(_ row: Int, of owner: Int, in table: DatedTable) {
      kind = table.kind
      number = kind == .edition ? owner : row
    }
  }

  /// What can be taken back.
  public enum Kind: String, Hashable, Sendable {
    /// A status.
    case status = "s"
    /// A notification.
    case notification = "n"
    /// A wording of a theme, an ambition, a measure or an explanation.
    case wording = "w"
    /// An edition.
    case edition = "e"
  }
}

extension Undoing.Row: CustomStringConvertible {
  /// The name: `s12`.
  public var description: String { "\(kind.rawValue)\(number)" }
}
