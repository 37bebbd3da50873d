internal import SQLite

/// A row as it stands among its corrections.
struct Standing {
  let id: Int
  let table: DatedTable
  /// What it is of: a line, or for a wording what it words.
  let owner: Int
  let isRetraction: Bool
  /// The row that puts it right or takes it back.
  let correction: Int?
  let isTakenBack: Bool
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
        : "\(name) was put right by \(name.letter)\(correction) already; put that right instead")
  }

  /// Finds how a row stands among its corrections; nothing where there is no such row.
  private func standing(of name: RowName) throws -> Standing? {
    for table in name.tables {
      let found = try database.first(
        """
        SELECT said.id, said.\(words: table.owner), said.retracted,
          correction.id, ifnull(correction.retracted, 0)
        FROM \(words: table.name) AS said
        LEFT JOIN \(words: table.name) AS correction ON correction.supersedes = said.id
        WHERE said.id = \(name.number)
        """
      ) { row in
        Standing(
          id: try row.read(0), table: table, owner: try row.read(1),
          isRetraction: try row.read(2), correction: try row.read(3),
          isTakenBack: try row.read(4))
      }
      if let found { return found }
    }
    return nil
  }
}
