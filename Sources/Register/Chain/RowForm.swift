internal import Digest
internal import SQLite

/// The form in which the rows of a table are hashed: docs/chain.md, "The hash of a row".
struct RowForm {
  /// What the form of every row begins with.
  private let beginning: [UInt8]
  /// The columns in ascending order of the bytes of their names.
  private let columns: [Column]
  /// The form of the last row, whose memory the next one uses.
  private var form: [UInt8] = []

  private struct Column {
    let position: Int
    let name: [UInt8]
  }

  /// Reads the names of a table's columns from one of its rows.
  init(ofTable name: StaticString, like row: borrowing Row) {
    var beginning: [UInt8] = []
    beginning.add(field: "stand:row:1")
    beginning.add(field: name.description)
    self.beginning = beginning
    var columns: [(name: String, position: Int)] = []
    for position in 0..<row.columnCount { columns.append((row.columnName(at: position), position)) }
    self.columns =
      columns
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { column in
        var name: [UInt8] = []
        name.add(field: column.name)
        return Column(position: column.position, name: name)
      }
  }

  /// Hashes a row of the table.
  mutating func hash(of row: borrowing Row) throws -> SHA256Digest {
    form.removeAll(keepingCapacity: true)
    form += beginning
    for column in columns {
      switch row.kind(at: column.position) {
      case .null:
        continue
      case .integer:
        form += column.name
        form.append(UInt8(ascii: "i"))
        form.add(field: try row.read(column.position, as: Int64.self))
      case .text:
        form += column.name
        form.append(UInt8(ascii: "t"))
        row.withBytes(at: column.position) { form.add(field: $0) }
      case .blob:
        form += column.name
        form.append(UInt8(ascii: "b"))
        row.withBytes(at: column.position) { form.add(field: $0) }
      case .real:
        // Strict tables hold none, so it was not recorded by this program; no row hashes to this.
        form += column.name
        form.append(UInt8(ascii: "r"))
      }
    }
    return SHA256Digest(of: form)
  }
}
