internal import SQLite

extension Register {
  /// Adds the texts of a change to the index, within its transaction.
  func index(_ change: Change) throws {
    try database.run(
      """
      INSERT INTO search_index (text, kind, row_id)
      SELECT text, kind, row_id FROM search_texts WHERE change_id = \(change.id)
      ORDER BY kind, row_id
      """)
  }

  /// Compares the index with what a rebuild from the tables would make: every text, every word of it at
  /// its place, and nothing else.
  ///
  /// The register is only read: the rebuild stands in temporary tables beside it. It must be called
  /// within a transaction, so that both are made of the same texts.
  func searchFindings() throws -> [AuditFinding] {
    let finding = AuditFinding(
      .search, table: "search_index", "the search index is not what the texts say")
    do {
      try database.run(script: Self.rebuilding)
      let isSound = try hasNoDifference()
      try database.run(script: Self.dropping)
      return isSound ? [] : [finding]
    } catch let error as SQLiteError where [.damaged, .other].contains(error.reason) {
      return [finding]
    }
  }

  private func hasNoDifference() throws -> Bool {
    let differs: Int? = try database.first(
      """
      SELECT 1 FROM (
        SELECT * FROM (
          SELECT rowid, text, kind, row_id FROM main.search_index
          EXCEPT SELECT rowid, text, kind, row_id FROM temp.rebuilt)
        UNION ALL SELECT * FROM (
          SELECT rowid, text, kind, row_id FROM temp.rebuilt
          EXCEPT SELECT rowid, text, kind, row_id FROM main.search_index)
        UNION ALL SELECT * FROM (
          SELECT term, doc, col, "offset" FROM temp.kept_words
          EXCEPT SELECT term, doc, col, "offset" FROM temp.rebuilt_words)
        UNION ALL SELECT * FROM (
          SELECT term, doc, col, "offset" FROM temp.rebuilt_words
          EXCEPT SELECT term, doc, col, "offset" FROM temp.kept_words)
        UNION ALL SELECT term, cnt, NULL, NULL FROM temp.rebuilt_terms
          -- The words were read from one end to the other; a search looks each up by its own way.
          WHERE cnt <> (SELECT count(*) FROM temp.kept_words WHERE term = rebuilt_terms.term)
      ) LIMIT 1
      """
    ) { try $0.read(0) }
    return differs == nil
  }

  private static let rebuilding = """
    CREATE VIRTUAL TABLE temp.rebuilt USING fts5(
      text, kind UNINDEXED, row_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO temp.rebuilt (text, kind, row_id)
      SELECT text, kind, row_id FROM search_texts ORDER BY change_id, kind, row_id;
    CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(main, search_index, instance);
    CREATE VIRTUAL TABLE temp.rebuilt_words USING fts5vocab(temp, rebuilt, instance);
    CREATE VIRTUAL TABLE temp.rebuilt_terms USING fts5vocab(temp, rebuilt, row);
    """

  private static let dropping = """
    DROP TABLE temp.rebuilt_terms;
    DROP TABLE temp.rebuilt_words;
    DROP TABLE temp.kept_words;
    DROP TABLE temp.rebuilt;
    """
}
