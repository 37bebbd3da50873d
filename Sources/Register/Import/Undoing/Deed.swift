internal import SQLite

/// What a change did, as far as editions go.
enum Deed {
  /// It took an edition in.
  case `import`(edition: Int)
  /// It took an edition back that another change had taken in.
  case undoing(edition: Int, takenBy: Int)
  /// It took that back again.
  case redoing(edition: Int, takenBy: Int)
  /// It put the date, the title or the letter of an edition right.
  case correcting(edition: Int)
  /// It says nothing of editions.
  case other
}

extension Snapshot {
  /// Reads what a change did to editions.
  func deed(of change: Change) throws -> Deed {
    let found: Deed? = try database.first(
      """
      SELECT said.edition_id, edition.change_id, said.retracted, ifnull(before.retracted, 0)
      FROM edition_wordings AS said
      JOIN editions AS edition ON edition.id = said.edition_id
      LEFT JOIN edition_wordings AS before ON before.id = said.supersedes
      WHERE said.change_id = \(change.id)
      """
    ) { row in
      let (edition, taken): (Int, Int) = (try row.read(0), try row.read(1))
      let (isRetracted, wasRetracted): (Bool, Bool) = (try row.read(2), try row.read(3))
      if taken == change.id { return .import(edition: edition) }
      if isRetracted { return .undoing(edition: edition, takenBy: taken) }
      if wasRetracted { return .redoing(edition: edition, takenBy: taken) }
      return .correcting(edition: edition)
    }
    return found ?? .other
  }

  /// Whether an edition is in the register and is not taken back.
  func stands(edition: Int) throws -> Bool {
    try database.first(
      """
      SELECT EXISTS (
        SELECT 1 FROM edition_wordings AS said
        WHERE said.edition_id = \(edition) AND \(DatedTable.editionWordings.stands("said")))
      """
    ) { row in try row.read(0) } ?? false
  }

  /// Reads the changes behind one, in their order.
  func changes(after change: Change) throws -> [Change] {
    try database.all(
      """
      SELECT change.id, change.recorded_at, actor.name
      FROM changes AS change
      JOIN actors AS actor ON actor.id = change.id
      WHERE change.id > \(change.id)
      ORDER BY change.id
      """
    ) { row in try Change(row, from: 0) }
  }
}
