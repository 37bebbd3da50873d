internal import Annex
public import Dates
internal import SQLite

extension Register {
  /// Words a measure, an ambition or an explanation anew from a date on, in one change.
  ///
  /// Nothing is renamed: the old words hold until that date, and stay.
  ///
  /// - Parameter entry: The measure; on one line, where the words of that line are meant.
  /// - Throws: ``RegisterError`` where nothing held on that date that could be worded anew, or a number
  ///   belongs to another measure.
  /// - Returns: The names of the new rows: `w70`.
  public func reword(
    _ entry: Directory.Entry, to words: Rewording, from date: CalendarDate, recorder: Recorder
  ) throws -> [String] {
    let numbers = try words.readNumbers()
    return try recording(by: recorder) { recording in
      try currentDirectory().refuse(numbers ?? [], takenForMeasure: entry.measure.id)
      let view = Viewpoint(asOf: date)
      let change = try recording.begin()
      var rows: [Int?] = []
      if words.isOfMeasure {
        rows.append(try reword(entry.measure, to: words, numbers, from: view, in: change))
      }
      for place in entry.lines where words.isOfLine {
        if let explanation = words.explanation {
          rows.append(try reword(place, explanation, from: view, in: change))
        }
        if words.ambition != nil || words.page != nil {
          rows.append(try rewordAmbition(of: place, to: words, from: view, in: change))
        }
      }
      let names = rows.compactMap(\.self).map { "w\($0)" }
      guard names.count == rows.count else {
        throw RegisterError(
          .usage,
          "\(entry.measure.name) is not worded yet on \(date), so nothing is worded anew; give a later --on"
        )
      }
      return names
    }
  }

  private func reword(
    _ measure: Measure, to words: Rewording, _ numbers: [Int]?, from view: Viewpoint,
    in change: Change
  ) throws -> Int? {
    let held = DatedRows.measureWordings.held(of: "measure.id", from: view)
    let code = words.numbers?.value
    let new = try insertedWording(
      """
      INSERT INTO measure_wordings (id, change_id, measure_id, holds_from, title, code)
      SELECT next_wording.id, \(change.id), measure.id, \(view.date),
        ifnull(\(words.title), wording.title),
        iif(\(words.numbers != nil), \(code), wording.code)
      FROM next_wording, measures AS measure
      JOIN measure_wordings AS wording ON wording.id = \(held)
      WHERE measure.id = \(measure.id)
      """)
    guard let new else { return nil }
    for number in numbers ?? measure.numbers {
      try database.run(
        """
        INSERT INTO measure_numbers (change_id, wording_id, number)
        VALUES (\(change.id), \(new), \(number))
        """)
    }
    return new
  }

  private func reword(
    _ place: Directory.Place, _ explanation: String, from view: Viewpoint, in change: Change
  ) throws -> Int? {
    let held = DatedRows.lineWordings.held(of: "line.id", from: view)
    return try insertedWording(
      """
      INSERT INTO line_wordings (id, change_id, line_id, holds_from, theme_id, explanation)
      SELECT next_wording.id, \(change.id), line.id, \(view.date), wording.theme_id, \(explanation)
      FROM next_wording, lines AS line
      JOIN line_wordings AS wording ON wording.id = \(held)
      WHERE line.id = \(place.line)
      """)
  }

  private func rewordAmbition(
    of place: Directory.Place, to words: Rewording, from view: Viewpoint, in change: Change
  ) throws -> Int? {
    let held = DatedRows.ambitionWordings.held(of: "line.ambition_id", from: view)
    return try insertedWording(
      """
      INSERT INTO ambition_wordings (
        id, change_id, ambition_id, holds_from, theme_id, title, page)
      SELECT next_wording.id, \(change.id), line.ambition_id, \(view.date), wording.theme_id,
        ifnull(\(words.ambition), wording.title), ifnull(\(words.page), wording.page)
      FROM next_wording, lines AS line
      JOIN ambition_wordings AS wording ON wording.id = \(held)
      WHERE line.id = \(place.line)
      """)
  }

  /// Runs an INSERT of one wording, which adds nothing where nothing held.
  private func insertedWording(_ query: Query) throws -> Int? {
    let next: Int? = try database.first("SELECT id FROM next_wording") { row in try row.read(0) }
    try database.run(query)
    let after: Int? = try database.first("SELECT id FROM next_wording") { row in try row.read(0) }
    return next == after ? nil : next
  }
}

extension Rewording {
  /// The numbers that are stated; none where the measure has none from then on.
  fileprivate func readNumbers() throws(RegisterError) -> [Int]? {
    guard let numbers else { return nil }
    guard let written = numbers.value else { return [] }
    do {
      return try MeasureNumbers(reading: written).numbers
    } catch {
      throw RegisterError(.usage, error.description)
    }
  }
}
