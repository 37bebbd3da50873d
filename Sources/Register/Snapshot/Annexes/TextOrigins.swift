internal import SQLite

/// Which editions said the texts that hold for lines, whoever put them right since: by the lines.
struct TextOrigins {
  /// The edition that said the explanation.
  let explanations: [Int: Int]
  /// The edition that said the status.
  let statuses: [Int: Int]

  init(of snapshot: borrowing Snapshot, from view: Viewpoint) throws {
    explanations = try Self.editions(
      in: snapshot,
      """
      SELECT line.id, wording.edition_id
      FROM lines AS line
      JOIN line_wordings AS wording
        ON wording.id = \(DatedTable.lineWordings.held(of: "line.id", from: view))
      WHERE wording.edition_id IS NOT NULL
      """)
    statuses = try Self.editions(
      in: snapshot,
      """
      SELECT line.id, status.edition_id
      FROM lines AS line
      JOIN status_updates AS status
        ON status.id = \(DatedTable.statuses.held(of: "line.id", from: view))
      WHERE status.edition_id IS NOT NULL
      """)
  }

  private static func editions(
    in snapshot: borrowing Snapshot, _ query: Query
  ) throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    try snapshot.database.visit(query) { row in
      found[try row.read(0)] = try row.read(1, as: Int.self)
    }
    return found
  }
}
