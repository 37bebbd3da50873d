internal import SQLite

extension Register {
  /// Reads the codes of all measures by the id of their wording, in the order as written.
  func measureCodes() throws -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    try database.visit(
      "SELECT wording_id, code FROM measure_codes ORDER BY id"
    ) { row in
      found[try row.read(0), default: []].append(try row.read(1))
    }
    return found
  }
}
