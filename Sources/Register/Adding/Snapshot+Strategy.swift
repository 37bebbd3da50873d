internal import SQLite

extension Snapshot {
  /// Reads the themes and ambitions that stand.
  public func strategy() throws -> Strategy {
    Strategy(
      themes: try database.all(
        """
        SELECT theme.id, wording.title
        FROM themes AS theme
        JOIN theme_wordings AS wording
          ON wording.id = \(DatedTable.themeWordings.held(of: "theme.id", from: .last))
        ORDER BY theme.id
        """
      ) { row in Strategy.Theme(id: try row.read(0), title: try row.read(1)) },
      ambitions: try database.all(
        """
        SELECT ambition.id, wording.theme_id, wording.title, wording.page
        FROM ambitions AS ambition
        JOIN ambition_wordings AS wording
          ON wording.id = \(DatedTable.ambitionWordings.held(of: "ambition.id", from: .last))
        ORDER BY ambition.id
        """
      ) { row in
        Strategy.Ambition(
          id: try row.read(0), theme: try row.read(1),
          words: LineState.Ambition(title: try row.read(2), page: try row.read(3)))
      })
  }
}
