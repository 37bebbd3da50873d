internal import SQLite

/// The order in which the rows of a change can be inserted, so that what a row refers to is there.
struct InsertionOrder {
  /// The tables step by step, by their places in ``Table/all``; those of one step are numbered
  /// together, and take their rows in the order of their ids.
  let steps: [[Int]]

  /// Reads from the schema which table refers to which.
  init(of database: Database) throws {
    let names = Table.all.map(\.name.description)
    let groups = Table.numberedTogether
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

/// The index of the statuses in time, made behind all of them instead of beside each.
///
/// Sorted at once it costs less than kept in order from row to row, and its pages are full. Nothing asks for it
/// while a register is filled, and it is there again before the register is anyone's.
struct LaterIndex {
  private let database: Database
  private let sql: String?

  /// Drops the index, within the transaction that fills the register.
  init(in database: Database) throws {
    self.database = database
    sql = try database.first(
      "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = 'status_updates_in_time'"
    ) { row in try row.read(0) }
    try database.run("DROP INDEX IF EXISTS status_updates_in_time")
  }

  /// Makes it again, in its own words.
  ///
  /// SQLite sorts as much in memory as its cache may have, and what is more on the disk.
  func make() throws {
    guard let sql else { return }
    try Register.keepUsualPages(of: database)
    try database.run(script: sql)
  }
}
