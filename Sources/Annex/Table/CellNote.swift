/// A footnote that remarks on a cell of a line: part of what the cell says.
public struct CellNote: Hashable, Sendable {
  /// The column of the cell; nothing for a remark on the whole line.
  public let column: Column?
  /// Its words, without its mark, which is another in each annex.
  public let text: String

  /// Creates a note of the words as they are written.
  public init(column: Column?, text: String) {
    self.column = column
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension Cells {
  /// The first column in whose cell a footnote is marked.
  public func column(markedBy mark: String) -> Column? {
    Column.allCases.first { column in
      FootnoteMark.all(in: self[column], of: column, knownMarks: [mark])
        .contains { $0.text == mark }
    }
  }
}
