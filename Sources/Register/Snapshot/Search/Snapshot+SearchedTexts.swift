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
          text, names, kind UNINDEXED, row_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2')
        """)
      try database.run(
        """
        INSERT INTO temp.found_texts (text, names, kind, row_id)
        SELECT text, names, kind, row_id FROM (\(Self.searchedTexts))
        WHERE \(Self.mayHave(words))
        ORDER BY change_id, kind, row_id
        """)
      guard words.hasNumber else { return }
      for (id, paper) in try kamerstukken().sorted(by: { $0.key < $1.key }) {
        try database.run(
          """
          INSERT INTO temp.found_texts (text, names, kind, row_id)
          VALUES (\(paper.description), \(paper.publication), \(SearchHit.Kind.letter), \(id))
          """)
      }
    } catch let error as SQLiteError where error.reason == .full {
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
    let hasRuns = words.runs.reduce("1" as Query) { condition, run in
      "\(condition) AND (text LIKE \("%\(run)%") OR names LIKE \("%\(run)%"))"
    }
    return "\(hasRuns) OR length(text) < length(CAST(text AS BLOB))"
  }

  /// What can be searched, and the codes by which it is found besides: as written, written out, and their numbers.
  private static let searchedTexts: Query = """
    SELECT 'status' AS kind, id AS row_id, change_id, text, NULL AS names
    FROM status_updates WHERE text IS NOT NULL
    UNION ALL
    SELECT 'explanation', id, change_id, explanation, owner
    FROM line_wordings WHERE explanation IS NOT NULL
    UNION ALL
    SELECT 'title', id, change_id, title, code || ' ' || (
      SELECT group_concat(code.code || ' ' || ltrim(code.code, 'abcdefghijklmnopqrstuvwxyz'), ' ')
      FROM measure_codes AS code WHERE code.wording_id = wording.id)
    FROM measure_wordings AS wording WHERE title IS NOT NULL
    UNION ALL
    SELECT 'ambition', id, change_id, title, NULL FROM ambition_wordings WHERE title IS NOT NULL
    UNION ALL
    SELECT 'theme', id, change_id, title, NULL FROM theme_wordings WHERE title IS NOT NULL
    """
}
