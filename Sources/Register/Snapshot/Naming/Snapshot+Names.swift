internal import SQLite

extension Snapshot {
  /// Reads all that measures were ever called by a date, by their numbers: the earliest first, each name once.
  public func names(from view: Viewpoint) throws -> [Int: [Measure]] {
    let codes = try measureCodes()
    var found: [Int: [Measure]] = [:]
    try database.visit(
      """
      SELECT said.id, said.measure_id, said.title, said.code
      FROM measure_wordings AS said
      WHERE said.holds_from <= \(view.date)
        AND \(DatedTable.measureWordings.stands("said", knownAt: view.change))
      ORDER BY said.measure_id, said.holds_from, \(DatedTable.measureWordings.place(of: "said"))
      """
    ) { row in
      let id: Int = try row.read(1)
      let named = Measure(
        id: id, title: try row.read(2), code: try row.read(3),
        codes: codes[try row.read(0)] ?? [])
      if found[id]?.contains(named) != true { found[id, default: []].append(named) }
    }
    return found
  }
}
