internal import Digest
internal import SQLite

/// The form in which the rows of a table are hashed: docs/chain.md, "The hash of a row".
final class RowForm {
  /// What the form of every row begins with, and behind it what stands in front of each column's values.
  private let words: [UInt8]
  private let beginning: Range<Int>
  /// The columns in ascending order of the bytes of their names.
  private let columns: [Column]
  /// Where rows are put together, one after another, so that it serves one thread.
  private let form = FormBuffer()

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
  ///
  /// - Parameter note: Is told what each column holds, by its position.
  func hash(
    of row: borrowing Row,
    noting note: (_ position: Int, _ content: Row.Content) -> Void = { _, _ in }
  ) -> SHA256Digest {
    words.withUnsafeBytes { words in
      form.removeAll()
      form.add(words[beginning])
      for column in columns {
        let content = row.content(at: column.position)
        note(column.position, content)
        switch content {
        case .null: break
        case .integer(let number):
          withUnsafeBytes(of: number.bigEndian) {
            form.add(words[column.name], UInt8(ascii: "i"), field: $0)
          }
        case .text(let bytes): form.add(words[column.name], UInt8(ascii: "t"), field: bytes)
        case .blob(let bytes): form.add(words[column.name], UInt8(ascii: "b"), field: bytes)
        case .real:
          // Strict tables hold no real number, so it was not recorded by this program; no row hashes to
          // this.
          form.add(
            words[column.name], UInt8(ascii: "r"),
            field: UnsafeRawBufferPointer(start: nil, count: 0))
        }
      }
      return form.hash()
    }
  }
}

extension [UInt8] {
  /// Adds bytes behind their number, a 32-bit big-endian integer: docs/chain.md, `field(x)`.
  mutating func add(field bytes: some Collection<UInt8>) {
    Swift.withUnsafeBytes(of: UInt32(clamping: bytes.count).bigEndian) { append(contentsOf: $0) }
    append(contentsOf: bytes)
  }

  /// Adds a text as a field.
  mutating func add(field text: String) {
    add(field: text.utf8)
  }

  /// Adds an integer as a field: 8 bytes, big-endian.
  mutating func add(field number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { add(field: $0) }
  }
}

/// A row under the chain, as it was met in the file.
struct ChainedRow: Hashable {
  let id: Int
  /// The change that the row says it belongs to.
  let change: Int
  let hash: SHA256Digest

  /// The beginning of its hash, by which a link tells which row is not what it was.
  var mark: ArraySlice<UInt8> { hash.bytes.prefix(ChangeHasher.markLength) }
}
