/// A text in words, signs and spaces, each with a number that equal ones share.
struct TokenizedText {
  let text: String
  /// The numbers of the tokens, in their order.
  private(set) var ids: [Int] = []
  /// Where each token begins, and the end of the text.
  private var starts: [String.Index] = []
  /// How many characters, and how many words and signs, stand before each token, and in all.
  private var sizes = [0]
  private var counts = [0]
  private var kinds: [Kind] = []

  private enum Kind {
    case lineEnd, space, word, sign
  }

  /// - Parameter numbers: The numbers given so far, for texts that are compared.
  init(_ text: String, numberedBy numbers: inout [Substring: Int]) {
    self.text = text
    var start = text.startIndex
    while start < text.endIndex {
      let kind = Self.kind(at: start, of: text)
      var end = Self.index(after: start, of: text)
      var size = 1
      while kind == .space || kind == .word, end < text.endIndex,
        Self.goesOn(kind, at: end, of: text)
      {
        end = Self.index(after: end, of: text)
        size += 1
      }
      let token = text[start..<end]
      let id = numbers[token] ?? numbers.count
      if id == numbers.count { numbers[token] = id }
      ids.append(id)
      starts.append(start)
      kinds.append(kind)
      sizes.append((sizes.last ?? 0) + size)
      counts.append((counts.last ?? 0) + (kind == .space || kind == .lineEnd ? 0 : 1))
      start = end
    }
    starts.append(text.endIndex)
  }

  /// The words of some tokens, as they stand in the text.
  func text(in tokens: Range<Int>) -> Substring {
    text[starts[tokens.lowerBound]..<starts[tokens.upperBound]]
  }

  /// How many characters some tokens have.
  func size(of tokens: Range<Int>) -> Int { sizes[tokens.upperBound] - sizes[tokens.lowerBound] }

  /// How many of some tokens are no spaces.
  func words(in tokens: Range<Int>) -> Int { counts[tokens.upperBound] - counts[tokens.lowerBound] }

  /// How many words and signs it has.
  var allWords: Int { counts.last ?? 0 }

  func hasLineEnd(in tokens: Range<Int>) -> Bool { kinds[tokens].contains(.lineEnd) }

  func isWord(_ token: Int) -> Bool { kinds[token] == .word }

  private static func goesOn(_ kind: Kind, at place: String.Index, of text: String) -> Bool {
    let next = self.kind(at: place, of: text)
    return next == kind || kind == .word && next == .sign && "/'’-".contains(text[place])
  }

  /// What stands at a place; most of it is ASCII, of which a table would say no more.
  private static func kind(at place: String.Index, of text: String) -> Kind {
    guard let byte = plain(at: place, of: text) else {
      let character = text[place]
      return character == "\n"
        ? .lineEnd
        : character.isWhitespace ? .space : character.isLetter || character.isNumber ? .word : .sign
    }
    switch byte {
    case UInt8(ascii: "\n"): return .lineEnd
    case UInt8(ascii: " "), 0x09, 0x0b, 0x0c: return .space
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .word
    default: return .sign
    }
  }

  private static func index(after place: String.Index, of text: String) -> String.Index {
    plain(at: place, of: text) == nil ? text.index(after: place) : text.utf8.index(after: place)
  }

  /// The byte at a place where it is a character by itself: ASCII, and nothing behind it that could join it.
  private static func plain(at place: String.Index, of text: String) -> UInt8? {
    let byte = text.utf8[place]
    guard byte < 0x80, byte != 0x0d else { return nil }
    let next = text.utf8.index(after: place)
    return next == text.endIndex || text.utf8[next] < 0x80 ? byte : nil
  }
}
