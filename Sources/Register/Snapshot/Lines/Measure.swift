internal import Annex
internal import SQLite

/// What is done for an ambition: a title and its codes.
public struct Measure: Hashable, Sendable {
  /// Its number, which stays whatever it is called.
  public let id: Int
  /// The title, without its codes.
  public let title: String
  /// The codes as written: `VM 23 t/m 29`.
  public let code: String?
  /// The codes, each written out and folded: `vm23` to `vm29`; empty where the measure has none.
  public let codes: [String]

  /// The whole numbers among the codes, in order: 23 to 29.
  public var numbers: [Int] { codes.compactMap(MeasureCodes.number).sorted() }

  /// The measure as a person names it: its codes where it has some, else its title.
  public var name: String { code ?? title }
}

extension Measure {
  /// The measure as a cell of an edition has it: its codes stay where the cell ends with them in brackets.
  func called(_ cell: String) -> Measure {
    guard let code, let open = cell.lastIndex(of: "("),
      ComparedText.isSame(String(cell[open...]), "(\(code))")
    else {
      // Codes can also stand in a column of their own.
      let isPlain = !cell.contains("(")
      return Measure(
        id: id, title: cell, code: isPlain ? code : nil, codes: isPlain ? codes : [])
    }
    let title = cell[..<open].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return Measure(id: id, title: title, code: code, codes: codes)
  }
}

extension Snapshot {
  /// Reads the codes of measures by the id of their wording, in the order as written.
  ///
  /// - Parameter measures: The ids of the measures, to look among; by default all.
  func measureCodes(of measures: Query? = nil) throws -> [Int: [String]] {
    let wordings: Query? = measures.map { ids in
      "SELECT id FROM measure_wordings WHERE measure_id IN (\(ids))"
    }
    var found: [Int: [String]] = [:]
    try database.visit(
      "SELECT wording_id, code FROM measure_codes \(Query.among(wordings, "WHERE wording_id")) ORDER BY id"
    ) { row in
      found[try row.read(0), default: []].append(try row.read(1))
    }
    return found
  }
}
