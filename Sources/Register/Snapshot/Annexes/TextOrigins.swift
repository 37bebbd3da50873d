internal import SQLite

/// Which edition brought the texts that hold for lines, whoever put them right since.
struct TextOrigins {
  /// The change that first recorded the explanation of a line.
  let wordingChanges: [Int: Int]
  /// The edition that first said the status of a line.
  let statusEditions: [Int: Int]
  /// The editions by the changes that took them in.
  let editionsByChange: [Int: Int]

  init(of snapshot: borrowing Snapshot, from view: Viewpoint) throws {
    var wordings: [Int: Int] = [:]
    try snapshot.database.visit(
      """
      WITH RECURSIVE said (line_id, id) AS (
        SELECT line.id, \(DatedTable.lineWordings.held(of: "line.id", from: view))
        FROM lines AS line
        UNION ALL
        SELECT said.line_id, wording.supersedes
        FROM said JOIN line_wordings AS wording ON wording.id = said.id
        WHERE wording.supersedes IS NOT NULL
      )
      SELECT said.line_id, wording.change_id
      FROM said JOIN line_wordings AS wording ON wording.id = said.id
      WHERE wording.supersedes IS NULL
      """
    ) { row in wordings[try row.read(0)] = try row.read(1, as: Int.self) }
    var statuses: [Int: Int] = [:]
    try snapshot.database.visit(
      """
      WITH RECURSIVE said (line_id, id) AS (
        SELECT line.id, \(DatedTable.statuses.held(of: "line.id", from: view))
        FROM lines AS line
        UNION ALL
        SELECT said.line_id, status.supersedes
        FROM said JOIN status_updates AS status ON status.id = said.id
        WHERE status.supersedes IS NOT NULL
      )
      SELECT said.line_id, status.edition_id
      FROM said JOIN status_updates AS status ON status.id = said.id
      WHERE status.edition_id IS NOT NULL
      """
    ) { row in statuses[try row.read(0)] = try row.read(1, as: Int.self) }
    var editions: [Int: Int] = [:]
    try snapshot.database.visit("SELECT change_id, id FROM editions") { row in
      editions[try row.read(0)] = try row.read(1, as: Int.self)
    }
    wordingChanges = wordings
    statusEditions = statuses
    editionsByChange = editions
  }
}
