internal import PlainText

/// A sentence of a status, word by word, without the mark that ends it.
struct Sentence {
  let text: FoldedText
  let words: [Word]

  /// A word, a mark between words that says something, or a date.
  struct Word {
    /// The word, folded; `{date}` for a date.
    let text: String
    /// Its place in the folded text.
    let range: Range<Int>
    /// The date that it is.
    let date: WrittenDate?
  }

  /// The sentences of a text.
  ///
  /// They end with a full stop, an exclamation or question mark or a semicolon that is followed by
  /// space, and where a row of the annex ends; the full stop of `n.n.b.` or of a short month ends none.
  static func all(of text: String) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let next = text.index(after: index)
      if mayEnd(text.utf8[index]), isEnd(text[index], before: text[next...].first),
        text[index] != "." || !WrittenDate.isShort(lastWord(of: text[start..<index]))
      {
        // A question says nothing of what it asks.
        if text[index] != "?" { sentences += Sentence(text[start..<index]).pieces }
        start = next
      }
      index = next
    }
    return sentences + Sentence(text[start...]).pieces
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

  private static func lastWord(of text: Substring) -> Substring {
    text.suffix(6).split { $0 == " " }.last ?? ""
  }

  private init(_ words: Substring) {
    text = FoldedText(words)
    var found: [Word] = []
    var place = 0
    while place < text.characters.count {
      let character = text.characters[place]
      if character.isNumber,
        let (date, end) = WrittenDate.reading(text.characters[place...], after: found.last?.text)
      {
        found.append(Word(text: "{date}", range: place..<end, date: date))
        place = end
      } else if character.isWordPart {
        let end =
          text.characters[place...].firstIndex { !$0.isWordPart } ?? text.characters.endIndex
        found.append(
          Word(text: String(text.characters[place..<end]), range: place..<end, date: nil))
        place = end
      } else {
        if Self.marks.contains(character) {
          found.append(Word(text: String(character), range: place..<(place + 1), date: nil))
        }
        place += 1
      }
    }
    self.words = found
  }

  private init(_ text: FoldedText, _ words: [Word]) {
    self.text = text
    self.words = words
  }

  /// The sentence, in pieces where it has more words than anybody reads as one.
  private var pieces: [Sentence] {
    stride(from: 0, to: words.count, by: Self.mostWords).map { start in
      Sentence(text, Array(words[start...].prefix(Self.mostWords)))
    }
  }

  private static let mostWords = 400

  /// The marks between words that say something.
  private static let marks: Set<Character> = [",", ":", "(", ")"]

  /// The original words from a word to another.
  func original(of words: Range<Int>) -> String {
    guard let first = self.words[words].first, let last = self.words[words].last else { return "" }
    return text.original(of: first.range.lowerBound..<last.range.upperBound)
  }
}

extension Character {
  var isWordPart: Bool { isLetter || (isNumber && !isMark) }
}
