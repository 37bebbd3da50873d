extension String {
  /// The text in lines that fit a number of columns, broken between words.
  ///
  /// Line ends stay; a word that is wider than a line is broken where the line ends. A no-break space
  /// joins its words.
  func wrapped(to width: Int) -> [String] {
    wrappedLines(to: width).map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  /// Whether the text is one line of these already, which most are: each space alone between two words.
  func isLine(within width: Int) -> Bool {
    utf8.withContiguousStorageIfAvailable { bytes in
      guard let columns = NarrowText.columns(of: bytes), columns <= width else { return false }
      var isBehindWord = false
      for byte in bytes {
        if byte.isLineEnd || byte.isBlank && !(isBehindWord && byte == .space) { return false }
        isBehindWord = !byte.isBlank
      }
      return isBehindWord
    } ?? false
  }

  /// The same lines in UTF-8, with their columns.
  func wrappedLines(to width: Int) -> [WrappedLine] {
    let bytes = Array(utf8)
    let isNarrow = bytes.withUnsafeBufferPointer(NarrowText.columns) != nil
    return isNarrow
      ? Wrapping.lines(of: bytes, to: width) : Wrapping.lines(of: Array(self), to: width)
  }
}

/// A line of a text that was put in lines.
struct WrappedLine {
  /// The line in UTF-8.
  let bytes: ArraySlice<UInt8>
  let columns: Int

  fileprivate init<Part: Glyph>(of parts: ArraySlice<Part>, _ columns: Int) {
    bytes = Part.bytes(of: parts)
    self.columns = columns
  }
}

/// Puts a text in lines, as full as they get.
private enum Wrapping<Part: Glyph> {
  static func lines(of text: [Part], to width: Int) -> [WrappedLine] {
    let width = max(width, 8)
    // Most texts are tidy already.
    return tidyLines(of: text, to: width) ?? tidyLines(of: tidied(text), to: width) ?? []
  }

  /// The lines of a text in which each space stands alone between two words of a line; nothing for others.
  private static func tidyLines(of text: [Part], to width: Int) -> [WrappedLine]? {
    var lines: [WrappedLine] = []
    lines.reserveCapacity(text.count / width + 1)
    // Where the line begins, and how many columns it has.
    var (start, columns) = (0, 0)
    // Where the line may end, and how many columns it then has.
    var space: (index: Int, columns: Int)?
    // What stands in front of a line is no word.
    var isBehindWord = false
    for (index, part) in text.enumerated() {
      if part.isBlank {
        guard isBehindWord, part == .space else { return nil }
        (space, isBehindWord) = ((index, columns), false)
        columns += 1
      } else if part.isLineEnd {
        guard isBehindWord || index == start else { return nil }
        lines.append(WrappedLine(of: text[start..<index], columns))
        (start, columns, space, isBehindWord) = (index + 1, 0, nil, false)
      } else {
        isBehindWord = true
        columns += part.columns
        guard columns > width else { continue }
        if let end = space {
          lines.append(WrappedLine(of: text[start..<end.index], end.columns))
          (start, columns, space) = (end.index + 1, columns - end.columns - 1, nil)
        } else {
          // It is all one word.
          lines.append(WrappedLine(of: text[start..<index], columns - part.columns))
          (start, columns) = (index, part.columns)
        }
      }
    }
    guard isBehindWord || start == text.count else { return nil }
    lines.append(WrappedLine(of: text[start...], columns))
    return lines
  }

  /// The text with one space between the words of a line, and none around them.
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
