internal import Dates
internal import Kamerstuk
public import SQLite

extension Snapshot {
  /// Finds the texts that have all of some words, oldest first, as a history has them.
  ///
  /// Words are words or how these begin; case and diacritics do not matter. Signs between letters part words that
  /// must follow one another: `36000-XVII`. Nothing is read as syntax. Measures are found by their codes too, and
  /// Kamerstukken by their numbers.
  public func search(_ words: String) throws -> [SearchHit] {
    let words = SearchWords(words)
    guard !words.query.isEmpty else { return [] }
    defer { try? database.run(script: Self.forgetting) }
    try gatherTexts(thatMayHave: words)
    var measureIndexes = [Int.max: try measureIndex()]
    let papers = try kamerstukken()
    return try database.all(Self.hits(of: words)) { row in
      // What was taken back is named as it was known when the text was recorded.
      try SearchHit(row, naming: papers) { change in
        if let known = measureIndexes[change] { return known }
        let measureIndex = try measureIndex(from: .last(knownAt: change))
        measureIndexes[change] = measureIndex
        return measureIndex
      }
    }
  }

  private static func hits(of words: SearchWords) -> Query {
    """
    SELECT
      found.kind, found.row_id,
      snippet(found_texts, 0, \(String(Snippet.open)), \(String(Snippet.close)), '…', 24), found.text,
      coalesce(status.line_id, explanation.line_id), title.measure_id,
      ambition.title, ambition.page,
      coalesce(
        status.holds_from, explanation.holds_from, title.holds_from, ambition.holds_from,
        theme.holds_from,
        (SELECT min(told_on) FROM notifications WHERE kamerstuk_id = letter.id),
        (SELECT min(date) FROM edition_wordings WHERE kamerstuk_id = letter.id),
        (SELECT min(holds_from) FROM status_updates WHERE kamerstuk_id = letter.id),
        date(change.recorded_at / 1000000, 'unixepoch')
      ) AS holds_from,
      EXISTS (SELECT 1 FROM status_updates WHERE supersedes = status.id)
        OR EXISTS (SELECT 1 FROM line_wordings WHERE supersedes = explanation.id)
        OR EXISTS (SELECT 1 FROM measure_wordings WHERE supersedes = title.id)
        OR EXISTS (SELECT 1 FROM ambition_wordings WHERE supersedes = ambition.id)
        OR EXISTS (SELECT 1 FROM theme_wordings WHERE supersedes = theme.id)
        -- CASE, since of AND both sides are looked at, here all rows of three tables.
        OR CASE WHEN letter.id IS NULL THEN 0 ELSE NOT EXISTS (
            SELECT 1 FROM notifications AS said
            WHERE said.kamerstuk_id = letter.id AND \(DatedTable.notifications.stands("said")))
          AND NOT EXISTS (
            SELECT 1 FROM edition_wordings AS said
            WHERE said.kamerstuk_id = letter.id AND \(DatedTable.editionWordings.stands("said")))
          AND NOT EXISTS (
            SELECT 1 FROM status_updates AS said
            WHERE said.kamerstuk_id = letter.id AND \(DatedTable.statuses.stands("said"))) END,
      change.id, change.recorded_at, actor.name
    FROM temp.found_texts AS found
    LEFT JOIN status_updates AS status
      ON found.kind = 'status' AND status.id = found.row_id
    LEFT JOIN line_wordings AS explanation
      ON found.kind = 'explanation' AND explanation.id = found.row_id
    LEFT JOIN measure_wordings AS title
      ON found.kind = 'title' AND title.id = found.row_id
    LEFT JOIN ambition_wordings AS ambition
      ON found.kind = 'ambition' AND ambition.id = found.row_id
    LEFT JOIN theme_wordings AS theme
      ON found.kind = 'theme' AND theme.id = found.row_id
    LEFT JOIN kamerstukken AS letter
      ON found.kind = 'letter' AND letter.id = found.row_id
    JOIN changes AS change ON change.id = coalesce(
      status.change_id, explanation.change_id, title.change_id, ambition.change_id,
      theme.change_id, letter.change_id)
    LEFT JOIN actors AS actor ON actor.id = change.id
    WHERE found_texts MATCH \(words.query)
    ORDER BY holds_from, found.rowid
    """
  }
}

extension SearchHit {
  /// Reads a hit.
  ///
  /// - Parameters:
  ///   - papers: The Kamerstukken by their ids.
  ///   - measureIndex: What a person could name after a change.
  fileprivate init(
    _ row: borrowing Row, naming papers: [Int: Kamerstuk],
    measureIndex: (_ change: Int) throws -> MeasureIndex
  ) throws {
    kind = try row.read(0)
    let number: Int = try row.read(1)
    let paper = kind == .letter ? papers[number]?.publication : nil
    id = paper ?? "\(kind.letter)\(number)"
    snippet = Snippet(marked: try row.read(2))
    text = try row.read(3)
    line = try row.read(4)
    let measureID: Int? = try row.read(5)
    let line = line
    change = try Change(row, from: 10)
    func isMeant(_ entry: MeasureIndex.Entry) -> Bool {
      entry.measure.id == measureID || entry.lines.contains { $0.line == line }
    }
    var entry = try measureIndex(.max).entries.first(where: isMeant)
    if entry == nil, measureID != nil || line != nil {
      entry = try measureIndex(change.id).entries.first(where: isMeant)
    }
    measure = entry?.measure
    let worded = try row.read(6, as: String?.self).map {
      LineState.Ambition(title: $0, page: try row.read(7))
    }
    ambition = worded ?? entry?.lines.first { $0.line == line }?.ambition
    holdsFrom = try row.read(8)
    isSuperseded = try row.read(9)
  }
}

extension SearchHit.Kind: Storable {
  /// Its name: `status`.
  public var stored: Value { .text(rawValue) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .text(let name) = stored else { return nil }
    self.init(rawValue: name)
  }

  /// The letter that ids of its rows begin with.
  fileprivate var letter: String {
    switch self {
    case .status: "s"
    case .explanation, .title, .ambition, .theme: "w"
    case .letter: "kst-"
    }
  }
}
