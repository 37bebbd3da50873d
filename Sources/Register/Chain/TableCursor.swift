internal import Digest
internal import SQLite

/// A table under the chain, read row by row in the order of its ids, each row with its hash.
final class TableCursor {
  private let name: StaticString
  private let cursor: Cursor
  private var layout: Layout?
  private var current: Head?
  /// Rows that were given back, the next one last.
  private var givenBack: [ChainedRow] = []

  /// What the row that it stands on says of its place; nothing behind the last row.
  var head: Head? {
    givenBack.last.map { Head(id: $0.id, change: $0.change) } ?? current
  }

  struct Head {
    let id: Int
    /// The change that the row says it belongs to; of a change its own number.
    let change: Int
  }

  /// Where the columns are that every row has, and the form in which the rows are hashed.
  fileprivate struct Layout {
    let id: Int
    let change: Int
    let form: RowForm
  }

  /// Stands on the first row of a table.
  init(_ table: ChainedTable, of database: Database) throws {
    name = table.name
    cursor = try database.cursor(table.rows)
    try advance()
  }

  /// Stands on the first row of `changes`.
  init(changesOf database: Database) throws {
    name = "changes"
    cursor = try database.cursor("SELECT * FROM changes ORDER BY id")
    try advance()
  }

  /// Hashes the row that it stands on, shows it, and goes on to the next.
  ///
  /// - Returns: The row, or `nil` behind the last.
  func take(_ visit: (borrowing Row) throws -> Void = { _ in }) throws -> ChainedRow? {
    if let row = givenBack.popLast() { return row }
    guard let head = current else { return nil }
    var hash: SHA256Digest?
    try cursor.read { row in
      try visit(row)
      hash = layout?.form.hash(of: row)
    }
    try advance()
    return hash.map { ChainedRow(id: head.id, change: head.change, hash: $0) }
  }

  /// Gives rows back that were taken last, to be taken again; they are not shown again.
  func giveBack(_ rows: [ChainedRow]) {
    givenBack += rows.reversed()
  }

  private func advance() throws {
    current = nil
    guard try cursor.advance() else { return }
    try cursor.read { row in
      if layout == nil { layout = Layout(of: name, row) }
      guard let id = layout?.id, let change = layout?.change else { return }
      // Integers are read without a detour; what else stands there is refused by name.
      guard case .integer(let idRead) = row.content(at: id),
        case .integer(let changeRead) = row.content(at: change)
      else {
        current = Head(id: try row.read(id), change: try row.read(change))
        return
      }
      current = Head(id: Int(idRead), change: Int(changeRead))
    }
  }
}

extension TableCursor.Layout {
  fileprivate init(of table: StaticString, _ row: borrowing Row) {
    var id = -1
    var change = -1
    for position in 0..<row.columnCount {
      switch row.columnName(at: position) {
      case "id": id = position
      case "change_id": change = position
      default: continue
      }
    }
    self.id = id
    // A row of `changes` belongs to itself.
    self.change = change < 0 ? id : change
    form = RowForm(ofTable: table, like: row)
  }
}
