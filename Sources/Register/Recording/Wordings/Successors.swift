internal import Dates
public import SQLite

/// The measures in which a measure goes on.
public struct Successors: Hashable, Sendable {
  /// How it goes on in them.
  public let kind: Kind
  /// Their numbers.
  let measures: [Int]

  /// How a measure goes on in others.
  public enum Kind: String, Hashable, Sendable {
    /// It was merged into another.
    case merged
    /// It was split into several.
    case split
  }

  /// It goes on in no other.
  public static let none = Successors(kind: .merged, measures: [])

  private init(kind: Kind, measures: [Int]) {
    (self.kind, self.measures) = (kind, measures)
  }

  /// - Throws: ``RegisterError`` where a measure would go on in itself, or twice in one.
  public init(_ kind: Kind, of measure: Measure, into others: [Measure]) throws(RegisterError) {
    let measures = others.map(\.id)
    guard !measures.contains(measure.id) else {
      throw RegisterError(.usage, "\(measure.name) cannot go on in itself; name another measure")
    }
    guard Set(measures).count == measures.count else {
      throw RegisterError(.usage, "one measure is named twice; name each once")
    }
    self.init(kind: kind, measures: measures)
  }
}

extension Successors.Kind: Storable {
  /// Its name: `merged`.
  public var stored: Value { .text(rawValue) }

  /// Reads what ``stored`` wrote.
  public init?(stored: Value) {
    guard case .text(let name) = stored else { return nil }
    self.init(rawValue: name)
  }
}

/// A measure that goes on in another, or the other way round.
public struct Succession: Hashable, Sendable {
  /// How.
  public let kind: Successors.Kind
  /// The other measure, as it is worded last.
  public let other: Measure
  /// Whether the other goes on in this one, rather than this in the other.
  public let isFromOther: Bool
}

extension Snapshot {
  /// Reads in which measures a measure goes on, and which go on in it.
  public func successions(of measure: Measure, from view: Viewpoint) throws -> [Succession] {
    let said: [(Successors.Kind, Int, Bool)] = try database.all(
      """
      SELECT said.kind, said.measure_id, 0, said.id
      FROM measure_successors AS said
      WHERE said.wording_id = \(DatedTable.measureWordings.held(of: "\(measure.id)", from: view))
      UNION ALL
      SELECT said.kind, wording.measure_id, 1, said.id
      FROM measure_successors AS said
      JOIN measure_wordings AS wording ON wording.id = said.wording_id
      WHERE said.measure_id = \(measure.id)
        AND wording.id = \(DatedTable.measureWordings.held(of: "wording.measure_id", from: view))
      ORDER BY 3, 4
      """
    ) { row in (try row.read(0), try row.read(1), try row.read(2)) }
    guard !said.isEmpty else { return [] }
    let index = try measureIndex(of: .ids(Set(said.map(\.1))), from: view)
    return said.compactMap { kind, id, isFromOther in
      index.entries.first { $0.measure.id == id }.map {
        Succession(kind: kind, other: $0.measure, isFromOther: isFromOther)
      }
    }
  }

  /// Reads in which measures all others go on, by their numbers, each with how: few registers have any.
  func successors(from view: Viewpoint) throws -> [Int: [String]] {
    let said: [(Int, Successors.Kind, Int)] = try database.all(
      """
      SELECT wording.measure_id, said.kind, said.measure_id
      FROM measure_successors AS said
      JOIN measure_wordings AS wording ON wording.id = said.wording_id
      WHERE wording.id = \(DatedTable.measureWordings.held(of: "wording.measure_id", from: view))
      ORDER BY said.id
      """
    ) { row in (try row.read(0), try row.read(1), try row.read(2)) }
    guard !said.isEmpty else { return [:] }
    let index = try measureIndex(of: .ids(Set(said.map(\.2))), from: view)
    let names = Dictionary(index.entries.map { ($0.measure.id, $0.measure.name) }) { $1 }
    return said.reduce(into: [:]) { found, said in
      let name = names[said.2] ?? "\(said.2)"
      found[said.0, default: []].append("\(name) (\(said.1.rawValue))")
    }
  }

  /// Refuses that a measure goes on in one which goes on in it, through others or not.
  ///
  /// - Throws: ``RegisterError`` where that is so on the date.
  func refuseCircle(of measure: Measure, into others: Successors?, on date: CalendarDate) throws {
    let view = Viewpoint(asOf: date)
    for other in others?.measures ?? [] {
      let isCircle: Bool? = try database.first(
        """
        WITH RECURSIVE onward (id) AS (
          SELECT \(other)
          UNION
          SELECT said.measure_id
          FROM onward
          JOIN measure_successors AS said
            ON said.wording_id = \(DatedTable.measureWordings.held(of: "onward.id", from: view)))
        SELECT EXISTS (SELECT 1 FROM onward WHERE id = \(measure.id))
        """
      ) { row in try row.read(0) }
      guard isCircle != true else {
        throw RegisterError(
          .usage,
          """
          \(measure.name) cannot go on in a measure that goes on in it on \(date); end that first: \
          --merged-into none
          """)
      }
    }
  }
}
