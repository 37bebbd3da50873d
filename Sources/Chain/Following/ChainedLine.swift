package import Digest
internal import SQLite

/// A change as the line of an export that it is, on its way to other copies of the register.
package struct ChainedLine {
  /// Its number.
  package let number: Int
  /// The hash before it.
  package let previous: SHA256Digest
  /// Its hash.
  package let hash: SHA256Digest
  /// How many rows it has besides its own.
  package let rows: Int
  /// The line, without its end.
  package let bytes: [UInt8]
}

extension Chain {
  /// The change that was linked last, within the transaction that records it.
  ///
  /// - Parameter before: What ``newestIDs()`` gave before the change.
  package func lineOfNewest(after before: [Int]) throws -> ChainedLine? {
    guard let (number, previous, hash) = try newestLink() else { return nil }
    var lines = ExportLines(of: try ChainLayout(of: self))
    var rows = 0
    try database.visit("SELECT * FROM changes WHERE id = \(number)") { row in
      try lines.begin(with: row)
    }
    for (place, table) in catalogue.tables.enumerated() {
      try database.visit(table.rows(from: before[place] + 1)) { row in
        try lines.add(row, ofTable: place)
        rows += 1
      }
    }
    lines.end(with: hash)
    return ChainedLine(
      number: number, previous: previous, hash: hash, rows: rows, bytes: lines.takeLine())
  }

  /// Goes through the changes behind one, each checked with all before it.
  ///
  /// - Throws: ``ChainError`` where the register is not as it was recorded, or what the visit throws.
  package func visitLines(after number: Int, _ visit: (ChainedLine) throws -> Void) throws {
    var lines = ExportLines(of: try ChainLayout(of: self))
    _ = try visitLines(&lines, piece: { _ in }) { change, previous, hash, lines in
      let bytes = lines.takeLine()
      guard change > number else { return }
      try visit(
        ChainedLine(number: change, previous: previous, hash: hash, rows: 0, bytes: bytes))
    }
  }

  /// The first line of an export of the register, without its end.
  package func header() throws -> [UInt8] {
    Self.exportHeader(of: try id(), try ChainLayout(of: self)).line
  }

  /// How far the chain is: the number of its newest change, and its hash; 0 and the hash before the first where it has
  /// none.
  package func end() throws -> (number: Int, hash: SHA256Digest) {
    let newest = try newestLink()
    return (newest?.number ?? 0, try newest?.hash ?? Link.first(of: id()))
  }

  private func newestLink() throws -> (number: Int, previous: SHA256Digest, hash: SHA256Digest)? {
    try database.first(
      "SELECT change_id, previous, hash FROM links ORDER BY change_id DESC LIMIT 1"
    ) { row in (try row.read(0), try row.read(1), try row.read(2)) }
  }

  /// The hashes of changes, in order.
  package func visitHashes(
    from first: Int, upTo last: Int, _ visit: (Int, SHA256Digest) throws -> Void
  ) throws {
    try database.visit(
      "SELECT change_id, hash FROM links WHERE change_id BETWEEN \(first) AND \(last) ORDER BY change_id"
    ) { row in try visit(try row.read(0), try row.read(1)) }
  }
}
