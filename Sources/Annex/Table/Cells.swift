/// The six cells of a row, each exactly as it was written.
public struct Cells: Hashable, Sendable {
  /// The cells' texts, in the order of the columns.
  public let texts: [String]

  /// Creates the cells of a row, or `nil` where they are not six.
  public init?(_ texts: [String]) {
    guard texts.count == Column.allCases.count else { return nil }
    self.texts = texts
  }

  /// The text of the cell in a column.
  public subscript(column: Column) -> String { texts[column.rawValue] }

  /// The column of the source line, in characters counted from 1, where a cell begins.
  func start(of column: Column) -> Int {
    texts[..<column.rawValue].reduce(1) { $0 + $1.count + 1 }
  }

  /// The columns in which something is written.
  var filled: [Column] {
    Column.allCases.filter { !self[$0].allSatisfy(\.isWhitespace) }
  }

  /// Whether two rows are written in the same bytes.
  ///
  /// Swift's `==` would take `é` for its decomposed form.
  public static func == (left: Self, right: Self) -> Bool {
    left.texts.elementsEqual(right.texts) { $0.utf8.elementsEqual($1.utf8) }
  }
}
