internal import Dates

/// The status of a line over all its rows.
struct StatusText {
  private let rows: [Annex.Row]

  init(rows positions: [Int], in rows: [Annex.Row]) {
    self.rows = positions.map { rows[$0] }
  }

  /// The words, a row after the other.
  var text: String {
    rows.map { $0.cells[.status] }.joined(separator: "\n")
  }

  /// What the words say, with errors placed in the file.
  ///
  /// - Parameter read: Reads them.
  func derivation(
    in file: String, by read: (String) throws(ImpossibleDate) -> Derivation
  ) throws(AnnexError) -> Derivation {
    do {
      return try read(text)
    } catch {
      throw AnnexError(
        file, at: place(of: error.offset),
        "the target date \(error.text) does not exist")
    }
  }

  /// Where a character of the words stands, by its offset from 0.
  private func place(of offset: Int) -> SourcePlace {
    var offset = offset
    for row in rows.dropLast() {
      let length = row.cells[.status].count
      guard offset > length else { return row.place(of: .status, offset: offset) }
      offset -= length + 1
    }
    return rows.last?.place(of: .status, offset: offset) ?? SourcePlace(line: 1, column: 1)
  }
}
