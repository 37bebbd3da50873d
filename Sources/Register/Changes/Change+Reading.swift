internal import Dates
internal import SQLite

extension Change {
  /// Reads a change from three columns of a row: its id, its moment and its actor.
  init(_ row: borrowing Row, from first: Int) throws {
    id = try row.read(first)
    recordedAt = try row.read(first + 1)
    actor = try row.read(first + 2)
  }
}

extension Register {
  /// Reads a change, by default the newest.
  ///
  /// - Throws: ``RegisterError`` where there is no such change.
  func change(_ id: Int?) throws -> Change {
    let found = try database.first(
      """
      SELECT id, recorded_at, actor FROM changes
      WHERE id = ifnull(\(id), (SELECT max(id) FROM changes))
      """
    ) { row in try Change(row, from: 0) }
    if let found { return found }
    throw RegisterError(
      .notFound, id.map { "there is no change c\($0)" } ?? "the register holds no changes yet")
  }
}
