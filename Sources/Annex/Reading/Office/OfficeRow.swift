internal import Documents

/// What a row of a document is, cell by cell.
extension OfficeContents.Row {
  func isMerged(at column: Int) -> Bool {
    cells.indices.contains(column) && cells[column].isMerged
  }

  /// Whether all that stood in a cell is struck through.
  func isStruckOnly(at column: Int) -> Bool {
    cells.indices.contains(column) && cells[column].isStruck && cells[column].text.isEmpty
  }

  /// Whether a footnote alone stands in it, behind its mark.
  var isTypedNote: Bool {
    let filled = cells.filter { !$0.text.isEmpty }
    return filled.count == 1 && filled[0].text.first?.isMark == true
  }

  /// The text of a row that is one cell over all columns.
  func mergedText(across columns: Int) -> String? {
    guard let first = cells.first, first.span >= columns, columns > 1,
      cells.dropFirst().allSatisfy({ $0.text.isEmpty })
    else { return nil }
    return first.text
  }
}

extension ListedCell {
  /// A cell of a document, in a column counted from 0.
  init(text: String, at column: Int, on line: Int) {
    self.init(
      text: text, place: CellPlace(SourcePlace(line: line, column: column + 1), .escaped))
  }
}

extension Note {
  /// Reads a note that was typed behind its mark, or gives `nil` where no mark stands in front.
  init?(typed text: String, on line: Int) {
    let mark = text.prefix(while: \.isMark)
    guard !mark.isEmpty else { return nil }
    self.init(mark: String(mark), text: String(text[mark.endIndex...]), sourceLine: line)
  }
}
