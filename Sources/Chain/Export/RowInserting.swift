internal import SQLite

/// Inserts the rows of changes as an export has them.
struct RowInserting {
  private let database: Database
  private let layout: ChainLayout
  /// What inserts a row, in the order of the catalogue; prepared where there is a row.
  private var statements: [RepeatedStatement?]
  private let ownStatement: RepeatedStatement
  private let order: InsertionOrder
  /// The greatest id that each table has, in the order of the catalogue.
  private var newest: [Int]

  /// Goes on behind the rows that a register has.
  init(into chain: Chain, layout: ChainLayout) throws {
    database = chain.database
    self.layout = layout
    statements = [RepeatedStatement?](repeating: nil, count: layout.chained.count)
    ownStatement = try database.repeating(layout.changes.inserting)
    order = try InsertionOrder(of: chain)
    newest = try chain.newestIDs()
  }

  /// Inserts a change with its rows, in an order that the schema takes.
  ///
  /// - Returns: The greatest id that each table had before; nothing for a table that got no row.
  mutating func insert(_ change: ExportedChange) throws -> [Int?] {
    try ownStatement.run(change.own.values)
    var before = [Int?](repeating: nil, count: newest.count)
    guard !change.rows.isEmpty else { return before }
    for step in order.steps {
      if let table = step.first, step.count == 1 {
        for row in change.rows[table] { try insert(row, into: table, noting: &before) }
      } else {
        let rows = step.flatMap { table in change.rows[table].map { (table, $0) } }
        for (table, row) in rows.sorted(by: { $0.1.id < $1.1.id }) {
          try insert(row, into: table, noting: &before)
        }
      }
    }
    return before
  }

  private mutating func insert(
    _ row: ExportedRow, into table: Int, noting before: inout [Int?]
  ) throws {
    try statement(for: table).run(row.values)
    if before[table] == nil { before[table] = newest[table] }
    newest[table] = max(newest[table], row.id)
  }

  private mutating func statement(for table: Int) throws -> RepeatedStatement {
    if let statement = statements[table] { return statement }
    let statement = try database.repeating(layout.chained[table].inserting)
    statements[table] = statement
    return statement
  }
}
