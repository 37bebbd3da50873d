internal import SQLite

extension Recording {
  /// Takes a row back: a new row supersedes it and says nothing of its own.
  ///
  /// What was recorded stays.
  ///
  /// - Throws: ``RegisterError`` where there is no such row, or it was put right or taken back already,
  ///   and for a first wording, without which a thing would have no name.
  /// - Returns: The change.
  public func retract(_ name: RowName) throws -> Change {
    let row = try snapshot.correctable(name)
    if row.table.kind == .wording, try isFirst(row) {
      throw RegisterError(
        .usage,
        """
        \(name) is what it was called first; put it right with `stand correct`, or word it anew \
        with `stand reword`
        """)
    }
    let change = try begin()
    try retract(row.id, of: row.table, in: change)
    return change
  }

  /// Whether a row is the first that was said of something, or puts that right.
  private func isFirst(_ row: Standing) throws -> Bool {
    let root: Int? = try database.first(
      """
      WITH RECURSIVE earlier (id, supersedes) AS (
        SELECT id, supersedes FROM \(words: row.table.name) WHERE id = \(row.id)
        UNION
        SELECT before.id, before.supersedes
        FROM earlier JOIN \(words: row.table.name) AS before ON before.id = earlier.supersedes
      )
      SELECT min(id) FROM earlier
      """
    ) { row in try row.read(0) }
    let first: Int? = try database.first(
      """
      SELECT min(id) FROM \(words: row.table.name) WHERE \(words: row.table.owner) = \(row.owner)
      """
    ) { row in try row.read(0) }
    return root == first
  }
}
