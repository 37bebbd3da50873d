/// What two texts have in common, word by word, by the numbers that equal words share.
public struct CommonWords {
  /// A run of both texts with one fate, by the places of its words; one run begins where another ends.
  public struct Run: Equatable {
    /// The words of the old text.
    public let old: Range<Int>
    /// The words of the new text.
    public let new: Range<Int>
    /// Whether they are in both; else the old ones went, and the new ones came.
    public let isKept: Bool
  }

  /// The runs, in the order of reading.
  public let runs: [Run]

  /// How many pairs of words are compared at most.
  private static let mostComparisons = 4_000_000

  /// Compares two texts; `nil` where so much of them differs that comparing would take long, and tell a reader little.
  public init?(of before: [Int], and after: [Int]) {
    guard let (isKept, stays) = Self.kept(of: before, and: after) else { return nil }
    var runs: [Run] = []
    var (one, other) = (0, 0)
    while one < before.count || other < after.count {
      let (first, second) = (one, other)
      while one < before.count, !isKept[one] { one += 1 }
      while other < after.count, !stays[other] { other += 1 }
      let isSame = one == first && other == second
      if isSame {
        while one < before.count, other < after.count, isKept[one], stays[other] {
          one += 1
          other += 1
        }
      }
      guard one > first || other > second else { break }
      runs.append(Run(old: first..<one, new: second..<other, isKept: isSame))
    }
    self.runs = runs
  }

  /// Which words are those of a longest sequence that both have, by the table of Wagner and Fischer.
  ///
  /// It is written out here, for the difference of collections of the standard library took a third of the time of a
  /// large site.
  private static func kept(of before: [Int], and after: [Int]) -> (old: [Bool], new: [Bool])? {
    // What both begin and end with is most of it, and needs no comparing.
    let shorter = min(before.count, after.count)
    let start = (0..<shorter).first { before[$0] != after[$0] } ?? shorter
    let end =
      (0..<(shorter - start)).first {
        before[before.count - 1 - $0] != after[after.count - 1 - $0]
      } ?? shorter - start
    let (rows, columns) = (before.count - end - start, after.count - end - start)
    let (comparisons, isTooMany) = rows.multipliedReportingOverflow(by: columns)
    guard !isTooMany, comparisons <= mostComparisons else { return nil }
    var old = [Bool](repeating: true, count: before.count)
    var new = [Bool](repeating: true, count: after.count)
    // How long the longest is from a word of each on.
    var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
    let width = columns + 1
    for row in stride(from: rows - 1, through: 0, by: -1) {
      for column in stride(from: columns - 1, through: 0, by: -1) {
        lengths[row * width + column] =
          before[start + row] == after[start + column]
          ? lengths[(row + 1) * width + column + 1] + 1
          : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
      }
    }
    var (row, column) = (0, 0)
    while row < rows || column < columns {
      if row < rows, column < columns, before[start + row] == after[start + column] {
        row += 1
        column += 1
      } else if column == columns
        || row < rows && lengths[(row + 1) * width + column] >= lengths[row * width + column + 1]
      {
        old[start + row] = false
        row += 1
      } else {
        new[start + column] = false
        column += 1
      }
    }
    return (old, new)
  }
}
