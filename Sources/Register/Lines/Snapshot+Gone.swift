internal import SQLite

extension Snapshot {
  /// Refuses to record something about a line that is not there, or was taken back.
  func refuseGone(_ lines: [Int]) throws {
    for line in lines where try !stands(line) {
      throw RegisterError(
        .notFound, "line \(line) is not there, or was taken back; `stand list` shows the lines")
    }
  }

  /// Whether a line is there and is not taken back.
  func stands(_ line: Int) throws -> Bool {
    try database.first(
      """
      SELECT EXISTS (
        SELECT 1 FROM line_wordings AS said
        WHERE said.line_id = \(line) AND \(DatedTable.lineWordings.stands("said")))
      """
    ) { row in try row.read(0) } ?? false
  }
}
