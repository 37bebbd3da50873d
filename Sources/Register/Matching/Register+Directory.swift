internal import SQLite

extension Register {
  /// Reads what a person can name: every measure as it is worded last, and its lines.
  ///
  /// - Parameter change: As it was known after this change; by default after the newest.
  public func directory(knownAt change: Int = .max) throws -> Directory {
    try database.reading { try currentDirectory(knownAt: change) }
  }

  /// Reads it within a transaction of the caller.
  ///
  /// - Parameter measures: The ids of the measures, to look among; by default all.
  func currentDirectory(
    of measures: Query? = nil, knownAt change: Int = .max
  ) throws -> Directory {
    let view = Viewpoint(asOf: Viewpoint.last.date, knownAt: change)
    let codes = try measureCodes(of: measures)
    let places = try places(of: measures, from: view)
    let entries = try database.all(
      """
      SELECT wording.measure_id, wording.id, wording.title, wording.code
      FROM measures AS measure
      JOIN measure_wordings AS wording
        ON wording.id = \(DatedRows.measureWordings.held(of: "measure.id", from: view))
      \(Query.among(measures, "WHERE measure.id"))
      ORDER BY measure.id
      """
    ) { row in
      let id: Int = try row.read(0)
      let measure = Measure(
        id: id, title: try row.read(2), code: try row.read(3),
        codes: codes[try row.read(1)] ?? [])
      return Directory.Entry(measure: measure, lines: places[id] ?? [])
    }
    return Directory(entries: entries)
  }

  private func places(
    of measures: Query?, from view: Viewpoint
  ) throws -> [Int: [Directory.Place]] {
    var found: [Int: [Directory.Place]] = [:]
    try database.visit(
      """
      SELECT line.measure_id, line.id, wording.title, wording.page
      FROM lines AS line
      JOIN line_wordings AS explanation
        ON explanation.id = \(DatedRows.lineWordings.held(of: "line.id", from: view))
      LEFT JOIN ambition_wordings AS wording
        ON wording.id = \(DatedRows.ambitionWordings.held(of: "line.ambition_id", from: view))
      \(Query.among(measures, "WHERE line.measure_id"))
      ORDER BY line.id
      """
    ) { row in
      let ambition = try row.read(2, as: String?.self).map {
        LineState.Ambition(title: $0, page: try row.read(3))
      }
      found[try row.read(0), default: []].append(
        Directory.Place(line: try row.read(1), ambition: ambition))
    }
    return found
  }
}
