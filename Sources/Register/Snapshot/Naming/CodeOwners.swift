internal import Annex
internal import SQLite

/// Which measures have which codes.
struct CodeOwners {
  /// The measures and their codes, by what a person can type for these.
  private var owners: [String: [(measure: Measure, code: String)]] = [:]

  init(of measureIndex: MeasureIndex) {
    for entry in measureIndex.entries {
      for code in entry.measure.codes {
        for name in MeasureCodes.names(of: code) {
          owners[name, default: []].append((entry.measure, code))
        }
      }
    }
  }

  /// Refuses codes that belong to another measure than the one that is to have them.
  ///
  /// A number without a word would name every measure of that number, so it belongs to all of them.
  ///
  /// - Parameter shared: The codes that several measures may have: those that begin anew under each heading of an
  ///   edition.
  func refuse(
    _ codes: [String], takenForMeasure measure: Int?, besides shared: Set<String> = []
  ) throws(RegisterError) {
    for code in codes where !shared.contains(code) {
      guard let taken = owners[code]?.first(where: { $0.measure.id != measure }) else { continue }
      let written = MeasureCodes.written(taken.code, in: taken.measure.code ?? "")
      throw RegisterError(
        .usage, "\(written) belongs to \(taken.measure.name) · \(taken.measure.title) already")
    }
  }
}

extension CodeOwners {
  /// The codes that several measures have.
  static func shared(in index: MeasureIndex) -> Set<String> {
    var seen: Set<String> = []
    return Set(
      index.entries.flatMap { entry in
        entry.measure.codes.filter { !seen.insert($0).inserted }
      })
  }
}

extension MeasureIndex {
  /// Refuses codes that belong to another measure than the one that is to have them.
  func refuse(_ codes: [String], takenForMeasure measure: Int?) throws(RegisterError) {
    try CodeOwners(of: self).refuse(codes, takenForMeasure: measure)
  }
}

extension Snapshot {
  /// Refuses a change after which a code belongs to one of its measures and to another, unless both had it before.
  ///
  /// - Parameter allowed: The codes that several measures of an edition have.
  func refuseSharedCodes(of change: Change, besides allowed: Set<String> = []) throws {
    let measures = Set(
      try database.all(
        "SELECT DISTINCT measure_id FROM measure_wordings WHERE change_id = \(change.id)"
      ) { row in try row.read(0, as: Int.self) })
    guard !measures.isEmpty, try isAnyCodeShared() else { return }
    let shared = allowed.union(
      CodeOwners.shared(in: try measureIndex(from: .last(knownAt: change.id - 1))))
    let measureIndex = try measureIndex()
    let owners = CodeOwners(of: measureIndex)
    for entry in measureIndex.entries where measures.contains(entry.measure.id) {
      try owners.refuse(entry.measure.codes, takenForMeasure: entry.measure.id, besides: shared)
    }
  }
}

extension Snapshot {
  /// Whether what a person can type for some code now means two measures: mostly none does, and then none needs to
  /// be looked for among all.
  ///
  /// It tells texts apart by their hashes, a hundred thousand codes in a few megabytes: it may say so where it is not.
  private func isAnyCodeShared() throws -> Bool {
    let view = Viewpoint(asOf: Viewpoint.last.date)
    let codes: Query =
      """
      SELECT measure.id, code.code
      FROM measures AS measure
      JOIN measure_codes AS code
        ON code.wording_id = \(DatedTable.measureWordings.held(of: "measure.id", from: view))
      """
    var owners: [Int: Int] = [:]
    var isShared = false
    try database.visit(codes) { row in
      let (measure, code): (Int, String) = (try row.read(0), try row.read(1))
      let owner = owners.updateValue(measure, forKey: code.hashValue)
      if owner != nil, owner != measure { isShared = true }
    }
    try database.visit(codes) { row in
      let (measure, code): (Int, String) = (try row.read(0), try row.read(1))
      for name in MeasureCodes.names(of: code).dropFirst() {
        if let owner = owners[name.hashValue], owner != measure { isShared = true }
      }
    }
    return isShared
  }
}
