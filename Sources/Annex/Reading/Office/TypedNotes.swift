internal import Documents
internal import PlainText

/// Notes that people typed below a table behind stars, a number with a bracket or a number alone.
///
/// Where a cell has the same mark they are read as notes are whose marks are raised: both get a number that no other
/// note has.
struct TypedNotes {
  private var contents: OfficeContents
  /// Which tables are the annex's.
  private let annex: [Int]
  private var highest: Int

  /// What a document holds, with raised digits for such marks.
  static func raised(in contents: OfficeContents, _ columns: ColumnNames) -> OfficeContents {
    let mayHave =
      contents.paragraphs.contains { TypedMark(leading: $0.text) != nil }
      || contents.tables.contains { $0.rows.last?.closing != nil }
    guard mayHave else { return contents }
    var notes = TypedNotes(contents, columns)
    notes.takeClosingRows()
    notes.raise()
    return notes.contents
  }

  private init(_ contents: OfficeContents, _ columns: ColumnNames) {
    self.contents = contents
    let kinds = TableKind.all(of: contents, columns)
    annex = kinds.indices.filter { kinds[$0] != .other }
    let texts =
      contents.notes.map(\.mark) + contents.paragraphs.map(\.text)
      + contents.tables.flatMap { $0.rows.flatMap { $0.cells.map(\.text) } }
    highest = texts.map(FootnoteMark.highest).max() ?? 0
  }

  /// Takes rows of one cell that end the annex for text below it: a theme has something under it.
  private mutating func takeClosingRows() {
    guard let last = annex.last else { return }
    var closing: [OfficeContents.Paragraph] = []
    while let text = contents.tables[last].rows.last?.closing, contents.tables[last].rows.count > 1
    {
      contents.tables[last].rows.removeLast()
      closing.insert(OfficeContents.Paragraph(text: text, signs: [], table: last + 1), at: 0)
    }
    let place = contents.paragraphs.firstIndex { $0.table > last } ?? contents.paragraphs.endIndex
    contents.paragraphs.insert(contentsOf: closing, at: place)
  }

  private mutating func raise() {
    let known = Set(contents.notes.map(\.mark) + contents.paragraphs.map { raisedDigits(of: $0) })
    for (index, paragraph) in contents.paragraphs.enumerated() {
      guard let mark = TypedMark(leading: paragraph.text), let tables = tables(above: index, mark)
      else { continue }
      if let cells = cells(in: tables, where: { !mark.ranges(in: $0).isEmpty }) {
        highest += 1
        let raised = FootnoteMark.text(of: highest)
        for cell in cells { put(raised, for: mark, in: cell) }
        contents.paragraphs[index].text = raised + mark.rest(of: paragraph.text)
      } else if let number = mark.number, !known.contains(FootnoteMark.text(of: number)) {
        // The mark is raised in its cell, and typed as a number below.
        let raised = FootnoteMark.text(of: number)
        let isLedTo = cells(in: tables) { $0.split { !$0.isMark }.contains { $0 == raised } } != nil
        if isLedTo { contents.paragraphs[index].text = raised + mark.rest(of: paragraph.text) }
      }
    }
  }

  private func raisedDigits(of paragraph: OfficeContents.Paragraph) -> String {
    String(paragraph.text.prefix(while: \.isMark))
  }

  /// The tables of the annex of which a paragraph is the next below that begins with its mark; nothing where others
  /// below the same table do, as the items of a list.
  private func tables(above index: Int, _ mark: TypedMark) -> [Int]? {
    let table = contents.paragraphs[index].table
    let alike = contents.paragraphs.indices.filter {
      $0 != index && TypedMark(leading: contents.paragraphs[$0].text) == mark
    }
    guard !alike.contains(where: { contents.paragraphs[$0].table == table }) else { return nil }
    let before = alike.map { contents.paragraphs[$0].table }.filter { $0 < table }.max() ?? 0
    let tables = annex.filter { $0 >= before && $0 < table }
    return tables.isEmpty ? nil : tables
  }

  /// A cell by the positions of its table, its row and itself.
  private typealias Place = (table: Int, row: Int, cell: Int)

  private func cells(in tables: [Int], where isWanted: (String) -> Bool) -> [Place]? {
    let found = tables.flatMap { table in
      contents.tables[table].rows.enumerated().flatMap { row, cells in
        cells.cells.indices.filter { isWanted(cells.cells[$0].text) }.map { (table, row, $0) }
      }
    }
    return found.isEmpty ? nil : found
  }

  private mutating func put(_ raised: String, for mark: TypedMark, in place: Place) {
    var text = contents.tables[place.table].rows[place.row].cells[place.cell].text
    for range in mark.ranges(in: text).reversed() {
      let gap = Power.gap(behind: text[..<range.lowerBound], to: raised)
      text.replaceSubrange(range, with: gap + raised)
    }
    contents.tables[place.table].rows[place.row].cells[place.cell].text = text
  }
}

extension OfficeContents.Row {
  /// The text of a row that is one cell over all its columns.
  fileprivate var closing: String? {
    guard cells.count > 1, let first = cells.first, first.span >= cells.count,
      !first.text.allSatisfy(\.isWhitespace), cells.dropFirst().allSatisfy({ $0.text.isEmpty })
    else { return nil }
    return first.text
  }
}
