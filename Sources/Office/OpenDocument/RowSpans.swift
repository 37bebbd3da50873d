/// The cells that are one with some above them, row by row.
struct RowSpans {
  /// How many more rows the cell above covers, by column.
  private var left: [Int: Int] = [:]
  private var begun: [Int: Int] = [:]

  func covers(_ column: Int) -> Bool { left[column, default: 0] > 0 }

  mutating func begin(at column: Int, columns: Int, rows: Int) {
    guard rows > 1 else { return }
    for column in column..<column + columns { begun[column] = rows }
  }

  mutating func endRow() {
    left = left.mapValues { $0 - 1 }.filter { $0.value > 0 }
    for (column, rows) in begun { left[column] = rows - 1 }
    begun = [:]
  }
}
