internal import Documents
internal import PlainText

/// A legend that stands beside the table of an annex in its sheet.
///
/// Its cells lie in rows of measures and say nothing of them, so that they are a table of their own.
enum SheetSides {
  /// What a document holds, with such legends as tables behind all others.
  static func apart(in contents: OfficeContents, _ columns: ColumnNames) -> OfficeContents {
    guard contents.tables.contains(where: { $0.name != nil }) else { return contents }
    let kinds = TableKind.all(of: contents, columns)
    var used: Set<String>?
    var contents = contents
    for (index, kind) in kinds.enumerated() where contents.tables[index].name != nil {
      guard case .headed(let start) = kind else { continue }
      for side in sides(of: contents.tables[index], headedAt: start, columns) {
        let rows = rows(of: side, in: contents.tables[index])
        let words = used ?? Legend.words(inPhasesOf: contents, kinds, columns)
        used = words
        var colours = ColourWords()
        guard LegendTable(rows, used: words).isLegend || colours.read(rows) else { continue }
        for row in contents.tables[index].rows.indices {
          for column in side.clamped(to: contents.tables[index].rows[row].cells.indices) {
            contents.tables[index].rows[row].cells[column] = OfficeContents.Cell()
          }
        }
        contents.tables.append(OfficeContents.Table(name: nil, rows: rows))
      }
    }
    return contents
  }

  /// The columns in front of the table and behind it that may be a legend: each is headed as one, or stands apart, without
  /// a heading, and does not have something in each row of the table, as a column of it would.
  private static func sides(
    of table: OfficeContents.Table, headedAt start: Int, _ columns: ColumnNames
  ) -> [Range<Int>] {
    let above = start > 0 ? table.rows[start - 1] : nil
    guard let headings = OfficeHeadings(table.rows[start], below: above, columns),
      let first = headings.fields.firstIndex(where: { $0 != nil }),
      let last = headings.fields.lastIndex(where: { $0 != nil })
    else { return [] }
    let end = table.rows.map(\.cells.count).max() ?? 0
    func isEmpty(_ column: Int) -> Bool {
      table.rows.allSatisfy { $0.text(at: column).allSatisfy(\.isWhitespace) }
    }
    func mayBeLegend(_ side: Range<Int>) -> Bool {
      let heads = side.map { table.rows[start].text(at: $0) }.filter {
        !$0.allSatisfy(\.isWhitespace)
      }
      if heads.contains(where: isHeading) { return true }
      return heads.isEmpty
        && table.rows[(start + 1)...].contains { row in
          headings.isOfMeasure(row) && side.allSatisfy { row.text(at: $0).isEmpty }
        }
    }
    let behind = ((last + 1)..<max(end, last + 1)).first { column in
      !isEmpty(column)
        && (LegendLine.isLabel(table.rows[start].text(at: column))
          || column > last + 1 && isEmpty(column - 1))
    }
    var sides = behind.map { [$0..<end] } ?? []
    if first > 1, isEmpty(first - 1) { sides.append(0..<first) }
    return sides.filter(mayBeLegend)
  }

  /// Whether a heading is one of a legend: `Legenda kleuren`, `Betekenis`.
  private static func isHeading(_ text: String) -> Bool {
    LegendLine.isLabel(text) || headings.contains(FoldedText.trimmed(text))
  }

  private static let headings: Set<String> = ["betekenis", "uitleg", "verklaring", "meaning"]

  /// These columns of a table as rows of their own.
  private static func rows(
    of side: Range<Int>, in table: OfficeContents.Table
  ) -> [OfficeContents.Row] {
    table.rows.compactMap { row in
      let cells = row.cells[side.clamped(to: row.cells.indices)]
      guard cells.contains(where: { !$0.text.isEmpty || !$0.signs.isEmpty }) else { return nil }
      return OfficeContents.Row(number: row.number, cells: Array(cells))
    }
  }
}
