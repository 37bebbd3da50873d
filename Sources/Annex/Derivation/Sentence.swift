/// A sentence of a status, folded, without the mark that ends it.
struct Sentence {
  let text: FoldedText

  /// The sentences of a text.
  ///
  /// They end with a full stop, an exclamation or question mark or a semicolon that is followed by
  /// space, and where a row of the annex ends.
  static func all(of text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = text.startIndex
    for index in text.indices {
      let next = text.index(after: index)
      let isEnd =
        text[index].isNewline
        || (".!?;".contains(text[index]) && (next == text.endIndex || text[next].isWhitespace))
      guard isEnd else { continue }
      sentences.append(Sentence(text: FoldedText(text[start..<index])))
      start = next
    }
    return sentences + [Sentence(text: FoldedText(text[start...]))]
  }

  /// Where a phrase stands as whole words, first to last.
  ///
  /// The phrase is written folded.
  func places(of phrase: String) -> [Range<Int>] {
    let length = phrase.count
    let last = text.characters.count - length
    guard last >= 0, let first = phrase.first else { return [] }
    return (0...last).compactMap { start in
      guard text.characters[start] == first else { return nil }
      let range = start..<(start + length)
      return stands(phrase, at: range) ? range : nil
    }
  }

  /// Whether a phrase stands at a place as whole words.
  func stands(_ phrase: String, at range: Range<Int>) -> Bool {
    let characters = text.characters
    guard range.upperBound <= characters.count, characters[range].elementsEqual(phrase)
    else { return false }
    let isBegun = range.lowerBound > 0 && characters[range.lowerBound - 1].isWordPart
    let isGoingOn = range.upperBound < characters.count && characters[range.upperBound].isWordPart
    return !isBegun && !isGoingOn
  }

  /// Whether the words right before a place deny what follows: `niet`, `geen`, `niet meer`.
  func isDenied(at place: Int) -> Bool {
    let words = String(text.characters[..<place]).split(separator: " ")
    guard let last = words.last else { return false }
    if Self.denials.contains(last) { return true }
    let before = words.dropLast().last
    return ["meer", "langer"].contains(last) && before.map(Self.denials.contains) == true
  }

  /// Whether the words right behind a place deny what came before.
  func isDenied(behind place: Int) -> Bool {
    let words = String(text.characters[place...]).split(separator: " ").prefix(3)
    return words.contains(where: Self.denials.contains)
  }

  private static let denials: Set<Substring> = ["niet", "geen", "nooit", "zonder"]

  /// The place behind the spaces that a sentence begins with.
  var start: Int { text.characters.first == " " ? 1 : 0 }

  /// The place before the spaces and footnote marks that a sentence ends with.
  var end: Int {
    text.characters.lastIndex { $0 != " " && !$0.isMark }.map { $0 + 1 } ?? 0
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || (isNumber && !isMark) }
}
