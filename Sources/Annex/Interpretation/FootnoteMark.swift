internal import PlainText

/// A footnote mark in a cell.
struct FootnoteMark: Hashable {
  /// The superscript digits.
  let text: String
  let column: Column
  /// Where it stands in the cell, in characters counted from 0.
  let offset: Int

  /// The marks in a cell.
  ///
  /// Superscript digits that are glued to a word are a mark only where there is such a footnote, and the word
  /// is none that is raised, as in `50 m²`. Behind a date, or the number of a page, nothing else is meant by them.
  static func all(
    in cell: String, of column: Column, knownMarks: Set<String>
  ) -> [FootnoteMark] {
    guard mayHold(cell) else { return [] }
    var marks: [FootnoteMark] = []
    var current = ""
    var start = cell.startIndex
    for (offset, index) in cell.indices.enumerated() {
      guard !cell[index].isMark else {
        if current.isEmpty { start = index }
        current.append(cell[index])
        continue
      }
      close(at: offset)
    }
    close(at: cell.count)
    return marks

    func close(at offset: Int) {
      guard !current.isEmpty else { return }
      let before = cell[..<start]
      let isBehindWord = before.last.map { $0.isLetter || $0.isNumber } ?? false
      let isPartOfWord =
        isBehindWord && column != .notified
        && (!knownMarks.contains(current)
          || (column != .page && Power.raises(before, to: current)))
      if !isPartOfWord {
        marks.append(
          FootnoteMark(text: current, column: column, offset: offset - current.count))
      }
      current = ""
    }
  }

  /// The first stars behind a word, and where they stand, in characters counted from 0; nothing where none do.
  static func star(in cell: String) -> (text: String, offset: Int)? {
    guard cell.utf8.contains(UInt8(ascii: "*")) else { return nil }
    let characters = Array(cell)
    for start in characters.indices.dropFirst() where characters[start] == "*" {
      let before = characters[start - 1]
      let stars = characters[start...].prefix { $0 == "*" }
      let next = characters.indices.contains(stars.endIndex) ? characters[stars.endIndex] : " "
      let isBehindWord = before.isLetter || before.isNumber || before == "."
      guard isBehindWord || before == " " && stars.endIndex == characters.endIndex else { continue }
      if next.isWhitespace || ",;:)".contains(next) { return (String(stars), start) }
    }
    return nil
  }

  /// Whether a text holds a byte of a superscript digit, so that looking for marks is worth while.
  private static func mayHold(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0xC2 || $0 == 0xE2 }
  }

  /// The highest number that stands in a text as a mark or could be taken for one; 0 where none does.
  static func highest(in text: String) -> Int {
    guard mayHold(text) else { return 0 }
    return text.split(whereSeparator: { !$0.isMark })
      .compactMap { $0.count < 7 ? number(of: $0) : nil }.max() ?? 0
  }

  /// The mark of a number: `¹²` of 12.
  static func text(of number: Int) -> String {
    String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }

  private static func number(of mark: Substring) -> Int {
    mark.reduce(0) { $0 * 10 + (digits.firstIndex(of: $1) ?? 0) }
  }

  private static let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")

  /// A cell without some marks, and without the spaces around it.
  static func without(_ marks: [FootnoteMark], in cell: String) -> String {
    guard !marks.isEmpty else { return String(cell.trimmingSpaces) }
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
