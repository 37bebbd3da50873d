/// The lines of a text file, decoded and numbered.
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

  /// Decodes UTF-8 text with any line ends; a byte-order mark and page breaks are skipped.
  init(_ bytes: [UInt8], named file: String) throws(AnnexError) {
    try Self.checkKind(of: bytes, named: file)
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let content = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
    let lineFeed = UInt8(ascii: "\n")
    let end = content.contains(lineFeed) ? lineFeed : UInt8(ascii: "\r")
    let pieces = content.split(separator: end, omittingEmptySubsequences: false)
    var lines: [Line] = []
    lines.reserveCapacity(pieces.count)
    for (offset, piece) in pieces.enumerated() {
      lines.append(
        Line(
          number: offset + 1,
          text: try Self.decode(piece, line: offset + 1, of: file),
          isEnded: offset < pieces.count - 1))
    }
    self.lines = lines
  }

  private static func decode(
    _ piece: ArraySlice<UInt8>, line: Int, of file: String
  ) throws(AnnexError) -> String {
    var piece = piece
    if piece.last == UInt8(ascii: "\r") { piece.removeLast() }
    if piece.first == 0x0C { piece.removeFirst() }
    if let text = String(validating: piece, as: UTF8.self) { return text }
    let column = longestText(of: piece).count + 1
    throw AnnexError(
      file, line: line, column: column,
      "this is not UTF-8 text (Windows-1252 perhaps?); save the file as UTF-8 and try again")
  }

  /// The text before the first byte that is not UTF-8.
  private static func longestText(of piece: ArraySlice<UInt8>) -> String {
    var decoder = UTF8()
    var bytes = piece.makeIterator()
    var text = String.UnicodeScalarView()
    while case .scalarValue(let scalar) = decoder.decode(&bytes) { text.append(scalar) }
    return String(text)
  }

  private static func checkKind(of bytes: [UInt8], named file: String) throws(AnnexError) {
    let expected = "expected the annex as tab-separated UTF-8 text"
    guard !bytes.isEmpty else { throw AnnexError(file, "the file is empty; \(expected)") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw AnnexError(file, "this is UTF-16 text; \(expected). Save it as UTF-8 and try again")
    }
    let containers: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]
    if containers.contains(where: { bytes.starts(with: $0) }) {
      throw AnnexError(
        file, "this is an office document or a zip file; \(expected). Save it as text and try again"
      )
    }
    if bytes.starts(with: "%PDF".utf8) {
      throw AnnexError(file, "this is a PDF; \(expected). Save it as text and try again")
    }
    guard let place = bytes.firstIndex(of: 0) else { return }
    let before = bytes[..<place]
    let line = before.count { $0 == UInt8(ascii: "\n") } + 1
    let start = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    throw AnnexError(
      file, line: line, column: String(decoding: bytes[start..<place], as: UTF8.self).count + 1,
      "this is a binary file: here stands a NUL byte; \(expected)")
  }
}
