internal import SQLite

/// How many numbers a column has, and between which they lie.
struct ColumnNumbers: Sendable {
  private(set) var count = 0
  private(set) var least = Int64.max
  private(set) var greatest = Int64.min
  /// Whether all that stands there are integers, or nothing.
  private(set) var isOfIntegers = true

  /// Adds what a row has in the column.
  mutating func add(_ content: Row.Content) {
    switch content {
    case .null: return
    case .integer(let number):
      count += 1
      least = min(least, number)
      greatest = max(greatest, number)
    case .real, .text, .blob: isOfIntegers = false
    }
  }

  /// These, and those of further rows.
  func adding(_ others: ColumnNumbers) -> ColumnNumbers {
    var sum = self
    sum.count += others.count
    sum.least = min(least, others.least)
    sum.greatest = max(greatest, others.greatest)
    sum.isOfIntegers = isOfIntegers && others.isOfIntegers
    return sum
  }

  /// Whether others are among these for sure, where each of these came once.
  func surelyHas(_ others: ColumnNumbers) -> Bool {
    guard others.isOfIntegers else { return false }
    guard others.count > 0 else { return true }
    let isWithoutGap = isOfIntegers && least == 1 && greatest == Int64(count)
    return isWithoutGap && others.least >= 1 && others.greatest <= greatest
  }
}
