internal import PlainText

/// A sentence of a status, folded, without the mark that ends it.
struct Sentence {
  let text: FoldedText
  /// Where words begin.
  private let wordStarts: [Int]

  init(_ words: Substring) {
    text = FoldedText(words)
    var starts: [Int] = []
    var isGoingOn = false
    for (place, character) in text.characters.enumerated() {
      let isWordPart = character.isWordPart
      if isWordPart && !isGoingOn { starts.append(place) }
      isGoingOn = isWordPart
    }
    wordStarts = starts
  }

  /// The sentences of a text.
  ///
  /// They end with a full stop, an exclamation or question mark or a semicolon that is followed by
  /// space, and where a row of the annex ends.
  static func all(of text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if mayEnd(text.utf8[index]), isEnd(text[index], before: text[next...].first) {
        sentences.append(Sentence(text[start..<index]))
        start = next
      }
      index = next
    }
    return sentences + [Sentence(text[start...])]
  }

  /// Whether a character that begins with a byte may end a sentence: a mark or a line break.
  private static func mayEnd(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"): true
    default: byte < 0x20 || byte >= 0x80
    }
  }

  private static func isEnd(_ character: Character, before next: Character?) -> Bool {
    character.isNewline || (".!?;".contains(character) && next?.isWhitespace != false)
  }

  /// Where a phrase stands as whole words, first to last.
  func places(of phrase: Phrase) -> some Sequence<Range<Int>> {
    wordStarts.lazy.compactMap { start in
      let range = start..<(start + phrase.characters.count)
      return stands(phrase, at: range) ? range : nil
    }
  }

  /// Whether a phrase stands at a place as whole words.
  func stands(_ phrase: Phrase, at range: Range<Int>) -> Bool {
    let characters = text.characters
    guard range.upperBound <= characters.count, let first = phrase.characters.first,
      characters[range.lowerBound] == first, characters[range].elementsEqual(phrase.characters)
    else { return false }
    let isBegun = range.lowerBound > 0 && characters[range.lowerBound - 1].isWordPart
    let isGoingOn = range.upperBound < characters.count && characters[range.upperBound].isWordPart
    return !isBegun && !isGoingOn
  }

  /// Whether the words right before a place deny what follows: `niet`, `geen`, `niet meer`.
  func isDenied(at place: Int) -> Bool {
    var rest = text.characters[..<place]
    let last = Self.takeLastWord(of: &rest)
    if Self.denials.contains(last) { return true }
    return ["meer", "langer"].contains(last)
      && Self.denials.contains(Self.takeLastWord(of: &rest))
  }

  /// Whether the words right behind a place deny what came before.
  func isDenied(behind place: Int) -> Bool {
    text.characters[place...].prefix(100).split(separator: " ", maxSplits: 3).prefix(3)
      .contains { Self.denials.contains(String($0)) }
  }

  /// Takes the last word off some text; an empty one where there is none, or one that denies nothing
  /// because it is too long.
  private static func takeLastWord(of text: inout ArraySlice<Character>) -> String {
    if text.last == " " { text.removeLast() }
    let word = text.suffix(longestDenial + 1)
    let start = word.lastIndex(of: " ").map { $0 + 1 } ?? word.startIndex
    guard start > word.startIndex || word.count <= longestDenial else { return "" }
    defer { text = text[..<start] }
    return String(text[start...])
  }

  private static let longestDenial = 6

  private static let denials: Set<String> = ["niet", "geen", "nooit", "zonder"]

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
