internal import Digest
internal import Files
internal import SQLite

/// An export, read line by line: docs/chain.md, "The export".
///
/// SQLite itself reads the JSON (https://www.sqlite.org/json1.html), in the connection of the register that
/// is made of it.
final class ExportReader {
  private let lines: LineReader
  let database: Database
  private let name: String
  let layout: RegisterLayout

  /// A row of a change: its table, and the values of its columns in the order of the table.
  struct Row {
    let table: RegisterLayout.Table
    let values: [Value]
  }

  /// What a line says.
  enum Line {
    case change(rows: [Row], hash: String)
    /// The last line: the seal as a JSON text, or nothing for a register without changes.
    case seal(String?)
  }

  init(
    _ lines: LineReader, named name: String, layout: RegisterLayout, in database: Database
  ) {
    self.lines = lines
    self.name = name
    self.layout = layout
    self.database = database
  }

  /// Reads the next line of a change, or the last one.
  ///
  /// - Returns: What it says, or `nil` behind the last line.
  /// - Throws: ``RegisterError`` with the line's number.
  func next() throws -> Line? {
    guard let text = try Self.text(from: lines, atMost: Self.mostBytesOfChange, named: name)
    else { return nil }
    return try understanding { try line(text) }
  }

  /// The most bytes that the line of one change may have: SQLite takes no longer text
  /// (https://www.sqlite.org/limits.html).
  private static let mostBytesOfChange = 900_000_000

  /// An error about the line that was read last.
  func error(_ words: String) -> RegisterError {
    Self.error(words, at: lines.number, of: name)
  }

  static func error(_ words: String, at line: Int, of name: String) -> RegisterError {
    RegisterError(.content, "\(name):\(line): \(words); no register was made")
  }

  /// Reads a line as text.
  static func text(
    from lines: LineReader, atMost limit: Int, named name: String
  ) throws -> String? {
    let bytes: ArraySlice<UInt8>?
    do {
      bytes = try lines.next(atMost: limit)
    } catch  where error.isTooLong {
      throw Self.error("the line is longer than an export has them", at: lines.number + 1, of: name)
    }
    guard let bytes else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw error("not UTF-8 text", at: lines.number, of: name)
    }
    return text
  }

  private func line(_ text: String) throws -> Line {
    guard !JSONEscapes.holdsNUL(text) else {
      throw error("a text holds a NUL, which no register takes in")
    }
    let line = try database.first(
      """
      SELECT json_type(\(text), '$.change'), json_type(\(text), '$.seal'),
        \(text) ->> '$.hash', \(text) -> '$.seal'
      """
    ) { row in
      switch (try row.read(0, as: String?.self), try row.read(1, as: String?.self)) {
      case ("object", _): Line.change(rows: try rows(of: text), hash: try row.read(2))
      case (nil, "object"): Line.seal(try row.read(3))
      case (nil, "null"): Line.seal(nil)
      default: throw error("neither a change nor the seal behind the last")
      }
    }
    guard let line else { throw error("neither a change nor the seal behind the last") }
    return line
  }

  /// Words what SQLite says of a line that is no JSON.
  private func understanding<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let failure as SQLiteError where [.other, .damaged].contains(failure.reason) {
      throw error("not JSON as an export has it (\(failure.message))")
    }
  }
}
