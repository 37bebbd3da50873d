internal import SQLite

/// Which editions said the texts that hold for lines, whoever put them right since: by the lines.
struct TextOrigins {
  /// The edition that said the explanation.
  let explanations: [Int: Int]
  /// The edition that said the status.
  let statuses: [Int: Int]

  init(of snapshot: borrowing Snapshot, from view: Viewpoint) throws {
    explanations = try Self.editions(saying: .lineWordings, in: snapshot, from: view)
    statuses = try Self.editions(saying: .statuses, in: snapshot, from: view)
  }

  private static func editions(
    saying table: DatedTable, in snapshot: borrowing Snapshot, from view: Viewpoint
  ) throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    try snapshot.database.visit(
      """
      SELECT line.id, said.edition_id
      FROM lines AS line
      JOIN \(words: table.name) AS said ON said.id = \(table.held(of: "line.id", from: view))
      WHERE said.edition_id IS NOT NULL
      """
    ) { row in found[try row.read(0)] = try row.read(1, as: Int.self) }
    return found
  }
}
