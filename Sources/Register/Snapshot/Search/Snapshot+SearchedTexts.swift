internal import SQLite

extension Snapshot {
  /// Gathers the texts that may have some words in a temporary index, in which FTS5 finds those that do.
  ///
  /// No index stands in the register: it would hold more than the texts themselves, cost every change, and
  /// have to be checked by every `stand verify`. Reading the texts once is what it costs instead.
  func gatherTexts(thatMayHave words: SearchWords) throws {
    do {
      try database.run(script: Self.forgetting)
      try database.run(
        """
        CREATE VIRTUAL TABLE temp.found_texts USING fts5(
          text, kind UNINDEXED, row_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')
        """)
      try database.run(
        """
        INSERT INTO temp.found_texts (text, kind, row_id)
        SELECT text, kind, row_id FROM (\(Self.searchedTexts))
        WHERE \(Self.mayHave(words))
        ORDER BY change_id, kind, row_id
        """)
    } catch {
      guard error.reason == .full else { throw error }
      throw RegisterError(
        .unavailable,
        """
        there is no room for the temporary files in which texts are searched; make room in /var/tmp or \
        /tmp, or name another folder with SQLITE_TMPDIR
        """)
    }
  }

  /// Lets the temporary index go.
  static let forgetting = "DROP TABLE IF EXISTS temp.found_texts"

  /// Whether a text may have the words.
  ///
  /// LIKE folds the case of ASCII and nothing else, so that every text that holds more is looked at.
  private static func mayHave(_ words: SearchWords) -> Query {
    let hasRuns = words.runs.reduce("1" as Query) { "\($0) AND text LIKE \("%\($1)%")" }
    return "\(hasRuns) OR length(text) < length(CAST(text AS BLOB))"
  }

  /// What can be searched.
  private static let searchedTexts: Query = """
    SELECT 'status' AS kind, id AS row_id, change_id, text FROM status_updates WHERE text IS NOT NULL
    UNION ALL
    SELECT 'explanation', id, change_id, explanation FROM line_wordings WHERE explanation IS NOT NULL
    UNION ALL
    SELECT 'title', id, change_id, title FROM measure_wordings WHERE title IS NOT NULL
    UNION ALL
    SELECT 'ambition', id, change_id, title FROM ambition_wordings WHERE title IS NOT NULL
    UNION ALL
    SELECT 'theme', id, change_id, title FROM theme_wordings WHERE title IS NOT NULL
    """
}
