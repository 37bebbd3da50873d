internal import Documents

/// What stands below the table of an annex in its sheet: a legend, notes, a source.
///
/// No measure stands there, so that its rows are none of the annex's; they are text below it, as in a document.
enum SheetTails {
  /// What a document holds, with such rows as paragraphs.
  static func apart(in contents: OfficeContents, _ columns: ColumnNames) -> OfficeContents {
    guard contents.tables.contains(where: { $0.name != nil }) else { return contents }
    var contents = contents
    var below: [OfficeContents.Paragraph] = []
    for (index, kind) in TableKind.all(of: contents, columns).enumerated() {
      guard contents.tables[index].name != nil, case .headed(let start) = kind else { continue }
      let rows = contents.tables[index].rows
      let above = start > 0 ? rows[start - 1] : nil
      let fields = OfficeHeadings(rows[start], below: above, columns)?.fields
      guard let measure = fields?.firstIndex(of: .measure),
        let status = fields?.firstIndex(of: .status)
      else { continue }
      // A line has both; behind it there may be a name without a status, but not behind an empty row.
      let last = rows.lastIndex { $0.has(measure) && $0.has(status) } ?? start
      let tail = rows[(last + 1)...]
      guard last > start, let first = tail.first else { continue }
      let isApart =
        first.number > rows[last].number + 1
        || tail.allSatisfy { row in
          row.cells.count { !$0.text.isEmpty } == 1 && row.has(0) && !row.has(measure)
        }
      guard isApart else { continue }
      contents.tables[index].rows.removeSubrange((last + 1)...)
      below += tail.map { $0.paragraph(below: index) }
    }
    contents.paragraphs += below
    return contents
  }
}

extension OfficeContents.Row {
  /// Whether something stands in a column, or goes on there.
  fileprivate func has(_ column: Int) -> Bool {
    isMerged(at: column) || !text(at: column).allSatisfy(\.isWhitespace)
  }

  /// What stands in it, as text below a table: what two cells say of each other with a sign between them.
  fileprivate func paragraph(below table: Int) -> OfficeContents.Paragraph {
    let texts = cells.map(\.text).filter { !$0.allSatisfy(\.isWhitespace) }
    return OfficeContents.Paragraph(
      text: texts.joined(separator: texts.count == 2 ? " = " : " "),
      signs: cells.flatMap(\.signs), table: table + 1)
  }
}
