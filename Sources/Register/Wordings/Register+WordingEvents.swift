internal import Dates
internal import Kamerstuk
internal import SQLite

extension Register {
  /// Reads how the measure, its explanations and its ambitions were worded anew, or put right.
  func rewordings(of subject: Subject) throws -> [Event] {
    var events = try wordings(of: .measureWordings, subject.measure.id, Self.measureWords, subject)
    for place in subject.places {
      events += try wordings(
        of: .lineWordings, place.line, "wording.explanation", subject, on: place)
      guard let ambition = try ambition(of: place) else { continue }
      events += try wordings(
        of: .ambitionWordings, ambition, Self.ambitionWords, subject, on: place)
    }
    return events
  }

  private static let measureWords: Query =
    "wording.title || ifnull(' (' || wording.code || ')', '')"
  private static let ambitionWords: Query =
    "wording.title || ifnull(' · p. ' || wording.page, '')"

  /// Reads the wordings of one thing that a history tells.
  ///
  /// First wordings are no events, nor are they when their edition's date is put right or it is taken
  /// back and brought back: only when they are put right in other words. Then both are told, what it was
  /// called and what puts that right.
  private func wordings(
    of rows: DatedRows, _ owner: Int, _ words: Query, _ subject: Subject,
    on place: Directory.Place? = nil
  ) throws -> [Event] {
    try database.all(
      """
      WITH RECURSIVE told (id, first, is_event) AS (
        SELECT wording.id, \(words), wording.id > (
          SELECT min(id) FROM \(words: rows.table) WHERE \(words: rows.owner) = \(owner))
        FROM \(words: rows.table) AS wording
        WHERE wording.\(words: rows.owner) = \(owner) AND wording.supersedes IS NULL
        UNION ALL
        SELECT wording.id, told.first,
          told.is_event OR (NOT wording.retracted AND \(words) IS NOT told.first)
        FROM told JOIN \(words: rows.table) AS wording ON wording.supersedes = told.id
      )
      SELECT wording.id, wording.holds_from, change.id, change.recorded_at, change.actor,
        wording.supersedes, correction.id, correction.retracted,
        EXISTS (SELECT 1 FROM \(words: rows.table) WHERE id = wording.supersedes AND retracted),
        later.id, later.recorded_at, later.actor, later.message, \(words), told.is_event
      FROM told
      JOIN \(words: rows.table) AS wording ON wording.id = told.id
      JOIN changes AS change ON change.id = wording.change_id
      LEFT JOIN \(words: rows.table) AS correction
        ON correction.supersedes = wording.id AND correction.change_id <= \(subject.view.change)
      LEFT JOIN changes AS later ON later.id = correction.change_id
      WHERE (told.is_event OR (
          NOT correction.retracted AND correction.id IN (SELECT id FROM told WHERE is_event)))
        AND NOT wording.retracted
        AND wording.holds_from <= \(subject.view.date)
        AND wording.change_id <= \(subject.view.change)
      ORDER BY wording.id
      """
    ) { row in
      let words: String = try row.read(13)
      return Event(
        date: try row.read(1), kind: try row.read(14) ? .wording(words) : .firstWording(words),
        id: "w\(try row.read(0, as: Int.self))", place: place, measure: subject.measure,
        kamerstuk: nil, origin: .person(source: nil), change: try Change(row, from: 2),
        corrections: try Event.Corrections(row, from: 5, letter: "w"))
    }
  }
}
