/// The cells of a document's column of remarks.
///
/// Documents of this program have footnotes there, each behind its mark; in others such a column has words of whatever
/// kind, which are left aside.
struct RemarkCells {
  /// The rows of cells without any mark.
  private var unmarked: [Int] = []
  /// What is wrong with the first of them, where others have marks.
  private var problem: AnnexError?
  private var hasMarks = false

  /// Reads a cell that is not blank.
  mutating func read(
    _ cell: ListedCell, of row: inout ListedRow, in file: String
  ) throws(AnnexError) {
    do {
      row.remarks = try ListedRow.remarks(in: cell, of: file)
      hasMarks = true
    } catch {
      guard
        !cell.text.split(whereSeparator: \.isNewline).contains(where: { $0.first?.isMark == true })
      else { throw error }
      unmarked.append(row.line)
      problem = problem ?? error
    }
  }

  /// The rows whose remarks are left aside, all of them or none.
  func aside() throws(AnnexError) -> [Int] {
    if hasMarks, let problem { throw problem }
    return unmarked
  }
}
