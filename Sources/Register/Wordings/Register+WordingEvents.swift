internal import Dates
internal import Kamerstuk
internal import SQLite

extension Register {
  /// Reads how the measure, its explanations and its ambitions were worded anew.
  ///
  /// First wordings are no events, nor are they when their edition's date is put right.
  func rewordings(of subject: Subject) throws -> [Event] {
    var events = try database.all(
      """
      SELECT wording.id, wording.holds_from, change.id, change.recorded_at, change.actor,
        correction.id, correction.retracted,
        wording.title || ifnull(' (' || wording.code || ')', '')
      FROM measure_wordings AS wording
      JOIN changes AS change ON change.id = wording.change_id
      LEFT JOIN measure_wordings AS correction
        ON correction.supersedes = wording.id AND correction.change_id <= \(subject.view.change)
      WHERE wording.measure_id = \(subject.measure.id)
        AND wording.supersedes IS NULL
        AND wording.holds_from <= \(subject.view.date)
        AND wording.change_id <= \(subject.view.change)
        AND wording.id > (SELECT min(id) FROM measure_wordings WHERE measure_id = wording.measure_id)
      """
    ) { row in try Event(wording: row, of: subject, on: nil) }
    for place in subject.places {
      events += try database.all(
        """
        SELECT wording.id, wording.holds_from, change.id, change.recorded_at, change.actor,
          correction.id, correction.retracted, wording.explanation
        FROM line_wordings AS wording
        JOIN changes AS change ON change.id = wording.change_id
        LEFT JOIN line_wordings AS correction
          ON correction.supersedes = wording.id AND correction.change_id <= \(subject.view.change)
        WHERE wording.line_id = \(place.line)
          AND wording.supersedes IS NULL
          AND wording.holds_from <= \(subject.view.date)
          AND wording.change_id <= \(subject.view.change)
          AND wording.id > (SELECT min(id) FROM line_wordings WHERE line_id = wording.line_id)
        """
      ) { row in try Event(wording: row, of: subject, on: place) }
      events += try database.all(
        """
        SELECT wording.id, wording.holds_from, change.id, change.recorded_at, change.actor,
          correction.id, correction.retracted,
          wording.title || ifnull(' · p. ' || wording.page, '')
        FROM lines AS line
        JOIN ambition_wordings AS wording ON wording.ambition_id = line.ambition_id
        JOIN changes AS change ON change.id = wording.change_id
        LEFT JOIN ambition_wordings AS correction
          ON correction.supersedes = wording.id AND correction.change_id <= \(subject.view.change)
        WHERE line.id = \(place.line)
          AND wording.supersedes IS NULL
          AND wording.holds_from <= \(subject.view.date)
          AND wording.change_id <= \(subject.view.change)
          AND wording.id > (
            SELECT min(id) FROM ambition_wordings WHERE ambition_id = wording.ambition_id)
        """
      ) { row in try Event(wording: row, of: subject, on: place) }
    }
    return events
  }
}

extension Event {
  fileprivate init(
    wording row: borrowing Row, of subject: Register.Subject, on place: Directory.Place?
  ) throws {
    let correction: Int? = try row.read(5)
    self.init(
      date: try row.read(1), kind: .wording(try row.read(7)),
      id: "w\(try row.read(0, as: Int.self))", place: place, measure: subject.measure,
      kamerstuk: nil, origin: .person(source: nil), change: try Change(row, from: 2),
      corrections: Corrections(
        supersedes: nil, supersededBy: correction.map { "w\($0)" },
        retracted: try row.read(6, as: Bool?.self) ?? false))
  }
}
