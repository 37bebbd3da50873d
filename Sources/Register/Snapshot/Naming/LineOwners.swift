internal import SQLite

/// Which measure each line that stands is of, as it is worded last; without the places that ``MeasureIndex`` has.
public struct LineOwners: Sendable {
  /// The measures, in the order in which they were recorded.
  private let measures: [Measure]
  /// The place of a line's measure among them.
  private let places: [Int: Int]

  fileprivate init(_ measures: [Measure], of lines: [(line: Int, measure: Int)]) {
    let ranks = Dictionary(
      uniqueKeysWithValues: measures.enumerated().map { ($0.element.id, $0.offset) })
    self.measures = measures
    places = Dictionary(
      lines.compactMap { line in ranks[line.measure].map { (line.line, $0) } }
    ) { first, _ in first }
  }

  /// The measures of some lines, each once, in the order in which they were recorded.
  public func measures(of lines: Set<Int>) -> [Measure] {
    Set(lines.compactMap { places[$0] }).sorted().map { measures[$0] }
  }
}

extension Snapshot {
  /// Reads which measure each line is of.
  public func lineOwners() throws -> LineOwners {
    let lines = try database.all(
      """
      SELECT line.id, line.measure_id
      FROM lines AS line
      WHERE EXISTS (
        SELECT 1 FROM line_wordings AS said
        WHERE said.line_id = line.id AND \(DatedTable.lineWordings.stands("said")))
      """
    ) { row in
      (line: try row.read(0, as: Int.self), measure: try row.read(1, as: Int.self))
    }
    return LineOwners(try worded(from: .last), of: lines)
  }
}
