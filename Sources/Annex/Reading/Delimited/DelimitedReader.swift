internal import PlainText

/// Reads the rows of a table below its headings.
struct DelimitedReader {
  private let file: String
  private let header: TableHeader
  private var table: ListedTable
  private var hints: [String]
  private var toldNameless = false

  /// Reads the rows.
  static func annex(
    of bytes: [UInt8], below header: TableHeader, named file: String, hints: [String]
  ) throws(AnnexError) -> Annex {
    var reader = DelimitedReader(file: file, header: header, hints: hints)
    var text = DelimitedText(
      bytes, from: header.rows.position, on: header.rows.line, delimiter: header.delimiter,
      of: file)
    // Blank lines are no rows, and take their time like these.
    var lines = 0
    while let record = try text.read() {
      lines += 1
      guard lines <= 2 * Limits.rows else {
        throw .manyRows(in: file, at: SourcePlace(line: record.line, column: 1))
      }
      try reader.read(record)
    }
    return try reader.finish()
  }

  private init(file: String, header: TableHeader, hints: [String]) {
    self.file = file
    self.header = header
    self.hints = hints
    table = ListedTable(file: file, style: header.style)
    let taken = Set(header.fields.compactMap(\.self))
    for field in taken { table.hasPlace(for: field) }
    for (field, cell) in zip(header.fields, header.record.cells) where field == nil {
      let name = FoldedText.trimmed(cell.text)
      guard !name.isEmpty,
        !(isList && Field.isKnownAside(name, hasCodes: header.fields.contains(.code)))
      else { continue }
      self.hints.append(
        .leftAside(in: file, at: cell.place.start, "the column \"\(cell.text)\"")
          + ColumnNames.aside(cell.text, besides: taken))
    }
  }

  private var isList: Bool {
    if case .list = header.style { true } else { false }
  }

  private mutating func read(_ record: DelimitedText.Record) throws(AnnexError) {
    // The headings may come again on each page.
    let isHeader = zip(record.cells, header.record.cells).allSatisfy { $0.text == $1.text }
    guard !isHeader || record.cells.count != header.record.cells.count else { return }
    try checkWidth(of: record)
    if let (mark, cell) = footnote(in: record) {
      try table.add(
        Note(
          mark: mark, text: String(cell.text.dropFirst(mark.count)),
          sourceLine: cell.place.start.line), at: cell.place.start)
      return
    }
    var row = ListedRow(line: record.line)
    for (position, field) in header.fields.enumerated() {
      let end =
        record.cells.last?.place ?? CellPlace(SourcePlace(line: record.line, column: 1), .escaped)
      let cell =
        record.cells.indices.contains(position)
        ? record.cells[position] : ListedCell(text: "", place: end)
      if let field {
        row[field] = cell
      } else {
        tellNameless(position, cell)
        if !cell.isBlank { row.hasOthers = true }
      }
    }
    try refuseDecimalComma(in: row)
    if let cell = row[.remarks], !cell.isBlank {
      row.remarks = try ListedRow.remarks(in: cell, of: file)
    }
    try table.add(row)
  }

  /// Refuses a number such as `1,2` where Excel may have written 1.2: with semicolons between the cells.
  private func refuseDecimalComma(in row: ListedRow) throws(AnnexError) {
    guard header.delimiter == UInt8(ascii: ";"), let cell = row[.code] else { return }
    let parts = cell.text.trimmingSpaces.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2,
      parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } })
    else { return }
    throw AnnexError(
      file, at: cell.place.start,
      """
      is \(cell.text) one number or two? In a table with semicolons it may be either; write \(parts[0]).\(parts[1]) for \
      one, and "\(parts[0]), \(parts[1])", with a space, for two
      """)
  }

  private func finish() throws(AnnexError) -> Annex {
    let texts = Column.allCases.map { column in
      zip(header.fields, header.record.cells).first { $0.0?.column == column }?.1.text ?? ""
    }
    guard let cells = Cells(texts) else {
      throw AnnexError(file, line: header.record.line, "the headings cannot be read")
    }
    return try table.finish(
      title: header.title,
      header: Annex.Row(kind: .header, cells: cells, sourceLine: header.record.line), hints: hints,
      aside: zip(header.fields, header.record.cells).filter { $0.0 == nil }.map(\.1.text))
  }

  /// A row may lack cells at its end, as Excel leaves them out, unless the file ends there; and it may have
  /// more only where they are empty.
  private func checkWidth(of record: DelimitedText.Record) throws(AnnexError) {
    let expected = header.fields.count
    let count = record.cells.count
    if count > expected, let first = record.cells[expected...].first(where: { !$0.isBlank }) {
      throw AnnexError(
        file, at: first.place.start,
        """
        this row has \(count) cells; the headings have \(expected). A cell that holds a separator or \
        a line break stands in quotes
        """)
    }
    guard count >= expected || record.isEnded else {
      throw AnnexError(
        file, at: record.cells.last?.place.start ?? SourcePlace(line: record.line, column: 1),
        "the file ends within a row; expected \(expected) cells. Is the file whole?")
    }
  }

  /// A footnote below the table: the only cell of a row in which something is written, behind a mark.
  private func footnote(in record: DelimitedText.Record) -> (mark: String, cell: ListedCell)? {
    let filled = record.cells.filter { !$0.isBlank }
    guard let cell = filled.first, filled.count == 1 else { return nil }
    let mark = cell.text.prefix(while: \.isMark)
    return mark.isEmpty ? nil : (String(mark), cell)
  }

  private mutating func tellNameless(_ position: Int, _ cell: ListedCell) {
    guard !toldNameless, !cell.isBlank, header.record.cells[position].isBlank else { return }
    toldNameless = true
    hints.append(.leftAside(in: file, at: cell.place.start, "a column without a heading"))
  }
}
