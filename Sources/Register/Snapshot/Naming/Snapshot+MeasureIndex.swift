internal import SQLite

extension Snapshot {
  /// Reads what a person can name: every measure as it is worded last, and its lines.
  ///
  /// - Parameter change: As it was known after this change; by default after the newest.
  public func measureIndex(knownAt change: Int = .max) throws -> MeasureIndex {
    try measureIndex(of: nil, knownAt: change)
  }

  /// Reads it likewise.
  ///
  /// - Parameter measures: The ids of the measures, to look among; nothing for all.
  func measureIndex(of measures: Query?, knownAt change: Int = .max) throws -> MeasureIndex {
    let view = Viewpoint(asOf: Viewpoint.last.date, knownAt: change)
    let codes = try measureCodes(of: measures)
    let places = try places(of: measures, from: view)
    let entries = try database.all(
      """
      SELECT wording.measure_id, wording.id, wording.title, wording.code
      FROM measures AS measure
      JOIN measure_wordings AS wording
        ON wording.id = \(DatedTable.measureWordings.held(of: "measure.id", from: view))
      \(Query.among(measures, "WHERE measure.id"))
      ORDER BY measure.id
      """
    ) { row in
      let id: Int = try row.read(0)
      let measure = Measure(
        id: id, title: try row.read(2), code: try row.read(3),
        codes: codes[try row.read(1)] ?? [])
      return MeasureIndex.Entry(measure: measure, lines: places[id] ?? [])
    }
    return MeasureIndex(entries: entries)
  }

  /// Finds the measure of a line, on that line alone.
  ///
  /// - Throws: ``RegisterError`` where the line is not there, or was taken back.
  public func entry(of line: Int) throws -> MeasureIndex.Entry {
    try refuseTakenBack([line])
    let measureIndex = try measureIndex(of: "SELECT measure_id FROM lines WHERE id = \(line)")
    guard let entry = measureIndex.entry(of: line) else {
      throw RegisterError(.content, "\(path): line \(line) is of no measure")
    }
    return entry
  }

  private func places(
    of measures: Query?, from view: Viewpoint
  ) throws -> [Int: [MeasureIndex.Place]] {
    var found: [Int: [MeasureIndex.Place]] = [:]
    try database.visit(
      """
      SELECT line.measure_id, line.id, wording.title, wording.page
      FROM lines AS line
      JOIN line_wordings AS explanation
        ON explanation.id = \(DatedTable.lineWordings.held(of: "line.id", from: view))
      LEFT JOIN ambition_wordings AS wording
        ON wording.id = \(DatedTable.ambitionWordings.held(of: "line.ambition_id", from: view))
      \(Query.among(measures, "WHERE line.measure_id"))
      ORDER BY line.id
      """
    ) { row in
      let ambition = try row.read(2, as: String?.self).map {
        LineState.Ambition(title: $0, page: try row.read(3))
      }
      found[try row.read(0), default: []].append(
        MeasureIndex.Place(line: try row.read(1), ambition: ambition))
    }
    return found
  }
}

extension Snapshot {
  /// Finds the one measure that a person names, as ``MeasureIndex/measure(named:)`` does among all.
  ///
  /// Where the name is a code, only the measures that ever had it are read.
  ///
  /// - Parameter change: As it was known after this change; by default after the newest.
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func measure(
    named name: MeasureReference, knownAt change: Int = .max
  ) throws -> MeasureIndex.Entry {
    if let coded = try EverCoded(name)?.found(in: database) {
      let measureIndex = try measureIndex(of: .ids(coded), knownAt: change)
      if let measure = try measureIndex.measure(coded: name) { return measure }
    }
    return try measureIndex(knownAt: change).measure(named: name)
  }
}
