/// A footnote mark in a cell.
struct FootnoteMark: Hashable {
  /// The superscript digits.
  let text: String
  let column: Column
  /// Where it stands in the cell, in characters counted from 0.
  let offset: Int

  /// The marks in a cell.
  ///
  /// Superscript digits that are glued to a word are a mark only where there is such a footnote;
  /// otherwise they are part of the word, as in `m²`. Behind a date nothing else is meant by them.
  static func all(
    in cell: String, of column: Column, knownMarks: Set<String>
  ) -> [FootnoteMark] {
    var marks: [FootnoteMark] = []
    var previous: Character?
    var current = ""
    for (offset, character) in cell.enumerated() {
      if character.isMark {
        current.append(character)
        continue
      }
      close(at: offset)
      previous = character
    }
    close(at: cell.count)
    return marks

    func close(at offset: Int) {
      guard !current.isEmpty else { return }
      let isBehindWord = previous.map { $0.isLetter || $0.isNumber } ?? false
      let isPartOfWord = column != .notified && isBehindWord
      if !isPartOfWord || knownMarks.contains(current) {
        marks.append(
          FootnoteMark(text: current, column: column, offset: offset - current.count))
      }
      current = ""
    }
  }

  /// A cell without some marks, and without the spaces around it.
  static func without(_ marks: [FootnoteMark], in cell: String) -> String {
    let dropped = Set(marks.flatMap { $0.offset..<($0.offset + $0.text.count) })
    let kept = cell.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
    return String(String(kept).trimmingSpaces)
  }
}

extension String {
  /// The text without the spaces around it.
  public var trimmingSpaces: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
