public import Dates
internal import SQLite

extension Register {
  /// Words a measure, an explanation, an ambition or a theme anew from a date on, in one change.
  ///
  /// Nothing is renamed: the old words hold until that date, and stay.
  ///
  /// - Parameter entry: The measure; on one line, where the words of that line are meant.
  /// - Throws: ``RegisterError`` where nothing held on that date that could be worded anew, or a code
  ///   belongs to another measure.
  /// - Returns: The names of the new rows: `w70`.
  public func reword(
    _ entry: Directory.Entry, to words: Rewording, from date: CalendarDate, recorder: Recorder
  ) throws -> [String] {
    let codes = try words.readCodes()
    return try recording(by: recorder) { recording in
      try currentDirectory().refuse(codes ?? [], takenForMeasure: entry.measure.id)
      let change = try recording.begin()
      return try subjects(of: words, on: entry, from: date).map { kind, owner in
        guard let held = try wording(of: kind, owner, on: date) else {
          throw RegisterError(
            .usage,
            """
            \(entry.measure.name) is not worded yet on \(date), so nothing is worded anew; give a \
            later --on
            """)
        }
        let new = try NewWording(of: held, from: date, words: words)
        return "w\(try insert(new, of: kind, in: change))"
      }
    }
  }

  /// What some words are of: the measure, its lines or its ambitions, each with its id.
  private func subjects(
    of words: Rewording, on entry: Directory.Entry, from date: CalendarDate
  ) throws -> [(WordingKind, Int?)] {
    var subjects: [(WordingKind, Int?)] = []
    if words.isOfMeasure { subjects.append((.measure, entry.measure.id)) }
    for place in entry.lines {
      if words.explanation != nil { subjects.append((.line, place.line)) }
      if words.isOfAmbition { subjects.append((.ambition, try ambition(of: place))) }
      if words.isOfTheme { subjects.append((.theme, try theme(of: place, on: date))) }
    }
    return subjects
  }

  /// The ambition that a line stands under; nothing outside the strategy.
  func ambition(of place: Directory.Place) throws -> Int? {
    try database.first("SELECT ambition_id FROM lines WHERE id = \(place.line)") { row in
      try row.read(0, as: Int?.self)
    } ?? nil
  }

  /// The theme that a line stands under on a date, by itself or with its ambition.
  func theme(of place: Directory.Place, on date: CalendarDate) throws -> Int? {
    let view = Viewpoint(asOf: date)
    return try database.first(
      """
      SELECT ifnull(ambition.theme_id, wording.theme_id)
      FROM lines AS line
      JOIN line_wordings AS wording
        ON wording.id = \(DatedRows.lineWordings.held(of: "line.id", from: view))
      LEFT JOIN ambition_wordings AS ambition
        ON ambition.id = \(DatedRows.ambitionWordings.held(of: "line.ambition_id", from: view))
      WHERE line.id = \(place.line)
      """
    ) { row in try row.read(0, as: Int?.self) } ?? nil
  }

  /// Finds the wording of something that holds on a date.
  func wording(of kind: WordingKind, _ owner: Int?, on date: CalendarDate) throws -> Int? {
    let held = kind.rows.held(of: "thing.id", from: Viewpoint(asOf: date))
    return try database.first("SELECT \(held) FROM (SELECT \(owner) AS id) AS thing") { row in
      try row.read(0, as: Int?.self)
    } ?? nil
  }
}
