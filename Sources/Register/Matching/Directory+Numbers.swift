extension Directory {
  /// Refuses numbers that belong to another measure than the one that is to have them.
  func refuse(_ numbers: [Int], takenForMeasure measure: Int?) throws(RegisterError) {
    for other in entries where other.measure.id != measure {
      guard let number = other.measure.numbers.first(where: numbers.contains) else { continue }
      throw RegisterError(
        .usage, "VM \(number) belongs to \(other.measure.name) · \(other.measure.title) already")
    }
  }
}

extension Register {
  /// Refuses a change after which a number belongs to one of its measures and to another.
  func refuseSharedNumbers(of change: Change) throws {
    let measures: [Int] = try database.all(
      "SELECT DISTINCT measure_id FROM measure_wordings WHERE change_id = \(change.id)"
    ) { row in try row.read(0) }
    guard !measures.isEmpty else { return }
    let directory = try currentDirectory()
    for entry in directory.entries where measures.contains(entry.measure.id) {
      try directory.refuse(entry.measure.numbers, takenForMeasure: entry.measure.id)
    }
  }
}
