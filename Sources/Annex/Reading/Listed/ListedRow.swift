/// A row of a table, or an object of JSON: what it says of a line, field by field.
struct ListedRow {
  /// The line of the source on which it begins.
  let line: Int
  private var cells: [ListedCell?]
  /// The remarks on it.
  var remarks: [Remark] = []
  /// The marks beside the dates on which Parliament was told that are only typed, where others are not.
  var typedMarks: [String] = []
  /// Whether something is written in a column that is left aside.
  var hasOthers = false
  /// How a person can say what its phase means, where that can be said.
  var phaseAdvice: String?

  /// A remark with its mark.
  struct Remark {
    let mark: String
    var text: String
    let place: SourcePlace
  }

  init(line: Int) {
    self.line = line
    cells = [ListedCell?](repeating: nil, count: Field.allCases.count)
  }

  /// What stands in a field; nothing where the source has no such field, or JSON says null.
  subscript(field: Field) -> ListedCell? {
    get { cells[field.rawValue] }
    set { cells[field.rawValue] = newValue }
  }

  /// The text of a field; empty where there is none.
  func text(of field: Field) -> String { self[field]?.text ?? "" }

  /// The fields in which something is written.
  var filled: [Field] {
    Field.allCases.filter { cells[$0.rawValue]?.isBlank == false }
  }

  /// Where a field stands, or the row where it has none.
  func place(of field: Field) -> SourcePlace {
    self[field]?.place.start ?? SourcePlace(line: line, column: 1)
  }
}

extension ListedRow {
  /// The remarks of a cell, each on a line behind its mark; a line without a mark goes on.
  static func remarks(
    in cell: ListedCell, of file: String
  ) throws(AnnexError) -> [Remark] {
    var remarks: [Remark] = []
    var offset = 0
    for line in cell.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      defer { offset += line.count + 1 }
      let mark = line.prefix(while: \.isMark)
      let place = cell.place.place(of: offset, in: cell.text)
      if !mark.isEmpty {
        remarks.append(
          Remark(
            mark: String(mark), text: String(line.dropFirst(mark.count)), place: place))
      } else if !remarks.isEmpty {
        remarks[remarks.count - 1].text += "\n" + line
      } else if !line.allSatisfy(\.isWhitespace) {
        throw AnnexError(
          file, at: place,
          "a remark begins with the mark that leads to it; expected one such as ² in front of it")
      }
    }
    return remarks
  }
}

/// A cell as it is written, and where.
struct ListedCell {
  let text: String
  let place: CellPlace

  /// Whether nothing is written in it.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }
}
