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
      try database.run(script: Self.dropping)
      defer { try? database.run(script: Self.dropping) }
      try database.run(script: Self.rebuilding)
      return try hasEveryText() && hasEveryWord() && hasItsSizes() ? [] : [finding]
    } catch let error as SQLiteError where [.damaged, .other].contains(error.reason) {
      return [finding]
    } catch let error as SQLiteError where error.reason == .full {
      throw RegisterError(
        .unavailable,
        """
        there is no room for the temporary files in which the search index is made anew to compare it \
        with; make room in /var/tmp or /tmp, or name another folder with SQLITE_TMPDIR
        """)
    }
  }

  private func hasEveryText() throws -> Bool {
    try database.isSame(
      "SELECT rowid, text, kind, row_id FROM search_index ORDER BY rowid",
      as: """
        SELECT row_number() OVER (ORDER BY change_id, kind, row_id), text, kind, row_id
        FROM search_texts ORDER BY change_id, kind, row_id
        """)
  }

  private func hasEveryWord() throws -> Bool {
    let isSame = try database.isSame(
      "SELECT term, doc, col, \"offset\" FROM temp.kept_words",
      as: "SELECT term, doc, col, \"offset\" FROM temp.rebuilt_words")
    // These were read from one end to the other; a search looks each word up by its own way.
    let lost: String? = try database.first(
      """
      SELECT term FROM temp.rebuilt_terms
      WHERE cnt <> (SELECT count(*) FROM temp.kept_words WHERE term = rebuilt_terms.term)
      LIMIT 1
      """
    ) { row in try row.read(0) }
    return isSame && lost == nil
  }

  /// Compares what FTS5 keeps beside the words: how long each text is, and how it is set up
  /// (https://www.sqlite.org/fts5.html#fts5_data_structures).
  private func hasItsSizes() throws -> Bool {
    try database.isSame(
      "SELECT id, sz FROM main.search_index_docsize ORDER BY id",
      as: "SELECT id, sz FROM temp.rebuilt_docsize ORDER BY id")
      && database.isSame(
        "SELECT k, v FROM main.search_index_config ORDER BY k",
        as: "SELECT k, v FROM temp.rebuilt_config ORDER BY k")
  }

  /// The words of the texts; the texts themselves are compared without a copy.
  private static let rebuilding = """
    CREATE VIRTUAL TABLE temp.rebuilt USING fts5(
      text, kind UNINDEXED, row_id UNINDEXED, content = '',
      tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO temp.rebuilt (text, kind, row_id)
      SELECT text, kind, row_id FROM search_texts ORDER BY change_id, kind, row_id;
    CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab(main, search_index, instance);
    CREATE VIRTUAL TABLE temp.rebuilt_words USING fts5vocab(temp, rebuilt, instance);
    CREATE VIRTUAL TABLE temp.rebuilt_terms USING fts5vocab(temp, rebuilt, row);
    """

  private static let dropping = """
    DROP TABLE IF EXISTS temp.rebuilt_terms;
    DROP TABLE IF EXISTS temp.rebuilt_words;
    DROP TABLE IF EXISTS temp.kept_words;
    DROP TABLE IF EXISTS temp.rebuilt;
    """
}
