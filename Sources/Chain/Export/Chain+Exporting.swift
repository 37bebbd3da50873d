internal import Dates
internal import Digest
package import Files
internal import JSONText
internal import SQLite

extension Chain {
  /// Writes the whole register as JSON Lines, from which ``fill(from:named:)`` makes the same
  /// register: docs/chain.md, "The export".
  ///
  /// It is asked for within a transaction, so that one state of the register is written, whatever others record
  /// meanwhile. What is written has been checked: a change that is not what its link says ends the export, which then
  /// lacks its last line.
  ///
  /// - Parameters:
  ///   - progress: Is told how many changes are written.
  ///   - write: Takes the next bytes, as many as there are.
  /// - Returns: The seal of the newest change; nothing where there is none.
  /// - Throws: ``ChainError`` where the register is not as it was recorded, or what the writing throws.
  package func export(
    telling progress: Progress = .untold, to write: ([UInt8]) throws -> Void
  ) throws -> Seal? {
    let all = try database.first("SELECT max(id) FROM changes") { row in
      try row.read(0, as: Int?.self)
    }
    let layout = try ChainLayout(of: self)
    var lines = ExportLines(of: layout)
    lines.add(Self.exportHeader(of: try id(), layout))
    let number = try visitLines(
      &lines, piece: { if let bytes = $0.take(atLeast: 1 << 20) { try write(bytes) } }
    ) {
      number, _, _, lines in
      progress(number, of: (all ?? nil) ?? 0)
      if let bytes = lines.take(atLeast: 1 << 16) { try write(bytes) }
    }
    let head = number == 0 ? nil : try seal()
    lines.add(.object([("seal", head.map { .object($0.members) } ?? .null)]))
    if let bytes = lines.take() { try write(bytes) }
    return head
  }

  /// Goes through all changes, each checked, and makes their lines.
  ///
  /// - Parameters:
  ///   - piece: Is called behind each row.
  ///   - end: Is called behind each change, with its number, the hash before it and its own.
  /// - Returns: How many changes there are.
  func visitLines(
    _ lines: inout ExportLines, piece: (inout ExportLines) throws -> Void,
    _ end: (Int, SHA256Digest, SHA256Digest, inout ExportLines) throws -> Void
  ) throws -> Int {
    let walk = try ChainWalk(self)
    var previous = Link.first(of: walk.register)
    var number = 0
    while let change = try walk.next({ table, row in
      if let table {
        try lines.add(row, ofTable: table)
      } else {
        try lines.begin(with: row)
      }
      try piece(&lines)
    }) {
      number += 1
      guard change.number == number, change.isIntact, change.link?.previous == previous else {
        throw notAsRecorded("c\(number)")
      }
      let hash = change.computed.hash
      lines.end(with: hash)
      try end(number, previous, hash, &lines)
      previous = hash
    }
    guard walk.strays.isEmpty else { throw notAsRecorded("what no change recorded") }
    return number
  }

  private func notAsRecorded(_ what: String) -> ChainError {
    ChainError(
      .content,
      """
      \(path): the register is not as it was recorded, so the export ends at \(what); `stand verify` \
      says what is wrong
      """)
  }

  static func exportHeader(of id: RegisterID, _ layout: ChainLayout) -> JSON {
    let tables = (layout.chained + [layout.changes]).sorted {
      $0.name.description.utf8.lexicographicallyPrecedes($1.name.description.utf8)
    }
    return .object([
      ("stand", .string("export")), ("format", .number(ExportHeader.format)),
      ("register", .name(id)),
      (
        "tables",
        .object(
          tables.map { table in
            (
              table.name.description,
              .object(table.columns.map { ($0.name, .string($0.type.rawValue)) })
            )
          })
      ),
    ])
  }
}
