/// Standard output for what may be long: written piece by piece, so that it is never held as a whole.
struct PiecewiseOutput {
  private var text: [UInt8] = []
  /// How many bytes a piece has at least: as many as a pipe holds, by default.
  ///
  /// https://man7.org/linux/man-pages/man7/pipe.7.html
  private static let pieceSize = 65_536

  /// Adds what a body writes, in UTF-8.
  ///
  /// - Throws: `FileError` where a piece cannot be written.
  mutating func add(_ body: (inout [UInt8]) -> Void) throws {
    body(&text)
    if text.count >= Self.pieceSize { try writePiece() }
  }

  /// Adds a text, and writes what has not been written.
  ///
  /// - Throws: As ``add(_:)`` does.
  mutating func end(with end: String = "") throws {
    text += end.utf8
    try writePiece()
  }

  private mutating func writePiece() throws {
    try StandardOutput.write(text)
    text.removeAll(keepingCapacity: true)
  }
}
