internal import SQLite

extension Register {
  /// Reads the VM numbers of all measures by the id of their wording, in order.
  func measureNumbers() throws -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    try database.visit(
      "SELECT wording_id, number FROM measure_numbers ORDER BY wording_id, number"
    ) { row in
      found[try row.read(0), default: []].append(try row.read(1))
    }
    return found
  }
}
