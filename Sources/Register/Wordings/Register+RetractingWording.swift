internal import SQLite

extension DatedRows {
  /// The three tables of wordings, which share their ids.
  static let wordings = [ambitionWordings, measureWordings, lineWordings]
}

extension Register {
  /// Finds how a wording stands among its corrections; nothing where there is no such wording.
  func standing(ofWording id: Int) throws -> Standing? {
    for rows in DatedRows.wordings {
      let found = try database.first(
        """
        SELECT wording.\(words: rows.owner), wording.retracted, correction.id,
          ifnull(correction.retracted, 0)
        FROM \(words: rows.table) AS wording
        LEFT JOIN \(words: rows.table) AS correction ON correction.supersedes = wording.id
        WHERE wording.id = \(id)
        """, Standing.init)
      if let found { return found }
    }
    return nil
  }

  /// Adds the retraction of a wording to a change: what was worded before holds again.
  ///
  /// - Throws: ``RegisterError`` for a first wording, without which a thing would have no name.
  func retract(wording id: Int, in change: Change) throws {
    for rows in DatedRows.wordings {
      let isFirst: Bool? = try database.first(
        """
        SELECT wording.supersedes IS NOT NULL OR wording.id = (
          SELECT min(id) FROM \(words: rows.table)
          WHERE \(words: rows.owner) = wording.\(words: rows.owner))
        FROM \(words: rows.table) AS wording WHERE wording.id = \(id)
        """
      ) { row in try row.read(0) }
      guard let isFirst else { continue }
      guard !isFirst else {
        throw RegisterError(
          .usage, "w\(id) is what it was called first; word it anew with `stand reword`")
      }
      try database.run(
        """
        INSERT INTO \(words: rows.table) (
          id, change_id, \(words: rows.owner), holds_from, supersedes, retracted)
        SELECT next_wording.id, \(change.id), wording.\(words: rows.owner), wording.holds_from,
          wording.id, 1
        FROM next_wording, \(words: rows.table) AS wording
        WHERE wording.id = \(id)
        """)
    }
  }

  /// The wordings that a change recorded; retractions are none.
  func wordings(of change: Int) throws -> [Int] {
    try DatedRows.wordings.flatMap { rows in
      try database.all(
        "SELECT id FROM \(words: rows.table) WHERE change_id = \(change) AND NOT retracted ORDER BY id"
      ) { row in try row.read(0, as: Int.self) }
    }.sorted()
  }
}
