internal import Annex
internal import SQLite

extension Register {
  /// Finds the measures that had a code before and have it no longer: merged, split or numbered anew.
  ///
  /// - Parameters:
  ///   - name: What a person calls the measure; a part of a title is no code, and finds none.
  ///   - measure: The measure that is called so now.
  public func formerMeasures(named name: String, than measure: Measure) throws -> [Measure] {
    guard let typed = (try? MeasureCodes(reading: name))?.all else { return [] }
    let directory = try directory()
    let owners = try database.all(
      """
      SELECT DISTINCT wording.measure_id, code.code
      FROM measure_codes AS code
      JOIN measure_wordings AS wording ON wording.id = code.wording_id
      WHERE NOT EXISTS (SELECT 1 FROM measure_wordings WHERE supersedes = wording.id)
      ORDER BY wording.measure_id
      """
    ) { row in (id: try row.read(0, as: Int.self), code: try row.read(1, as: String.self)) }
    let named = Set(
      owners.filter { owner in typed.contains { MeasureCodes.isNamed(owner.code, by: $0) } }
        .map(\.id))
    return directory.entries.map(\.measure).filter { other in
      other.id != measure.id && named.contains(other.id)
        && !other.codes.contains { code in
          typed.contains { MeasureCodes.isNamed(code, by: $0) }
        }
    }
  }
}
