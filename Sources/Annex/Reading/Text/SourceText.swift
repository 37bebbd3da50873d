/// The lines of a text, one after the other, numbered.
///
/// It keeps no line, because a hostile file may have as many as it has bytes.
struct SourceText: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private let end: UInt8
  private var position = 0
  private var number = 0

  /// A line, without its end.
  struct Line {
    /// Counted from 1.
    let number: Int
    let text: String
    /// Whether a line end follows; the last line of a file may lack it.
    let isEnded: Bool
  }

  /// Begins with the first line of UTF-8 text with any line ends.
  init(_ bytes: [UInt8]) {
    let lineFeed = UInt8(ascii: "\n")
    self.bytes = bytes
    end = bytes.contains(lineFeed) ? lineFeed : UInt8(ascii: "\r")
  }

  /// Reads the next line, without a page break in front of it; nothing at the end.
  mutating func next() -> Line? {
    guard position < bytes.count else { return nil }
    let found = bytes[position...].firstIndex(of: end)
    var piece = bytes[position..<(found ?? bytes.count)]
    position = found.map { $0 + 1 } ?? bytes.count
    number += 1
    if piece.last == UInt8(ascii: "\r") { piece.removeLast() }
    if piece.first == 0x0C { piece.removeFirst() }
    return Line(
      number: number, text: String(decoding: piece, as: UTF8.self), isEnded: found != nil)
  }
}
