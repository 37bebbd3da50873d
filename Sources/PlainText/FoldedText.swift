/// A text in which case, accents and kinds of space no longer matter, to compare and to search.
///
/// Every folded character knows what it stands for, so that a match gives back the original words.
public struct FoldedText: Sendable {
  /// The folded characters.
  public let characters: [Character]
  /// For each of them, what it stands for in the original.
  private let origins: [Range<String.Index>]
  private let original: Substring

  /// Folds a text: lower case, Latin letters without their accents, one space for any run of spaces, plain hyphens,
  /// and nothing of what nobody sees.
  public init(_ text: some StringProtocol) {
    original = Substring(text)
    var characters: [Character] = []
    var origins: [Range<String.Index>] = []
    for index in original.indices {
      let end = original.index(after: index)
      guard let folded = Self.fold(original, index..<end) else { continue }
      if folded == " ", characters.last == " " {
        origins[origins.count - 1] = origins[origins.count - 1].lowerBound..<end
      } else {
        characters.append(folded)
        origins.append(index..<end)
      }
    }
    self.characters = characters
    self.origins = origins
  }

  /// The folded text.
  public var folded: String { String(characters) }

  /// A text folded, without the spaces around it.
  public static func trimmed(_ text: some StringProtocol) -> String {
    if let plain = plain(text) { return plain }
    var slice = FoldedText(text).characters[...]
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }

  /// The same of a text of ASCII, as most are, byte by byte; nothing of any other.
  private static func plain(_ text: some StringProtocol) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      let letter = asciiBytes[Int(byte)]
      let isSpace = letter == UInt8(ascii: " ")
      if isSpace, folded.isEmpty || folded.last == letter { continue }
      folded.append(letter)
    }
    if folded.last == UInt8(ascii: " ") { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The original words of some folded characters.
  public func original(of range: Range<Int>) -> String {
    guard let first = origins[range].first, let last = origins[range].last else { return "" }
    return String(original[first.lowerBound..<last.upperBound])
  }

  /// Where in the original a folded character stands.
  public func place(of position: Int) -> String.Index {
    origins.indices.contains(position) ? origins[position].lowerBound : original.endIndex
  }

  /// A character folded; nothing for one that nobody sees.
  private static func fold(_ text: Substring, _ place: Range<String.Index>) -> Character? {
    let byte = text.utf8[place.lowerBound]
    let isAlone = text.utf8.index(after: place.lowerBound) == place.upperBound
    if byte < 0x80 && isAlone { return ascii[Int(byte)] }
    let character = text[place.lowerBound]
    guard character.unicodeScalars.contains(where: \.isInvisibleMark) else {
      return fold(character)
    }
    // A mark that parts letters is one character with the letter in front.
    return String(character).withoutInvisibleMarks.first.map { fold($0) }
  }

  /// What each ASCII character folds to, by its byte.
  private static let ascii = (0..<0x80 as Range<UInt8>).map { fold(Character(Unicode.Scalar($0))) }

  /// The same as bytes.
  private static let asciiBytes = ascii.map { $0.asciiValue ?? UInt8(ascii: " ") }

  private static func fold(_ character: Character) -> Character {
    if character.isWhitespace { return " " }
    if character.isOtherHyphen { return "-" }
    let lower = character.lowercased()
    guard let only = lower.first, lower.count == 1 else { return character }
    return plainLetters[only] ?? only
  }

  /// Letters with accents and the letters without.
  ///
  /// Swift compares letters by what they mean, so that one entry stands for the composed and the
  /// decomposed form.
  private static let plainLetters: [Character: Character] = {
    let accents: [(Character, String)] = [
      ("a", "àáâãäåāăą"), ("c", "çćč"), ("d", "ďđ"), ("e", "èéêëēėęě"), ("g", "ğģ"),
      ("i", "ìíîïīįı"), ("l", "łľ"), ("n", "ñńňņ"), ("o", "òóôõöøōő"), ("r", "řŕ"), ("s", "śšşș"),
      ("t", "ťțţ"), ("u", "ùúûüūůűų"), ("y", "ýÿ"), ("z", "źžż"), ("'", "‘’"), ("\"", "“”„"),
    ]
    return Dictionary(
      uniqueKeysWithValues: accents.flatMap { plain, letters in letters.map { ($0, plain) } })
  }()
}
