internal import SQLite

/// Inserts the rows of a change as an export has them, each table by one statement.
struct RowInserting {
  private let database: Database
  private let columns: [String: [String]]
  private let order: InsertionOrder
  /// Where the id of a row stands among its values.
  private let ids: [String: Int]

  init(into database: Database) throws {
    self.database = database
    let layout = try RegisterLayout(of: database)
    columns = layout.columns.mapValues { $0.map(\.name) }
    ids = columns.compactMapValues { $0.firstIndex(of: "id") }
    order = try InsertionOrder(of: database)
  }

  /// Inserts rows in an order that the schema takes, the change's own row first.
  func insert(_ rows: [ExportReader.Row]) throws {
    let byTable = Dictionary(grouping: rows, by: \.table)
    for row in byTable["changes"] ?? [] { try insert(row) }
    for step in order.steps {
      let rows = step.flatMap { byTable[ChainedTable.all[$0].name.description] ?? [] }
      for row in step.count == 1 ? rows : rows.sorted(by: { id(of: $0) < id(of: $1) }) {
        try insert(row)
      }
    }
  }

  private func insert(_ row: ExportReader.Row) throws {
    try database.run(
      .inserting(into: row.table, columns: columns[row.table] ?? [], values: row.values))
  }

  private func id(of row: ExportReader.Row) -> Int64 {
    guard let place = ids[row.table], row.values.indices.contains(place),
      case .integer(let id) = row.values[place]
    else { return 0 }
    return id
  }
}
