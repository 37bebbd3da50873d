internal import SQLite

/// A row as it stands among its corrections.
struct Standing {
  let id: Int
  let table: DatedTable
  /// What it is of: a line, or for a wording what it words.
  let owner: Int
  let isRetraction: Bool
  /// The row that it puts right, or in the place of whose retraction it stands.
  let supersedes: Int?
  let change: Int
  /// The row that puts it right or takes it back.
  let correction: Int?
  let isTakenBack: Bool
  /// The change that did so.
  let correctedBy: Int?
}

extension Snapshot {
  /// Refuses to put right what is not there, or what was put right or taken back already.
  func correctable(_ name: RowName) throws -> Standing {
    guard let row = try standing(of: name), !row.isRetraction else {
      throw RegisterError(
        .notFound, "there is no \(name); `stand history MEASURE` shows the names of rows")
    }
    guard let correction = row.correction else { return row }
    throw RegisterError(
      .usage,
      row.isTakenBack
        ? "\(name) was taken back already; record anew what holds"
        : "\(name) was put right by \(name.letter)\(correction) already; put that right instead",
      because: row.correctedBy)
  }

  /// Finds how a row stands among its corrections; nothing where there is no such row.
  private func standing(of name: RowName) throws -> Standing? {
    for table in name.tables {
      let found = try database.first(
        """
        SELECT said.id, said.\(words: table.owner), said.retracted,
          correction.id, ifnull(correction.retracted, 0), said.supersedes, said.change_id,
          correction.change_id
        FROM \(words: table.name) AS said
        LEFT JOIN \(words: table.name) AS correction ON correction.supersedes = said.id
        WHERE said.id = \(name.number)
        """
      ) { row in
        Standing(
          id: try row.read(0), table: table, owner: try row.read(1),
          isRetraction: try row.read(2), supersedes: try row.read(5), change: try row.read(6),
          correction: try row.read(3),
          isTakenBack: try row.read(4), correctedBy: try row.read(7))
      }
      if let found { return found }
    }
    return nil
  }
}

/// A row that puts another right, before it is taken back.
public struct Superseding: Hashable, Sendable {
  /// The row that it puts right.
  public let earlier: RowName
  /// The change that recorded it: `c12`.
  public let change: String
}

extension Snapshot {
  /// What a row puts right that would hold again if its change were undone; nothing where it is no correction.
  ///
  /// - Throws: As for taking it back.
  public func superseding(of name: RowName) throws -> Superseding? {
    let row = try correctable(name)
    guard let earlier = row.supersedes, let earlierName = RowName(letter: name.letter, earlier)
    else { return nil }
    let isRetraction: Bool? = try database.first(
      "SELECT retracted FROM \(words: row.table.name) WHERE id = \(earlier)"
    ) { row in try row.read(0) }
    return isRetraction == true ? nil : Superseding(earlier: earlierName, change: "c\(row.change)")
  }
}
