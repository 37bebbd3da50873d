extension String {
  /// The text in lines that fit a number of columns, broken between words.
  ///
  /// Line ends stay; a word that is wider than a line is broken where the line ends. A no-break space
  /// joins its words.
  func wrapped(to width: Int) -> [String] {
    let isNarrow = NarrowText.columns(of: utf8) != nil
    return isNarrow
      ? Wrapping.lines(of: Array(utf8), width: width)
      : Wrapping.lines(of: Array(self), width: width)
  }
}

/// Lines that words fill, one behind the other.
private struct Wrapping<Part: Glyph> {
  private let width: Int
  private var lines: [String] = []
  private var line: [Part] = []
  private var columns = 0

  static func lines(of text: [Part], width: Int) -> [String] {
    var wrapping = Wrapping(width: max(width, 8))
    var start = text.startIndex
    for index in text.indices where text[index].isBlank || text[index].isLineEnd {
      wrapping.add(text[start..<index])
      if text[index].isLineEnd { wrapping.endLine() }
      start = index + 1
    }
    wrapping.add(text[start...])
    wrapping.endLine()
    return wrapping.lines
  }

  private init(width: Int) {
    self.width = width
  }

  private mutating func add(_ word: ArraySlice<Part>) {
    var start = word.startIndex
    var columns = 0
    for index in word.indices {
      let more = word[index].columns
      if columns + more > width {
        add(piece: word[start..<index], columns)
        start = index
        columns = 0
      }
      columns += more
    }
    if start < word.endIndex { add(piece: word[start...], columns) }
  }

  private mutating func add(piece: ArraySlice<Part>, _ pieceColumns: Int) {
    if line.isEmpty {
      columns = pieceColumns
    } else if columns + 1 + pieceColumns <= width {
      line.append(.space)
      columns += 1 + pieceColumns
    } else {
      endLine()
      columns = pieceColumns
    }
    line += piece
  }

  private mutating func endLine() {
    lines.append(Part.text(of: line))
    line.removeAll(keepingCapacity: true)
  }
}
