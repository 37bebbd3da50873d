internal import SQLite

/// The order in which the rows of a change can be inserted, so that what a row refers to is there.
struct InsertionOrder {
  /// The tables step by step, by their places in the catalogue; those of one step are numbered
  /// together, and take their rows in the order of their ids.
  let steps: [[Int]]

  /// Reads from the schema which table refers to which.
  init(of chain: Chain) throws {
    let database = chain.database
    let names = chain.catalogue.tables.map(\.name.description)
    let groups = chain.catalogue.numberedTogether
    let references = try groups.map { group in
      let parents = try group.flatMap { table in
        try database.all("SELECT \"table\" FROM pragma_foreign_key_list(\(names[table]))") { row in
          try row.read(0, as: String.self)
        }
      }
      return Set(parents.compactMap(names.firstIndex)).subtracting(group)
    }
    var steps: [[Int]] = []
    var placed: Set<Int> = []
    var left = Array(groups.indices)
    while let next = left.first(where: { references[$0].isSubset(of: placed) }) {
      steps.append(groups[next])
      placed.formUnion(groups[next])
      left.removeAll { $0 == next }
    }
    self.steps = steps
  }
}

/// Indexes that are made behind all rows instead of beside each.
///
/// Sorted at once one costs less than kept in order from row to row, and its pages are full. Nothing asks for it
/// while a register is filled, and it is there again before the register is anyone's.
struct LaterIndexes {
  private let database: Database
  private var scripts: [String] = []

  /// Drops the indexes that the catalogue names, within the transaction that fills the register.
  init(of chain: Chain) throws {
    database = chain.database
    for name in chain.catalogue.indexesMadeLater {
      let sql: String? = try database.first(
        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = \(name.description)"
      ) { row in try row.read(0) }
      try database.run("DROP INDEX IF EXISTS \(words: name)")
      if let sql { scripts.append(sql) }
    }
  }

  /// Makes them again, in their own words.
  ///
  /// SQLite sorts as much in memory as its cache may have, and what is more on the disk.
  func make() throws {
    try database.keepUsualPages()
    for sql in scripts { try database.run(script: sql) }
  }
}
