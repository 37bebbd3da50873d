internal import Annex

extension Directory {
  /// Refuses codes that belong to another measure than the one that is to have them.
  ///
  /// A number without a word would name every measure of that number, so it belongs to all of them.
  func refuse(_ codes: [String], takenForMeasure measure: Int?) throws(RegisterError) {
    for other in entries where other.measure.id != measure {
      let taken = other.measure.codes.first { code in
        codes.contains { MeasureCodes.isNamed(code, by: $0) }
      }
      guard let taken else { continue }
      let code = MeasureCodes.written(taken, in: other.measure.code ?? "")
      throw RegisterError(
        .usage, "\(code) belongs to \(other.measure.name) · \(other.measure.title) already")
    }
  }
}

extension Register {
  /// Refuses a change after which a code belongs to one of its measures and to another.
  func refuseSharedCodes(of change: Change) throws {
    let measures: [Int] = try database.all(
      "SELECT DISTINCT measure_id FROM measure_wordings WHERE change_id = \(change.id)"
    ) { row in try row.read(0) }
    guard !measures.isEmpty else { return }
    let directory = try currentDirectory()
    for entry in directory.entries where measures.contains(entry.measure.id) {
      try directory.refuse(entry.measure.codes, takenForMeasure: entry.measure.id)
    }
  }
}
