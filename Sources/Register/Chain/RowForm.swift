internal import Digest
internal import SQLite

/// The form in which the rows of a table are hashed: docs/chain.md, "The hash of a row".
struct RowForm {
  /// What the form of every row begins with, and behind it the names of the columns as fields.
  private let words: [UInt8]
  private let beginning: Range<Int>
  /// The columns in ascending order of the bytes of their names.
  private let columns: [Column]
  /// The form of the last row, whose memory the next one uses.
  private var form: [UInt8] = []

  /// A column, and where its name stands among the words.
  private struct Column {
    let position: Int
    let name: Range<Int>
  }

  /// Reads the names of a table's columns from one of its rows.
  init(ofTable name: StaticString, like row: borrowing Row) {
    var words: [UInt8] = []
    words.add(field: "stand:row:1")
    words.add(field: name.description)
    beginning = words.indices
    var columns: [(name: String, position: Int)] = []
    for position in 0..<row.columnCount { columns.append((row.columnName(at: position), position)) }
    self.columns =
      columns
      .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
      .map { column in
        let start = words.endIndex
        words.add(field: column.name)
        return Column(position: column.position, name: start..<words.endIndex)
      }
    self.words = words
  }

  /// Hashes a row of the table.
  mutating func hash(of row: borrowing Row) throws -> SHA256Digest {
    form.removeAll(keepingCapacity: true)
    form += words[beginning]
    for column in columns {
      let kind = row.kind(at: column.position)
      guard kind != .null else { continue }
      form += words[column.name]
      switch kind {
      case .integer:
        form.append(UInt8(ascii: "i"))
        form.add(field: try row.read(column.position, as: Int64.self))
      case .text:
        form.append(UInt8(ascii: "t"))
        row.withBytes(at: column.position) { form.add(field: $0) }
      case .blob:
        form.append(UInt8(ascii: "b"))
        row.withBytes(at: column.position) { form.add(field: $0) }
      case .real, .null:
        // Strict tables hold no real number, so it was not recorded by this program; no row hashes to
        // this.
        form.append(UInt8(ascii: "r"))
      }
    }
    return SHA256Digest(of: form)
  }
}
