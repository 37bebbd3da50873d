internal import SQLite

extension Recording {
  /// Refuses an undo after which something would be said of what is taken back.
  ///
  /// A thing is taken back with its first wording; it is looked at what stands about it then, be it
  /// recorded since, or brought back by the undo itself.
  func refuseOrphans(
    after undone: Change, in change: Change, goneWith end: EndOfThing = .firstWords
  ) throws {
    let orphan = try database.first(Self.orphans(goneWith: end)) { row in
      (name: try row.read(0, as: String.self), change: try row.read(1, as: Int.self))
    }
    guard let orphan else { return }
    guard orphan.change == change.id else {
      throw Self.orphan(orphan.name, of: orphan.change, after: undone)
    }
    throw RegisterError(
      .usage,
      "\(undone.name) is about what was taken back since; bring that back first")
  }

  /// Says what builds on what is undone.
  static func orphan(_ name: String, of change: Int, after undone: Change) -> RegisterError {
    RegisterError(
      .usage,
      "\(name) of c\(change) builds on what \(undone.name) recorded; undo c\(change) first",
      because: change)
  }

  /// With which of its words a thing is taken back.
  enum EndOfThing {
    /// With the first, on which all others build.
    case firstWords
    /// With all: what one edition said first another one can say besides.
    case allWords
  }

  /// What stands about what is taken back: the newest first, which is to be undone first.
  private static func orphans(goneWith end: EndOfThing) -> Query {
    """
    WITH
      gone_lines AS (\(takenBack(.lineWordings, with: end))),
      gone_measures AS (\(takenBack(.measureWordings, with: end))),
      gone_ambitions AS (\(takenBack(.ambitionWordings, with: end))),
      gone_themes AS (\(takenBack(.themeWordings, with: end)))
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

  /// The things that are taken back, as a query to stand within another.
  private static func takenBack(_ rows: DatedTable, with end: EndOfThing) -> Query {
    guard end == .firstWords else {
      return """
        SELECT \(words: rows.owner) FROM \(words: rows.name) AS said
        GROUP BY \(words: rows.owner) HAVING NOT max(\(rows.stands("said")))
        """
    }
    return """
      WITH RECURSIVE first (id, owner, retracted) AS (
        SELECT min(id), \(words: rows.owner), retracted FROM \(words: rows.name)
        GROUP BY \(words: rows.owner)
        UNION
        SELECT later.id, first.owner, later.retracted
        FROM first JOIN \(words: rows.name) AS later ON later.supersedes = first.id
      )
      SELECT owner FROM first
      WHERE retracted AND NOT EXISTS (
        SELECT 1 FROM \(words: rows.name) AS later WHERE later.supersedes = first.id)
      """
  }
}
