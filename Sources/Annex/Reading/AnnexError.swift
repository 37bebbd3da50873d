/// Why a file cannot be taken in as an annex: what is wrong, where, and what was expected.
public struct AnnexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's name, as it was given.
  public let file: String
  /// The line, counted from 1; the first where the whole file is meant.
  public let line: Int
  /// The column in characters, counted from 1.
  public let column: Int
  /// What is wrong, what was expected, and what to do.
  public let message: String

  init(_ file: String, line: Int = 1, column: Int = 1, _ message: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
  }

  init(_ file: String, at place: SourcePlace, _ message: String) {
    self.init(file, line: place.line, column: place.column, message)
  }

  /// The place and the message: `annex.txt:12:3: …`.
  public var description: String {
    "\(file):\(line):\(column): \(message)"
  }
}
