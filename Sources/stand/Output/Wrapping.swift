extension String {
  /// The text in lines that fit a number of columns, broken between words.
  ///
  /// Line ends stay; a word that is wider than a line is broken where the line ends. A no-break space
  /// joins its words.
  func wrapped(to width: Int) -> [String] {
    let bytes = Array(utf8)
    return NarrowText.columns(of: bytes) != nil
      ? Wrapping(of: bytes, to: width).lines : Wrapping(of: Array(self), to: width).lines
  }
}

/// A text that is put in lines, as full as they get.
private struct Wrapping<Part: Glyph> {
  private(set) var lines: [String] = []
  /// The text with one space between the words of a line, and none around them.
  private let text: [Part]
  /// Where the line begins, and how many columns it has.
  private var start = 0
  private var columns = 0
  /// Where the line may end, and how many columns the line then has with the space.
  private var space: (index: Int, columns: Int)?

  init(of untidy: [Part], to width: Int) {
    text = Self.isTidy(untidy) ? untidy : Self.tidied(untidy)
    let width = max(width, 8)
    for (index, part) in text.enumerated() {
      if part.isLineEnd {
        endLine(at: index, next: index + 1, columns: 0)
        continue
      }
      columns += part.columns
      if part.isBlank {
        space = (index, columns)
      } else if columns > width {
        if let space {
          endLine(at: space.index, next: space.index + 1, columns: columns - space.columns)
        } else {
          endLine(at: index, next: index, columns: part.columns)
        }
      }
    }
    endLine(at: text.count, next: text.count, columns: 0)
  }

  private mutating func endLine(at end: Int, next: Int, columns: Int) {
    lines.append(Part.text(of: text[start..<end]))
    start = next
    self.columns = columns
    space = nil
  }

  /// Whether each space stands alone between two words of a line, as in most texts.
  private static func isTidy(_ text: [Part]) -> Bool {
    var isBehindWord = false
    var isBehindSpace = false
    for part in text {
      if part.isBlank {
        guard isBehindWord, part == .space else { return false }
        isBehindWord = false
        isBehindSpace = true
      } else if part.isLineEnd {
        guard !isBehindSpace else { return false }
        isBehindWord = false
      } else {
        isBehindWord = true
        isBehindSpace = false
      }
    }
    return !isBehindSpace
  }

  private static func tidied(_ text: [Part]) -> [Part] {
    var tidied: [Part] = []
    tidied.reserveCapacity(text.count)
    var isBehindWord = false
    var isBehindBlank = false
    for part in text {
      if part.isBlank {
        isBehindBlank = isBehindWord
      } else if part.isLineEnd {
        tidied.append(part)
        isBehindWord = false
        isBehindBlank = false
      } else {
        if isBehindBlank { tidied.append(.space) }
        tidied.append(part)
        isBehindWord = true
        isBehindBlank = false
      }
    }
    return tidied
  }
}
