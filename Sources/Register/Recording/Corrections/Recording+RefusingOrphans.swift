internal import SQLite

extension Recording {
  /// Refuses an undo after which something would be said of what is taken back.
  ///
  /// A thing is taken back with its first wording; it is looked at what stands about it then, be it
  /// recorded since, or brought back by the undo itself.
  func refuseOrphans(after undone: Change, in change: Change) throws {
    let orphan = try database.first(Self.orphans) { row in
      (name: try row.read(0, as: String.self), change: try row.read(1, as: Int.self))
    }
    guard let orphan else { return }
    throw RegisterError(
      .usage,
      orphan.change == change.id
        ? "\(undone.name) is about what was taken back since; bring that back first"
        : "\(orphan.name) of c\(orphan.change) builds on what \(undone.name) recorded; undo c\(orphan.change) first"
    )
  }

  /// What stands about what is taken back: the newest first, which is to be undone first.
  private static var orphans: Query {
    """
    WITH
      gone_lines AS (\(takenBack(.lineWordings))),
      gone_measures AS (\(takenBack(.measureWordings))),
      gone_ambitions AS (\(takenBack(.ambitionWordings))),
      gone_themes AS (\(takenBack(.themeWordings)))
    SELECT 's' || said.id, said.change_id
    FROM status_updates AS said
    WHERE \(DatedTable.statuses.stands("said"))
      AND said.line_id IN gone_lines
    UNION ALL
    SELECT 'n' || said.id, said.change_id
    FROM notifications AS said
    WHERE \(DatedTable.notifications.stands("said"))
      AND said.line_id IN gone_lines
    UNION ALL
    SELECT 'b' || said.id, said.change_id
    FROM confirmations AS said
    WHERE \(DatedTable.confirmations.stands("said"))
      AND said.line_id IN gone_lines
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM measure_wordings AS said
    WHERE \(DatedTable.measureWordings.stands("said"))
      AND said.measure_id IN gone_measures
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM theme_wordings AS said
    WHERE \(DatedTable.themeWordings.stands("said"))
      AND said.theme_id IN gone_themes
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM ambition_wordings AS said
    WHERE \(DatedTable.ambitionWordings.stands("said"))
      AND (said.ambition_id IN gone_ambitions OR said.theme_id IN gone_themes)
    UNION ALL
    SELECT 'w' || said.id, said.change_id
    FROM line_wordings AS said
    JOIN lines AS line ON line.id = said.line_id
    WHERE \(DatedTable.lineWordings.stands("said"))
      AND (line.id IN gone_lines OR line.measure_id IN gone_measures
        OR line.ambition_id IN gone_ambitions OR said.theme_id IN gone_themes)
    ORDER BY 2 DESC, 1 LIMIT 1
    """
  }

  /// The things whose first wording is taken back, as a query to stand within another.
  private static func takenBack(_ rows: DatedTable) -> Query {
    """
    WITH RECURSIVE first (id, owner, retracted) AS (
      SELECT min(id), \(words: rows.owner), retracted FROM \(words: rows.name)
      GROUP BY \(words: rows.owner)
      UNION ALL
      SELECT later.id, first.owner, later.retracted
      FROM first JOIN \(words: rows.name) AS later ON later.supersedes = first.id
    )
    SELECT owner FROM first
    WHERE retracted AND NOT EXISTS (
      SELECT 1 FROM \(words: rows.name) AS later WHERE later.supersedes = first.id)
    """
  }
}
