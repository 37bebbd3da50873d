internal import Documents
internal import PlainText

/// A legend that stands beside the table of an annex in its sheet.
///
/// Its cells lie in rows of measures and say nothing of them, so that they are a table of their own.
enum SheetSides {
  /// What a document holds, with such legends as tables behind all others.
  static func apart(in contents: OfficeContents, _ columns: ColumnNames) -> OfficeContents {
    guard contents.tables.contains(where: { $0.name != nil }) else { return contents }
    var contents = contents
    for (index, kind) in TableKind.all(of: contents, columns).enumerated() {
      let table = contents.tables[index]
      guard table.name != nil, case .headed(let start) = kind,
        let sides = sides(of: table, headedAt: start, columns)
      else { continue }
      for side in sides {
        let parted = parted(side, of: index, in: contents)
        let legend = Legend(of: parted, TableKind.all(of: parted, columns), columns)
        if legend.tables.contains(parted.tables.count - 1) { contents = parted }
      }
    }
    return contents
  }

  /// The columns in front of the table and behind it that may be a legend.
  private static func sides(
    of table: OfficeContents.Table, headedAt start: Int, _ columns: ColumnNames
  ) -> [Range<Int>]? {
    let above = start > 0 ? table.rows[start - 1] : nil
    guard let headings = OfficeHeadings(table.rows[start], below: above, columns),
      let first = headings.fields.firstIndex(where: { $0 != nil }),
      let last = headings.fields.lastIndex(where: { $0 != nil })
    else { return nil }
    let end = table.rows.map(\.cells.count).max() ?? 0
    func isEmpty(_ column: Int) -> Bool {
      table.rows.allSatisfy { $0.text(at: column).allSatisfy(\.isWhitespace) }
    }
    let behind = ((last + 1)..<max(end, last + 1)).first { column in
      !isEmpty(column)
        && (LegendLine.isLabel(table.rows[start].text(at: column))
          || column > last + 1 && isEmpty(column - 1))
    }
    var sides = behind.map { [$0..<end] } ?? []
    if first > 1, isEmpty(first - 1) { sides.append(0..<first) }
    return sides
  }

  /// The same with these columns of a table as a table of their own.
  private static func parted(
    _ side: Range<Int>, of index: Int, in contents: OfficeContents
  ) -> OfficeContents {
    var parted = contents
    var rows: [OfficeContents.Row] = []
    for place in contents.tables[index].rows.indices {
      let row = contents.tables[index].rows[place]
      let reach = side.clamped(to: row.cells.indices)
      let cells = row.cells[reach]
      guard cells.contains(where: { !$0.text.isEmpty || !$0.signs.isEmpty }) else { continue }
      rows.append(OfficeContents.Row(number: row.number, cells: Array(cells)))
      for column in reach { parted.tables[index].rows[place].cells[column] = .init() }
    }
    parted.tables.append(OfficeContents.Table(name: nil, rows: rows))
    return parted
  }
}
