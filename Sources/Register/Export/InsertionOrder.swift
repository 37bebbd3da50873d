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
