public import Annex
internal import SQLite

extension Snapshot {
  /// Rebuilds the table of an edition from its rows, cell by cell as it was written.
  ///
  /// The bytes that the register keeps of the edition are not looked at.
  ///
  /// - Returns: The table; nothing where there is no such edition.
  public func table(of edition: Edition) throws -> Annex? {
    var rows = try database.all(
      """
      SELECT kind, ambition, page, measure, explanation, status, notified, source_line
      FROM edition_rows
      WHERE edition_id = \(edition.id)
      ORDER BY position
      """
    ) { row in
      guard let kind = Annex.Row.Kind(rawValue: try row.read(0)),
        let cells = Cells(try (1...6).map { try row.read($0) })
      else { throw RegisterError(.content, "\(path): a row of \(edition.name) is damaged") }
      return Annex.Row(kind: kind, cells: cells, sourceLine: try row.read(7))
    }
    guard !rows.isEmpty else { return nil }
    let header = rows.removeFirst()
    return Annex(title: edition.title, header: header, rows: rows, notes: try notes(of: edition))
  }

  private func notes(of edition: Edition) throws -> [Note] {
    try database.all(
      """
      SELECT mark, text, source_line FROM edition_notes
      WHERE edition_id = \(edition.id)
      ORDER BY source_line
      """
    ) { row in
      Note(mark: try row.read(0), text: try row.read(1), sourceLine: try row.read(2))
    }
  }
}
