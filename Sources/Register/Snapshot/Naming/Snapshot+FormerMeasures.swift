internal import SQLite

extension Snapshot {
  /// Finds the measures that had a code before and have it no longer: merged, split or numbered anew.
  ///
  /// - Parameters:
  ///   - name: What a person calls the measure; a part of a title is no code, and finds none.
  ///   - measure: The measure that is called so now.
  public func formerMeasures(
    named name: MeasureReference, than measure: Measure
  ) throws -> [Measure] {
    let others = try EverCoded(name)?.found(in: database)?.subtracting([measure.id])
    guard others?.isEmpty != true, name.codes != nil else { return [] }
    let among = others.map(Query.ids)
    let named = try measures(ever: name.names, among: among).subtracting([measure.id])
    guard !named.isEmpty else { return [] }
    return try measureIndex(of: among).entries.map(\.measure).filter { other in
      named.contains(other.id) && !other.codes.contains(where: name.names)
    }
  }

  private func measures(
    ever isNamed: (_ code: String) -> Bool, among measures: Query?
  ) throws -> Set<Int> {
    var found: Set<Int> = []
    try database.visit(
      """
      SELECT wording.measure_id, code.code
      FROM measure_wordings AS wording
      JOIN measure_codes AS code ON code.wording_id = wording.id
      WHERE NOT EXISTS (SELECT 1 FROM measure_wordings WHERE supersedes = wording.id)
      \(Query.among(measures, "AND wording.measure_id"))
      """
    ) { row in
      if isNamed(try row.read(1)) { found.insert(try row.read(0)) }
    }
    return found
  }
}
