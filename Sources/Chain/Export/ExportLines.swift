internal import Digest
internal import JSONText
internal import SQLite

/// The lines of an export in the making: docs/chain.md, "The export".
struct ExportLines {
  private var bytes: [UInt8] = []
  private let changes: Names
  /// In the order of ``Table/all``.
  private let chained: [Names]
  /// The table whose rows are being added.
  private var table: Int?

  /// The names of a table and of its columns as they stand in JSON, each with its colon.
  private struct Names {
    let name: [UInt8]
    let columns: [(position: Int, name: [UInt8])]

    init(_ table: ChainLayout.Columns) {
      name = Self.member(table.name.description)
      columns = table.columns.map { ($0.position, Self.member($0.name)) }
    }

    private static func member(_ name: String) -> [UInt8] {
      var member: [UInt8] = []
      JSON.write(name, to: &member)
      return member + ":".utf8
    }
  }

  init(of layout: ChainLayout) {
    changes = Names(layout.changes)
    chained = layout.chained.map(Names.init)
  }

  /// Adds a value as a line of its own.
  mutating func add(_ value: JSON) {
    bytes += value.line
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Begins the line of a change with its own row.
  mutating func begin(with row: borrowing Row) throws {
    bytes += "{\"change\":".utf8
    try add(row, of: changes)
    bytes += ",\"rows\":{".utf8
    table = nil
  }

  /// Adds a row to the line of the change.
  ///
  /// - Parameter place: The place of its table in the catalogue.
  mutating func add(_ row: borrowing Row, ofTable place: Int) throws {
    if table == place {
      bytes.append(UInt8(ascii: ","))
    } else {
      if table != nil { bytes += "],".utf8 }
      bytes += chained[place].name
      bytes.append(UInt8(ascii: "["))
    }
    table = place
    try add(row, of: chained[place])
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

  /// Gives the one line that was added since the last time, without its end.
  mutating func takeLine() -> [UInt8] {
    defer { bytes.removeAll() }
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return bytes
  }

  private mutating func add(_ row: borrowing Row, of table: Names) throws {
    bytes.append(UInt8(ascii: "{"))
    var isFirst = true
    for column in table.columns {
      let content = row.content(at: column.position)
      if case .null = content { continue }
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      bytes += column.name
      switch content {
      case .text:
        JSON.write(try row.read(column.position, as: String.self), to: &bytes)
      case .blob(let blob):
        bytes.append(UInt8(ascii: "\""))
        Hexadecimal.write(blob, to: &bytes)
        bytes.append(UInt8(ascii: "\""))
      default:
        bytes += String(try row.read(column.position, as: Int64.self)).utf8
      }
    }
    bytes.append(UInt8(ascii: "}"))
  }
}
