internal import Documents

/// The colours that may mark rows of an annex: those that some of its rows have.
enum MarkingColours {
  /// Everything drawn that has a colour, without what all rows have in a column, which only decorates.
  static func all(of contents: OfficeContents, _ kinds: [TableKind]) -> Set<String> {
    var counts: [Int: (rows: Int, drawn: [String: Int])] = [:]
    // The numbers of rows that have each, to know what only bands a table.
    var banded: [String: Set<Int>] = [:]
    var count = 0
    for (table, kind) in zip(contents.tables, kinds) {
      var rows = table.rows[...]
      switch kind {
      case .other: continue
      case .goesOn: break
      case .headed(let start): rows = rows[(start + 1)...]
      }
      for row in rows where row.mergedText(across: row.cells.count) == nil {
        for sign in row.cells.flatMap(\.signs) { banded[sign, default: []].insert(count) }
        count += 1
        for (column, cell) in row.cells.enumerated() where !cell.isMerged {
          counts[column, default: (0, [:])].rows += 1
          let first = PhaseSigns.sign(leading: cell.text)?.sign
          let pictogram = first.flatMap { ColourName.pictograms[$0] == nil ? nil : $0 }
          for sign in cell.signs + [pictogram].compactMap(\.self) {
            counts[column]?.drawn[sign, default: 0] += 1
          }
        }
      }
    }
    let decorating = counts.values.filter { $0.rows > 1 }.flatMap { column in
      column.drawn.filter { $0.value == column.rows }.keys
    }
    let bands = banded.filter { _, rows in
      count > 3 && [0, 1].contains { rows == Set(stride(from: $0, to: count, by: 2)) }
    }
    return Set(counts.values.flatMap(\.drawn.keys)).subtracting(decorating).subtracting(bands.keys)
      .filter { !ColourName.names(of: $0).isEmpty }
  }
}
