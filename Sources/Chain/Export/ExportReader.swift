internal import Digest
internal import Files
internal import JSONText
internal import SQLite

/// An export, read line by line: docs/chain.md, "The export".
final class ExportReader {
  private let lines: LineReader
  private let name: String
  let layout: ChainLayout

  /// What a line says.
  enum Line {
    case change(ExportedChange)
    /// The last line: the seal as a JSON text, or nothing for a register without changes.
    case seal([UInt8]?)
  }

  init(_ lines: LineReader, named name: String, layout: ChainLayout) {
    self.lines = lines
    self.name = name
    self.layout = layout
  }

  /// Reads the next line of a change, or the last one.
  ///
  /// - Returns: What it says, or `nil` behind the last line.
  /// - Throws: ``ChainError`` with the line's number.
  func next() throws -> Line? {
    guard let line = try Self.line(from: lines, atMost: Self.mostBytesOfChange, named: name)
    else { return nil }
    do {
      return try read(line)
    } catch let failure as JSONError {
      throw Self.error(
        "not JSON as an export has it: expected \(failure.expected)",
        at: "\(lines.number):\(failure.column)", of: name)
    }
  }

  /// The most bytes that the line of one change may have: SQLite takes no longer text
  /// (https://www.sqlite.org/limits.html).
  private static let mostBytesOfChange = 900_000_000

  /// An error about the line that was read last.
  func error(_ words: String) -> ChainError {
    Self.error(words, at: "\(lines.number)", of: name)
  }

  /// - Parameter place: The number of a line, with a column where one is known.
  static func error(_ words: String, at place: String, of name: String) -> ChainError {
    ChainError(.content, "\(name):\(place): \(words); no register was made")
  }

  /// Reads a line of UTF-8.
  static func line(
    from lines: LineReader, atMost limit: Int, named name: String
  ) throws -> ArraySlice<UInt8>? {
    let line: ArraySlice<UInt8>?
    do {
      line = try lines.next(atMost: limit)
    } catch {
      guard error.isTooLong else { throw error }
      throw Self.error(
        "the line is longer than an export has them", at: "\(lines.number + 1)", of: name)
    }
    guard let line else { return nil }
    guard (try? UTF8Span(validating: line.span)) != nil else {
      throw error("not UTF-8 text", at: "\(lines.number)", of: name)
    }
    return line
  }

  private func read(_ line: ArraySlice<UInt8>) throws -> Line {
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
        throw error("\(String(decoding: name, as: UTF8.self)) is named twice")
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
    default: throw error("neither a change nor the seal behind the last")
    }
  }
}
