internal import SQLite

extension Snapshot {
  /// Reads the codes of measures by the id of their wording, in the order as written.
  ///
  /// - Parameter measures: The ids of the measures, to look among; by default all.
  func measureCodes(of measures: Query? = nil) throws -> [Int: [String]] {
    let wordings: Query? = measures.map { ids in
      "SELECT id FROM measure_wordings WHERE measure_id IN (\(ids))"
    }
    var found: [Int: [String]] = [:]
    try database.visit(
      "SELECT wording_id, code FROM measure_codes \(Query.among(wordings, "WHERE wording_id")) ORDER BY id"
    ) { row in
      found[try row.read(0), default: []].append(try row.read(1))
    }
    return found
  }
}
