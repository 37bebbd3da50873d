internal import SQLite

/// Inserts the rows of a change as an export has them.
struct RowInserting {
  let database: Database
  let order: InsertionOrder

  /// Inserts rows in an order that the schema takes, the change's own row first.
  func insert(_ rows: [ExportReader.Row]) throws {
    let byTable = Dictionary(grouping: rows, by: \.table.name.description)
    for row in byTable["changes"] ?? [] { try insert(row) }
    for step in order.steps {
      let rows = step.flatMap { byTable[ChainedTable.all[$0].name.description] ?? [] }
      for row in step.count == 1 ? rows : rows.sorted(by: { $0.id < $1.id }) { try insert(row) }
    }
  }

  private func insert(_ row: ExportReader.Row) throws {
    guard let first = row.values.first else { return }
    let values = row.values.dropFirst().reduce("\(first)" as Query) { "\($0), \($1)" }
    try database.run("INSERT INTO \(words: row.table.name) VALUES (\(values))")
  }
}

extension ExportReader.Row {
  /// Its id, the first column of every table; 0 where it has none, which no table takes.
  fileprivate var id: Int64 {
    guard case .integer(let id)? = values.first else { return 0 }
    return id
  }
}
