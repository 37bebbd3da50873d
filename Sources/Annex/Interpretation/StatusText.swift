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
  func derivation(in file: String) throws(AnnexError) -> Derivation {
    do {
      return try Derivation(of: text)
    } catch {
      let before = text.prefix(error.offset).split(
        separator: "\n", omittingEmptySubsequences: false)
      let position = max(0, before.count - 1)
      let row = rows.indices.contains(position) ? rows[position] : rows.first
      throw AnnexError(
        file, line: row?.sourceLine ?? 1,
        column: row.map { $0.cells.start(of: .status) + (before.last?.count ?? 0) } ?? 1,
        "the target date \(error.text) does not exist")
    }
  }
}
