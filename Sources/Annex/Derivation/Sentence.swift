internal import PlainText

/// A sentence of a status, word by word, without the mark that ends it.
struct Sentence {
  let text: FoldedText
  let words: [Word]
  /// Whether it asks, and so says nothing of what it speaks of.
  let isQuestion: Bool

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
        sentences += Sentence(text[start..<index], isQuestion: text[index] == "?").pieces
        start = next
      }
      index = next
    }
    return sentences + Sentence(text[start...], isQuestion: false).pieces
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

  private init(_ words: Substring, isQuestion: Bool) {
    self.isQuestion = isQuestion
    text = FoldedText(words)
    var found: [Word] = []
    var place = 0
    while place < text.characters.count {
      let character = text.characters[place]
      if character.isNumber, let (date, end) = WrittenDate.day(text.characters[place...]) {
        found.append(Word(text: "{date}", range: place..<end, date: date))
        place = end
      } else if character.isWordPart {
        let end =
          WrittenDate.endOfYearAndPart(text.characters[place...])
          ?? text.characters[place...].endOfWord
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
    self.words = Self.withPeriods(found)
  }

  /// The words, in which those that name some days of a year together are one.
  private static func withPeriods(_ words: [Word]) -> [Word] {
    var found: [Word] = []
    var place = 0
    while place < words.count {
      let rest = words[place...].prefix(WrittenDate.mostWords)
      if let (date, count) = WrittenDate.period(rest.map(\.text)),
        let last = rest.prefix(count).last
      {
        let range = words[place].range.lowerBound..<last.range.upperBound
        found.append(Word(text: "{date}", range: range, date: date))
        place += count
      } else {
        found.append(words[place])
        place += 1
      }
    }
    return found
  }

  private init(_ text: FoldedText, _ words: [Word], isQuestion: Bool) {
    self.text = text
    self.words = words
    self.isQuestion = isQuestion
  }

  /// The sentence, in pieces where it has more words than anybody reads as one.
  private var pieces: [Sentence] {
    stride(from: 0, to: words.count, by: Self.mostWords).map { start in
      Sentence(text, Array(words[start...].prefix(Self.mostWords)), isQuestion: isQuestion)
    }
  }

  private static let mostWords = 400

  /// The marks between words that say something.
  private static let marks: Set<Character> = [",", ":", "(", ")"]

  /// The original words from a word to another.
  ///
  /// - Parameter isShort: Whether the point belongs to them that ends what is shortened: `n.n.b.`.
  func original(of words: Range<Int>, withPoint isShort: Bool = false) -> String {
    guard let first = self.words[words].first, let last = self.words[words].last else { return "" }
    var range = first.range.lowerBound..<last.range.upperBound
    if isShort, text.characters[range].contains("."),
      text.characters[range.upperBound...].first == "."
    {
      range = range.lowerBound..<(range.upperBound + 1)
    }
    return text.original(of: range)
  }
}

extension ArraySlice<Character> {
  /// Where the word ends that it begins with.
  fileprivate var endOfWord: Int { firstIndex { !$0.isWordPart } ?? endIndex }
}

extension Character {
  var isWordPart: Bool {
    // Nearly all there is, without a look into the tables of Unicode.
    guard let ascii = asciiValue else { return isLetter || (isNumber && !isMark) }
    return switch ascii {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
