internal import Digest
internal import JSONText
internal import SQLite

/// The lines of an export in the making: docs/chain.md, "The export".
struct ExportLines {
  private var bytes: [UInt8] = []
  private let columns: [String: [RowColumn]]
  private var table: String?

  /// A column by its place in a row, with its name as a member of a JSON object.
  private struct RowColumn {
    let position: Int
    let member: [UInt8]
  }

  init(of layout: RegisterLayout, in database: Database) throws {
    var columns: [String: [RowColumn]] = [:]
    for (table, found) in layout.columns {
      let places: [String: Int] = Dictionary(
        try database.all("SELECT name, cid FROM pragma_table_info(\(table))") { row in
          (try row.read(0, as: String.self), try row.read(1, as: Int.self))
        }
      ) { first, _ in first }
      columns[table] = found.compactMap { column in
        places[column.name].map { position in
          var member: [UInt8] = []
          JSON.write(column.name, to: &member)
          return RowColumn(position: position, member: member + ":".utf8)
        }
      }
    }
    self.columns = columns
  }

  /// Adds a value as a line of its own.
  mutating func add(_ value: JSON) {
    bytes += value.line
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Begins the line of a change with its own row.
  mutating func begin(with row: borrowing Row) throws {
    bytes += "{\"change\":".utf8
    try add(row, of: "changes")
    bytes += ",\"rows\":{".utf8
    table = nil
  }

  /// Adds a row to the line of the change.
  mutating func add(_ row: borrowing Row, of table: ChainedTable) throws {
    let name = table.name.description
    if self.table == name {
      bytes.append(UInt8(ascii: ","))
    } else {
      if self.table != nil { bytes += "],".utf8 }
      JSON.write(name, to: &bytes)
      bytes += ":[".utf8
    }
    self.table = name
    try add(row, of: name)
  }

  /// Ends the line of the change with its hash.
  mutating func end(with hash: SHA256Digest) {
    if table != nil { bytes.append(UInt8(ascii: "]")) }
    bytes += "},\"hash\":\"\(hash)\"}\n".utf8
  }

  /// Gives what was added since the last time, once it is enough to be worth it.
  mutating func take(atLeast size: Int = 1) -> [UInt8]? {
    guard bytes.count >= size else { return nil }
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  private mutating func add(_ row: borrowing Row, of table: String) throws {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for column in columns[table] ?? [] {
      let kind = row.kind(at: column.position)
      guard kind != .null else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += column.member
      switch kind {
      case .text:
        JSON.write(try row.read(column.position, as: String.self), to: &bytes)
      case .blob:
        JSON.write(
          row.withBytes(at: column.position) { Hexadecimal.text(of: $0) }, to: &bytes)
      default:
        bytes += String(try row.read(column.position, as: Int64.self)).utf8
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
