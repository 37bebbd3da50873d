internal import Dates
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Reads how the measure, its explanations, ambitions and themes were worded anew, moved, or put
  /// right.
  func rewordings(of subject: Subject) throws -> [Event] {
    var events = try wordings(.ofMeasure, of: subject.measure.id, subject)
    try addPredecessors(of: subject, to: &events)
    for place in subject.places {
      events += try wordings(.ofLine, of: place.line, subject, on: place)
      if let ambition = try ambition(of: place) {
        events += try wordings(.ofAmbition, of: ambition, subject, on: place)
      }
      for theme in try themes(of: place) {
        events += try wordings(.ofTheme, of: theme, subject, on: place)
      }
    }
    return events
  }

  /// Adds since when other measures go on in the measure, and from when they do no longer.
  private func addPredecessors(of subject: Subject, to events: inout [Event]) throws {
    guard
      try database.first(
        "SELECT EXISTS (SELECT 1 FROM measure_successors WHERE measure_id = \(subject.measure.id))",
        { row in try row.read(0, as: Bool.self) }) == true
    else { return }
    let wordings = DatedTable.measureWordings
    try database.visit(
      """
      SELECT wording.id, wording.holds_from, \(Event.change),
        \(Event.corrections(of: "wording", in: wordings)),
        ifnull(wording.code, wording.title) || CASE said.kind
          WHEN 'merged' THEN ' is merged into this measure'
          WHEN 'split' THEN ' is split, and goes on in this measure too'
          ELSE ' goes on in this measure no longer' END
      FROM measure_wordings AS wording
      LEFT JOIN measure_successors AS said
        ON said.wording_id = wording.id AND said.measure_id = \(subject.measure.id)
      \(Event.joins("wording", in: wordings, knownAt: subject.view.change))
      WHERE wording.measure_id IN (
          SELECT other.measure_id
          FROM measure_successors AS named
          JOIN measure_wordings AS other ON other.id = named.wording_id
          WHERE named.measure_id = \(subject.measure.id))
        AND wording.holds_from <= \(subject.view.date)
        AND wording.change_id <= \(subject.view.change)
        AND (said.id IS NOT NULL OR \(wordings.stands("wording", knownAt: subject.view.change)))
        -- What a wording repeats of the one before it is no news of this measure.
        AND said.kind IS NOT (
          SELECT (
            SELECT before.kind FROM measure_successors AS before
            WHERE before.wording_id = earlier.id AND before.measure_id = \(subject.measure.id))
          FROM measure_wordings AS earlier
          WHERE earlier.measure_id = wording.measure_id
            AND (earlier.holds_from, earlier.id) < (wording.holds_from, wording.id)
            AND earlier.id IS NOT wording.supersedes
            AND \(wordings.stands("earlier", knownAt: subject.view.change))
          ORDER BY earlier.holds_from DESC, earlier.id DESC LIMIT 1)
      ORDER BY wording.id
      """
    ) { row in
      let change = try Change(row, from: 2)
      events.append(
        Event(
          date: try row.read(1), kind: .wording(try row.read(13)),
          id: "w\(try row.read(0, as: Int.self))", place: nil, measure: subject.measure,
          kamerstuk: nil, origin: .person(source: nil), change: change, placeInTime: change.id,
          corrections: try Event.Corrections(row, from: 5, letter: "w")))
    }
  }

  /// Finds every theme that a line ever stood under.
  private func themes(of place: MeasureIndex.Place) throws -> [Int] {
    try database.all(
      """
      SELECT wording.theme_id
      FROM line_wordings AS wording
      WHERE wording.line_id = \(place.line) AND wording.theme_id IS NOT NULL
      UNION
      SELECT wording.theme_id
      FROM lines AS line
      JOIN ambition_wordings AS wording ON wording.ambition_id = line.ambition_id
      WHERE line.id = \(place.line) AND wording.theme_id IS NOT NULL
      """
    ) { row in try row.read(0) }
  }

  /// What the wordings of a kind of thing say, in the words of a query around.
  private struct Worded {
    let rows: DatedTable
    let words: Query
    /// The theme that it stands under by itself.
    let theme: Query
    /// The edition that says it, where the row has that.
    var edition: Query = "NULL"

    static var ofTheme: Worded {
      Worded(rows: .themeWordings, words: "wording.title", theme: "NULL")
    }
    static var ofAmbition: Worded {
      Worded(
        rows: .ambitionWordings, words: "wording.title || ifnull(' · p. ' || wording.page, '')",
        theme: "wording.theme_id")
    }
    static var ofMeasure: Worded {
      Worded(
        rows: .measureWordings,
        words: """
          wording.title || ifnull(' (' || wording.code || ')', '') || ifnull((
            SELECT ' · ' || kind || ' into ' || group_concat(name, ', ')
            FROM (
              SELECT said.kind, ifnull(other.code, other.title) AS name
              FROM measure_successors AS said
              JOIN measure_wordings AS other
                ON other.id = \(DatedTable.measureWordings.held(of: "said.measure_id", from: .last))
              WHERE said.wording_id = wording.id
              ORDER BY said.id)
            GROUP BY kind), '')
          """,
        theme: "NULL")
    }
    static var ofLine: Worded {
      Worded(
        rows: .lineWordings,
        words: "wording.explanation || ifnull(' · owner: ' || wording.owner, '')",
        theme: "wording.theme_id", edition: Event.edition(of: "wording"))
    }
  }

  /// Whether a thing has more than its first wording.
  ///
  /// Most have not, and to prepare what reads them costs
  /// more than all other statements of a history.
  private func isReworded(_ rows: DatedTable, _ owner: Int) throws -> Bool {
    try database.first(
      """
      SELECT id FROM \(words: rows.name) WHERE \(words: rows.owner) = \(owner) LIMIT 1 OFFSET 1
      """
    ) { row in try row.read(0, as: Int.self) } != nil
  }

  /// Reads the wordings of one thing that a history tells.
  ///
  /// The plus in front of "supersedes" keeps SQLite from going through all first wordings of the register:
  /// https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_
  ///
  /// First wordings are no events, nor are those that say what the one before said, nor are they when
  /// their edition's date is put right or it is taken back and brought back: only when they are put
  /// right in other words. Then both are told, what it was called and what puts that right. A thing that
  /// moved is told with the theme that it came under.
  private func wordings(
    _ worded: Worded, of owner: Int, _ subject: Subject, on place: MeasureIndex.Place? = nil
  ) throws -> [Event] {
    let rows = worded.rows
    guard try isReworded(rows, owner) else { return [] }
    let words = worded.words
    return try database.all(
      """
      WITH RECURSIVE root (id, place, date, words, before, theme, theme_before) AS (
        SELECT wording.id, wording.change_id, wording.holds_from, \(words),
          lag(\(words)) OVER in_time, \(worded.theme), lag(\(worded.theme)) OVER in_time
        FROM \(words: rows.name) AS wording
        WHERE wording.\(words: rows.owner) = \(owner) AND +wording.supersedes IS NULL
          AND wording.change_id <= \(subject.view.change)
        WINDOW in_time AS (ORDER BY wording.holds_from, wording.id)
      ),
      told (id, place, first, moved_to, is_event) AS (
        SELECT id, place, words, iif(theme IS NOT theme_before, theme, NULL),
          before IS NOT NULL AND (words IS NOT before OR theme IS NOT theme_before)
          -- What was news when it was recorded stays so, whatever was recorded of earlier days since.
          OR EXISTS (
            SELECT 1 FROM (
              SELECT earlier.words, earlier.theme FROM root AS earlier
              WHERE earlier.id < root.id AND earlier.date <= root.date
              ORDER BY earlier.date DESC, earlier.id DESC LIMIT 1) AS then_before
            WHERE then_before.words IS NOT root.words OR then_before.theme IS NOT root.theme)
        FROM root
        UNION
        SELECT wording.id, told.place, told.first, told.moved_to,
          told.is_event OR (NOT wording.retracted AND \(words) IS NOT told.first)
        FROM told JOIN \(words: rows.name) AS wording ON wording.supersedes = told.id
      )
      SELECT wording.id, wording.holds_from, change.id, change.recorded_at, actor.name,
        wording.supersedes, correction.id, correction.retracted,
        EXISTS (SELECT 1 FROM \(words: rows.name) WHERE id = wording.supersedes AND retracted),
        later.id, later.recorded_at, later_actor.name, later.message, \(words), told.is_event,
        iif(told.is_event, (
          SELECT theme.title FROM theme_wordings AS theme
          WHERE theme.id = \(DatedTable.themeWordings.held(of: "told.moved_to", from: .last))), NULL),
        told.place, ifnull(\(worded.edition), (
          SELECT id FROM editions WHERE change_id = wording.change_id))
      FROM told
      JOIN \(words: rows.name) AS wording ON wording.id = told.id
      JOIN changes AS change ON change.id = wording.change_id
      LEFT JOIN actors AS actor ON actor.id = change.id
      LEFT JOIN \(words: rows.name) AS correction
        ON correction.supersedes = wording.id AND correction.change_id <= \(subject.view.change)
      LEFT JOIN changes AS later ON later.id = correction.change_id
      LEFT JOIN actors AS later_actor ON later_actor.id = later.id
      WHERE (told.is_event OR (
          NOT correction.retracted AND correction.id IN (SELECT id FROM told WHERE is_event)))
        AND NOT wording.retracted
        AND wording.holds_from <= \(subject.view.date)
        AND wording.change_id <= \(subject.view.change)
      ORDER BY wording.id
      """
    ) { row in
      let said: String = try row.read(13)
      let words = try row.read(15, as: String?.self).map { "\($0) · \(said)" } ?? said
      return Event(
        date: try row.read(1), kind: try row.read(14) ? .wording(words) : .firstWording(words),
        id: "w\(try row.read(0, as: Int.self))", place: place, measure: subject.measure,
        kamerstuk: nil, origin: subject.origin(edition: try row.read(17), source: nil),
        change: try Change(row, from: 2), placeInTime: try row.read(16),
        corrections: try Event.Corrections(row, from: 5, letter: "w"))
    }
  }
}
