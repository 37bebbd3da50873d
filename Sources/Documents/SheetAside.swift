/// What a sheet shows in a way of its own, for it to be told.
public struct SheetAside: Codable, Hashable, Sendable {
  /// The columns that are hidden, counted from 0.
  public var hiddenColumns: [Int]
  /// The cells that rules give their colours or icons, of many the first: `E2:E40`.
  public var ruled: [String]
  /// How many pictures and shapes lie over several rows, and so belong to none.
  public var afloat: Int

  /// Creates it.
  public init(hiddenColumns: [Int] = [], ruled: [String] = [], afloat: Int = 0) {
    self.hiddenColumns = hiddenColumns
    self.ruled = ruled
    self.afloat = afloat
  }

  /// Whether nothing is to be told.
  public var isEmpty: Bool { hiddenColumns.isEmpty && ruled.isEmpty && afloat == 0 }
}
