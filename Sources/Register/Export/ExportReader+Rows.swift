internal import Digest
internal import SQLite

extension ExportReader {
  /// Reads the rows of a change, its own first.
  func rows(of text: String) throws -> [Row] {
    var rows = RowsInTheMaking(reader: self)
    try database.visit(
      """
      SELECT 'changes', 0, key, type, atom FROM json_each(\(text), '$.change')
      UNION ALL
      SELECT member.key, element.key, field.key, field.type, field.atom
      FROM json_each(\(text), '$.rows') AS member,
        json_each(member.value) AS element,
        json_each(element.value) AS field
      """
    ) { row in
      try rows.begin(table: row.read(0), number: row.read(1))
      try rows.add(row)
    }
    rows.end()
    return rows.ended
  }
}

/// The rows of a change, gathered value by value.
private struct RowsInTheMaking {
  let reader: ExportReader
  private(set) var ended: [ExportReader.Row] = []
  private var current: (table: RegisterLayout.Table, number: Int)?
  private var values: [Value] = []
  private var seen: Set<String> = []

  init(reader: ExportReader) {
    self.reader = reader
  }

  /// Goes on to a row, unless it is the one that stands already.
  mutating func begin(table name: String, number: Int) throws {
    let isSameTable = current?.table.name.description == name
    if isSameTable, current?.number == number { return }
    guard isSameTable ? current.map({ $0.number < number }) ?? false : seen.insert(name).inserted
    else {
      throw reader.error("\(name) is named twice")
    }
    guard let table = reader.layout.tables[name] else {
      throw reader.error("this stand has no table \(name); a newer one made the export")
    }
    end()
    current = (table, number)
    values = [Value](repeating: .null, count: table.columns.count)
  }

  /// Adds a value of the row, from the name, the type and the content of a JSON member.
  mutating func add(_ member: borrowing Row) throws {
    let name: String = try member.read(2)
    guard let table = current?.table else { return }
    guard let column = table.columns.first(where: { $0.name == name }),
      values.indices.contains(column.position)
    else {
      throw reader.error(
        "this stand has no column \(name) in \(table.name); a newer one made the export")
    }
    guard values[column.position] == .null else {
      throw reader.error("\(table.name).\(name) is named twice")
    }
    values[column.position] = try value(of: member, in: column, of: table)
  }

  /// Ends the row that stands.
  mutating func end() {
    if let current { ended.append(ExportReader.Row(table: current.table, values: values)) }
    current = nil
  }

  private func value(
    of member: borrowing Row, in column: RegisterLayout.Column, of table: RegisterLayout.Table
  ) throws -> Value {
    let type: String = try member.read(3)
    switch (column.type, type) {
    case (.integer, "integer"): return .integer(try member.read(4))
    case (.text, "text"): return .text(try member.read(4))
    case (.bytes, "text"):
      guard let bytes = Hexadecimal.bytes(in: try member.read(4)) else { break }
      return .blob(bytes)
    default: break
    }
    throw reader.error(
      "\(table.name).\(column.name) is no \(column.type.rawValue), but \(type)")
  }
}
