/// The records of a text whose cells are separated by a comma, a semicolon or a tab: RFC 4180.
///
/// A cell in quotes may hold the separator and line breaks, and quotes that are doubled. A line ends in LF,
/// CR LF or CR. A quote within a cell that does not begin with one is a quote.
struct DelimitedText {
  let file: String
  let delimiter: UInt8
  private let bytes: [UInt8]
  private let end: Int
  private var position: Int
  private var line: Int
  private var column = 1

  /// The cells of a line.
  struct Record {
    let cells: [ListedCell]
    /// The line of the source on which it begins.
    let line: Int
    /// Whether a line end follows; the last record may lack it.
    let isEnded: Bool
  }

  /// Begins at a place, and reads no further than another.
  init(
    _ bytes: [UInt8], from position: Int, on line: Int, upTo end: Int? = nil, delimiter: UInt8,
    of file: String
  ) {
    self.bytes = bytes
    self.position = position
    self.line = line
    self.end = min(end ?? bytes.count, bytes.count)
    self.delimiter = delimiter
    self.file = file
  }

  /// Where the next record begins.
  var next: (position: Int, line: Int) { (position, line) }

  /// Reads the next record; nothing at the end.
  ///
  /// - Throws: ``AnnexError`` where a quote is not closed, something stands behind one, or a cell is too
  ///   large.
  mutating func read() throws(AnnexError) -> Record? {
    guard position < end else { return nil }
    let first = line
    var cells: [ListedCell] = []
    while true {
      cells.append(try readCell())
      guard position < end, bytes[position] == delimiter else { break }
      guard cells.count < Limits.cells else {
        throw AnnexError(
          file, line: line, column: column,
          "this row has more than 1,000 cells; the annex has six. Is this the separator?")
      }
      advance(to: position + 1)
    }
    let isEnded = position < end
    if isEnded { advance(to: position + (isPair(at: position) ? 2 : 1)) }
    return Record(cells: cells, line: first, isEnded: isEnded)
  }

  private mutating func readCell() throws(AnnexError) -> ListedCell {
    let start = SourcePlace(line: line, column: column)
    if position < end, bytes[position] == Self.quote { return try readQuoted(from: start) }
    let first = position
    var place = position
    while place < end, bytes[place] != delimiter, !Self.lineEnds.contains(bytes[place]) {
      place += 1
    }
    guard place - first <= Limits.cell else { throw .largeCell(in: file, at: start) }
    advance(to: place)
    return cell(bytes[first..<place], from: start, isQuoted: false)
  }

  private mutating func readQuoted(from start: SourcePlace) throws(AnnexError) -> ListedCell {
    var content: [UInt8] = []
    var place = position + 1
    while true {
      let first = place
      while place < end, bytes[place] != Self.quote { place += 1 }
      guard place < end else {
        throw AnnexError(
          file, at: start, "the quote that opens here is never closed. Is the file whole?")
      }
      guard content.count + place - first <= Limits.cell else {
        throw .largeCell(in: file, at: start)
      }
      content += bytes[first..<place]
      place += 1
      guard place < end, bytes[place] == Self.quote else { break }
      content.append(Self.quote)
      place += 1
    }
    advance(to: place)
    guard place == end || bytes[place] == delimiter || Self.lineEnds.contains(bytes[place]) else {
      throw AnnexError(
        file, line: line, column: column,
        """
        something stands behind the quote that closes a cell; expected the end of the cell. A quote \
        within a cell is doubled ("")
        """)
    }
    return cell(content[...], from: start, isQuoted: true)
  }

  /// A cell of its bytes, without the guard that keeps a spreadsheet from running it.
  private func cell(
    _ content: ArraySlice<UInt8>, from start: SourcePlace, isQuoted: Bool
  ) -> ListedCell {
    let isGuarded = FormulaGuard.isGuarded(content)
    let words = String(decoding: isGuarded ? content.dropFirst() : content, as: UTF8.self)
    // A line end is one character in either form, so that places stay.
    let text = isQuoted ? Self.withLineFeeds(words) : words
    let writing: CellPlace.Writing =
      switch (isQuoted, isGuarded) {
      case (false, false): .plain
      case (false, true): .guarded
      case (true, false): .quoted
      case (true, true): .quotedAndGuarded
      }
    return ListedCell(text: text, place: CellPlace(start, writing))
  }

  /// Goes to a place, and counts the lines and characters on the way.
  private mutating func advance(to place: Int) {
    while position < place {
      let byte = bytes[position]
      if byte == Self.lineFeed || (byte == Self.carriageReturn && !isPair(at: position)) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        // What follows within a character is not counted.
        column += 1
      }
      position += 1
    }
  }

  /// Whether a line ends here in CR LF.
  private func isPair(at place: Int) -> Bool {
    place + 1 < end && bytes[place] == Self.carriageReturn && bytes[place + 1] == Self.lineFeed
  }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  /// A text whose lines end in line feeds alone; of what is written as `\\r\\r\\n` too.
  private static func withLineFeeds(_ words: String) -> String {
    guard words.utf8.contains(carriageReturn) else { return words }
    var text = words.replacing("\r\n", with: "\n")
    while text.contains("\r\n") { text = text.replacing("\r\n", with: "\n") }
    return text
  }

  private static let carriageReturn = UInt8(ascii: "\r")
  private static let lineEnds = [lineFeed, carriageReturn]
}
