internal import Dates
internal import SQLite

extension Recording {
  /// Adds what a row says once more, with its parts, in the place of another where there is one.
  ///
  /// - Parameter date: The date from which it holds now; nothing leaves the one that it has.
  ///
  /// - Returns: The id of the new row.
  @discardableResult func copy(
    _ row: Int, of table: DatedTable, from date: CalendarDate? = nil, superseding superseded: Int?,
    in change: Change
  ) throws -> Int {
    let new = try database.insert(
      """
      INSERT INTO \(words: table.name) (
        id, change_id, supersedes, retracted\(table.kept)\(table.content.columns))
      SELECT \(table.nextID), \(change.id), \(superseded), retracted
        , \(words: table.owner), ifnull(\(date), \(words: table.date))\(table.content.columns)
      FROM \(words: table.name) WHERE id = \(row)
      """)
    for parts in table.parts {
      try database.run(
        """
        INSERT INTO \(words: parts.name) (change_id, \(words: parts.owner)\(parts.content.columns))
        SELECT \(change.id), \(new)\(parts.content.columns)
        FROM \(words: parts.name) WHERE \(words: parts.owner) = \(row) ORDER BY id
        """)
    }
    return new
  }

  /// Adds the retraction of a row to a change; it keeps the row's date.
  func retract(_ row: Int, of table: DatedTable, in change: Change) throws {
    try database.run(
      """
      INSERT INTO \(words: table.name) (id, change_id, supersedes, retracted\(table.kept))
      SELECT \(table.nextID), \(change.id), id, 1\(table.kept)
      FROM \(words: table.name) WHERE id = \(row)
      """)
  }
}

extension Snapshot {
  /// Finds the last of the rows that put one another right, from a row on, and its change.
  func last(of row: Int, in table: DatedTable) throws -> (row: Int, change: Int) {
    let last = try database.first(
      """
      WITH RECURSIVE correction (id, change_id) AS (
        SELECT id, change_id FROM \(words: table.name) WHERE id = \(row)
        UNION
        SELECT later.id, later.change_id
        FROM correction JOIN \(words: table.name) AS later ON later.supersedes = correction.id
      )
      SELECT id, change_id FROM correction ORDER BY id DESC LIMIT 1
      """
    ) { row in (row: try row.read(0, as: Int.self), change: try row.read(1, as: Int.self)) }
    guard let last else {
      throw RegisterError(.content, "\(path): row \(row) of \(table.name) is gone")
    }
    return last
  }

  /// Whether two rows say the same, their parts and dates included.
  func isSame(_ row: Int, _ other: Int, in table: DatedTable) throws -> Bool {
    guard row != other else { return true }
    let said: [(Query, Query)] =
      [(table.said(by: row), table.said(by: other))]
      + table.parts.map { ($0.said(of: row), $0.said(of: other)) }
    return try said.allSatisfy { one, two in
      try database.first(
        """
        SELECT NOT EXISTS (SELECT * FROM (\(one) EXCEPT \(two)))
          AND NOT EXISTS (SELECT * FROM (\(two) EXCEPT \(one)))
        """
      ) { row in try row.read(0) } ?? false
    }
  }
}
