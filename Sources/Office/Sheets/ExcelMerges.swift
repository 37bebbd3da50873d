internal import Documents

/// The cells of a sheet that are merged with others: `A2:C4`.
struct ExcelMerges {
  private var areas: [(rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []

  init(_ merges: XMLElement?) {
    for merge in merges?.all("x:mergeCell") ?? [] {
      let ends = (merge["ref"] ?? "").split(separator: ":")
      guard ends.count == 2, let from = Self.place(ends[0]), let to = Self.place(ends[1]),
        from.row <= to.row, from.column <= to.column
      else { continue }
      areas.append((from.row...to.row, from.column...to.column))
    }
  }

  /// Says of the cells of a row which are merged: how wide the first of an area is, and that those below it have its
  /// text.
  func apply(to cells: inout [OfficeContents.Cell], of row: Int) {
    for area in areas where area.rows.contains(row) && area.columns.lowerBound < Limits.columns {
      let first = area.columns.lowerBound
      let last = min(area.columns.upperBound, Limits.columns - 1)
      while cells.count <= last { cells.append(OfficeContents.Cell()) }
      if row == area.rows.lowerBound {
        cells[first].span = last - first + 1
      } else {
        for column in first...last { cells[column].isMerged = true }
      }
    }
  }

  /// The place of the column in a name such as `AB12`, counted from 0.
  static func column(of name: some StringProtocol) -> Int? {
    var number = 0
    for letter in name.utf8.prefix(while: { (65...90).contains($0) }) {
      guard number < 20_000 else { return nil }
      number = number * 26 + Int(letter) - 64
    }
    return number > 0 ? number - 1 : nil
  }

  private static func place(_ name: Substring) -> (row: Int, column: Int)? {
    guard let column = column(of: name), let row = Int(name.drop { $0.isLetter }) else {
      return nil
    }
    return (row, column)
  }
}
