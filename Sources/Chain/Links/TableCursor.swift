internal import Digest
internal import SQLite

/// A table under the chain, read row by row in the order of its ids, each row with its hash.
///
/// Each column of a row is read once: most of the time of a check goes there.
final class TableCursor {
  private let name: StaticString
  private let cursor: Cursor
  private var layout: Layout?
  /// The row on which the cursor stands.
  private var current: ChainedRow?
  /// Rows that were given back, the next one last.
  private var givenBack: [ChainedRow] = []
  private var numbers: [ColumnNumbers] = []

  /// The next row; nothing behind the last.
  private(set) var head: ChainedRow?

  /// Where the columns are that every row has, and the form in which the rows are hashed.
  fileprivate struct Layout {
    let names: [String]
    let id: Int
    let change: Int
    let form: RowForm
  }

  /// Stands on the first row of a table among those with some ids.
  init(_ table: Table, of database: Database, _ ids: (first: Int, last: Int)) throws {
    name = table.name
    cursor = try database.cursor(table.rows(from: ids.first, to: ids.last))
    try advance()
  }

  /// Stands on the first row of `changes` among those with some ids.
  init(changesOf database: Database, _ ids: (first: Int, last: Int)) throws {
    name = "changes"
    cursor = try database.cursor(
      "SELECT * FROM changes WHERE id BETWEEN \(ids.first) AND \(ids.last) ORDER BY id")
    try advance()
  }

  /// The numbers that the columns had in all rows so far, by the names of the columns.
  var numbersByColumn: [String: ColumnNumbers] {
    Dictionary(zip(layout?.names ?? [], numbers)) { first, _ in first }
  }

  /// Shows the next row, and goes on to the one behind it.
  ///
  /// - Returns: The row, or `nil` behind the last.
  func take(_ visit: (borrowing Row) throws -> Void = { _ in }) throws -> ChainedRow? {
    let row = head
    if givenBack.popLast() == nil {
      try cursor.read(visit)
      try advance()
    }
    head = givenBack.last ?? current
    return row
  }

  /// Gives rows back that were taken last, to be taken again; they are not shown again.
  func giveBack(_ rows: [ChainedRow]) {
    givenBack += rows.reversed()
    head = givenBack.last ?? current
  }

  /// Steps to the next row of the table and hashes it.
  private func advance() throws {
    current = nil
    guard try cursor.advance() else { return }
    try cursor.read { row in
      if layout == nil {
        layout = Layout(of: name, row)
        numbers = Array(repeating: ColumnNumbers(), count: row.columnCount)
      }
      current = try layout?.read(row, adding: &numbers)
    }
    if givenBack.isEmpty { head = current }
  }
}

extension TableCursor.Layout {
  fileprivate init(of table: StaticString, _ row: borrowing Row) {
    names = (0..<row.columnCount).map { row.columnName(at: $0) }
    id = names.firstIndex(of: "id") ?? -1
    // A row of `changes` belongs to itself.
    change = names.firstIndex(of: "change_id") ?? id
    form = RowForm(ofTable: table, like: row)
  }

  fileprivate func read(
    _ row: borrowing Row, adding numbers: inout [ColumnNumbers]
  ) throws -> ChainedRow {
    var place: (id: Int64?, change: Int64?) = (nil, nil)
    let hash = numbers.withUnsafeMutableBufferPointer { numbers in
      form.hash(of: row) { position, content in
        numbers[position].add(content)
        guard case .integer(let number) = content else { return }
        if position == id { place.id = number }
        if position == change { place.change = number }
      }
    }
    // What stands there and is no integer is refused by name.
    return ChainedRow(
      id: try place.id.map { Int($0) } ?? row.read(id),
      change: try place.change.map { Int($0) } ?? row.read(change), hash: hash)
  }
}
