internal import Digest
internal import Files
internal import JSONText

/// An export, read line by line: docs/chain.md, "The export".
final class ExportReader {
  private let lines: LineReader
  private let name: String
  private let form: ExportForm

  var layout: ChainLayout { form.layout }

  init(_ lines: LineReader, named name: String, layout: ChainLayout) {
    self.lines = lines
    self.name = name
    form = ExportForm(layout: layout)
  }

  /// Reads the next line of a change, or the last one.
  ///
  /// - Returns: What it says, or `nil` behind the last line.
  /// - Throws: ``ChainError`` with the line's number.
  func next() throws -> ExportForm.Line? {
    guard let line = try Self.line(from: lines, atMost: Self.mostBytesOfChange, named: name)
    else { return nil }
    do {
      return try form.read(line)
    } catch let fault as ExportFault {
      throw Self.error(
        fault.words + (fault.isOfNewer ? "; another one made the export" : ""),
        at: fault.column.map { "\(lines.number):\($0)" } ?? "\(lines.number)", of: name)
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
}
