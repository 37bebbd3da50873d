internal import Digest
internal import JSONText
internal import SQLite

/// The lines of an export in the making: docs/chain.md, "The export".
struct ExportLines {
  private var bytes: [UInt8] = []
  private let members: [String: [Member]]
  private var table: String?

  /// A column by its place in a row, and its name as it stands in a JSON object.
  private struct Member {
    let position: Int
    let name: [UInt8]

    init(of column: RegisterLayout.Column) {
      var name: [UInt8] = []
      JSON.write(column.name, to: &name)
      self.name = name + ":".utf8
      position = column.position
    }
  }

  init(of layout: RegisterLayout) {
    members = layout.tables.mapValues { $0.columns.map(Member.init) }
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
    for member in members[table] ?? [] {
      let kind = row.kind(at: member.position)
      guard kind != .null else { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += member.name
      switch kind {
      case .text:
        JSON.write(try row.read(member.position, as: String.self), to: &bytes)
      case .blob:
        JSON.write(
          row.withBytes(at: member.position) { Hexadecimal.text(of: $0) }, to: &bytes)
      default:
        bytes += String(try row.read(member.position, as: Int64.self)).utf8
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
