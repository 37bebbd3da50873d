/// The lines of a text, numbered.
struct SourceText {
  let lines: [Line]

  /// A line, without its end.
  struct Line {
    /// Counted from 1.
    let number: Int
    let text: String
    /// Whether a line end follows; the last line of a file may lack it.
    let isEnded: Bool
  }

  /// Splits UTF-8 text with any line ends; page breaks are skipped.
  init(_ bytes: [UInt8]) {
    let lineFeed = UInt8(ascii: "\n")
    let end = bytes.contains(lineFeed) ? lineFeed : UInt8(ascii: "\r")
    let pieces = bytes.split(separator: end, omittingEmptySubsequences: false)
    lines = pieces.enumerated().map { offset, piece in
      var piece = piece
      if piece.last == UInt8(ascii: "\r") { piece.removeLast() }
      if piece.first == 0x0C { piece.removeFirst() }
      return Line(
        number: offset + 1, text: String(decoding: piece, as: UTF8.self),
        isEnded: offset < pieces.count - 1)
    }
  }
}
