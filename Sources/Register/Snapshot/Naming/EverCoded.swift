internal import SQLite

/// The measures that ever had one of some codes, or a code with one of some numbers.
///
/// It leaves none out that `MeasureCodes.isNamed` finds, and what it finds is held against that.
struct EverCoded {
  /// The ids of the measures, once for each of their codes.
  private let measures: Query

  /// Creates it for the codes that a person names, or gives `nil` where the name is no codes.
  init?(_ reference: MeasureReference) {
    // Other letters are the same for people in more than one form, which SQLite does not know.
    guard let codes = reference.codes ?? reference.likelyCode.map({ [$0] }),
      codes.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 } }),
      codes.count <= Self.mostCodes
    else { return nil }
    guard let first = codes.first else { return nil }
    measures = codes.dropFirst().reduce(Self.measures(with: first)) {
      "\($0) UNION ALL \(Self.measures(with: $1))"
    }
  }

  /// From how many codes on all measures are read: each looks through the codes of all.
  private static let mostCodes = 50

  /// From how many measures on all are read: each takes a place in a query.
  private static let mostMeasures = 500

  /// Finds the ids of the measures, or `nil` where there are so many that all are better read.
  func found(in database: Database) throws -> Set<Int>? {
    var found: Set<Int> = []
    try database.visit(measures) { row in found.insert(try row.read(0)) }
    return found.count <= Self.mostMeasures ? found : nil
  }

  private static func measures(with code: String) -> Query {
    """
    SELECT wording.measure_id
    FROM measure_codes AS code
    JOIN measure_wordings AS wording ON wording.id = code.wording_id
    WHERE \(condition(code))
    """
  }

  /// What is typed with a word is the whole code; a number is that of any word, which are letters.
  private static func condition(_ code: String) -> Query {
    guard code.first?.isNumber == true else { return "code.code = \(code)" }
    return """
      substr(code.code, -length(\(code))) = \(code)
      AND substr(code.code, -length(\(code)) - 1, 1) NOT GLOB '[0-9]'
      """
  }
}
