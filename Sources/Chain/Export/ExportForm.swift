internal import JSONText

/// What the lines of an export look like, for the tables of one register: docs/chain.md, "The export".
struct ExportForm {
  let layout: ChainLayout

  /// What a line says.
  enum Line {
    case change(ExportedChange)
    /// The last line: the seal as a JSON text, or nothing for a register without changes.
    case seal([UInt8]?)
  }

  /// Reads a line of UTF-8.
  ///
  /// - Throws: ``ExportFault``.
  func read(_ line: ArraySlice<UInt8>) throws -> Line {
    do {
      return try members(of: line)
    } catch let failure as JSONError {
      throw ExportFault(
        "not JSON as an export has it: expected \(failure.expected)", column: failure.column)
    }
  }

  private func members(of line: ArraySlice<UInt8>) throws -> Line {
    var scanner = JSONScanner(line)
    var own: ExportedRow?
    var rows: [[ExportedRow]]?
    var hash: ArraySlice<UInt8>?
    var seal: (kind: JSONScanner.Kind, text: ArraySlice<UInt8>)?
    try scanner.object { scanner, name in
      switch String(decoding: name, as: UTF8.self) {
      case "change" where own == nil: own = try row(&scanner, of: layout.changes)
      case "rows" where rows == nil: rows = try self.rows(&scanner)
      case "hash" where hash == nil: hash = try scanner.text()
      case "seal" where seal == nil: seal = (try scanner.kind(), try scanner.skip())
      case "change", "rows", "hash", "seal":
        throw ExportFault("\(String(decoding: name, as: UTF8.self)) is named twice")
      default: try scanner.skip()
      }
    }
    try scanner.end()
    switch (own, hash, seal?.kind) {
    case (let own?, let hash?, _):
      return .change(
        ExportedChange(own: own, rows: rows ?? [], hash: String(decoding: hash, as: UTF8.self)))
    case (nil, _, .object): return .seal(seal.map { Array($0.text) })
    case (nil, _, .null): return .seal(nil)
    default: throw ExportFault("neither a change nor the seal behind the last")
    }
  }
}

/// What is wrong with a line of an export.
struct ExportFault: Error {
  /// What is wrong, in words that end without a full stop.
  let words: String
  /// Where, counted from 1, where that is known.
  let column: Int?
  /// Whether it has a table or a column of a newer `stand`.
  let isOfNewer: Bool

  init(_ words: String, column: Int? = nil, isOfNewer: Bool = false) {
    self.words = words
    self.column = column
    self.isOfNewer = isOfNewer
  }
}
