extension String {
  /// The text in lines that fit a number of columns, broken between words.
  ///
  /// Line ends stay; a word that is wider than a line is broken where the line ends. A no-break space
  /// joins its words.
  func wrapped(to width: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      Self.wrap(paragraph, to: Swift.max(width, 8))
    }
  }

  private static func wrap(_ paragraph: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      for piece in pieces(of: word, width: width) {
        if line.isEmpty {
          line = piece
        } else if line.columns + 1 + piece.columns <= width {
          line += " " + piece
        } else {
          lines.append(line)
          line = piece
        }
      }
    }
    return lines + [line]
  }

  private static func pieces(of word: Substring, width: Int) -> [String] {
    guard word.columns > width else { return [String(word)] }
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if piece.columns + character.columns > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
