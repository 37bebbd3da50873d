internal import Annex

extension Planner {
  /// The measures that are not in the table and whose codes are.
  ///
  /// Where numbers begin anew under each heading, a number is nobody's alone, and none is given away.
  var releases: [Release] {
    guard contents.sharedCodes.isEmpty else { return [] }
    let owners = Dictionary(
      matching.new.measures.flatMap { measure -> [(String, AnnexContents.Measure)] in
        // What a known measure had already it takes from nobody.
        let held = matching.id(of: measure).flatMap { measures[$0]?.held?.codes } ?? []
        return measure.codes.filter { !held.contains($0) && matching.new.isOfOne($0) }
          .map { ($0, measure) }
      },
      uniquingKeysWith: { first, _ in first })
    let present = Set(matching.new.measures.compactMap { matching.id(of: $0) })
    return known.measures.compactMap { thing in
      guard let held = thing.held, !present.contains(thing.id) else { return nil }
      let given = held.codes.filter { owners[$0] != nil }
      guard !given.isEmpty else { return nil }
      let kept = held.codes.filter { owners[$0] == nil }
      let written = { (code: String) in MeasureCodes.written(code, in: held.code ?? "") }
      return Release(
        measure: thing.id, title: held.title, given: given.map(written),
        kept: PlannedMeasure.Codes(
          written: kept.isEmpty ? nil : kept.map(written).joined(separator: ", "), all: kept))
    }
  }
}
