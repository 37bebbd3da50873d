/// Goes through a citation from left to right.
struct Scanner {
  private let characters: [Character]
  private(set) var index = 0

  init(_ text: some StringProtocol) {
    characters = Array(text)
  }

  var isAtEnd: Bool { index >= characters.count }

  var next: Character? { peek(0) }

  /// The character so many places ahead.
  func peek(_ distance: Int) -> Character? {
    let place = index + distance
    return characters.indices.contains(place) ? characters[place] : nil
  }

  /// An error at a place, or here.
  func error(_ message: String, at place: Int? = nil) -> Kamerstuk.ReadingError {
    Kamerstuk.ReadingError(message: message, column: (place ?? index) + 1)
  }

  /// Goes back, or forward, to a place.
  mutating func move(to place: Int) {
    index = place
  }

  /// Takes characters as long as they are wanted.
  mutating func take(while isWanted: (Character) -> Bool) -> String {
    var taken = ""
    while let character = next, isWanted(character) {
      taken.append(character)
      index += 1
    }
    return taken
  }

  /// Takes one of some characters.
  mutating func take(anyOf wanted: String) -> Character? {
    guard let character = next, wanted.contains(character) else { return nil }
    index += 1
    return character
  }

  /// Takes a word, whatever its case, where no letter follows it.
  mutating func take(word: String) -> Bool {
    let letters = Array(word)
    for (distance, letter) in letters.enumerated() {
      guard let character = peek(distance), character.lowercased() == letter.lowercased()
      else { return false }
    }
    guard peek(letters.count)?.isLetter != true else { return false }
    index += letters.count
    return true
  }

  /// Whether a word stands here, as ``take(word:)`` takes it.
  func has(word: String) -> Bool {
    var ahead = self
    return ahead.take(word: word)
  }

  mutating func takeDigits() -> String { take(while: \.isASCIIDigit) }

  mutating func takeCapitals() -> String { take(while: \.isASCIICapital) }

  /// Takes a hyphen or a dash, the no-break hyphen of word processors among them.
  mutating func takeDash() -> Bool { take(anyOf: "-–\u{2010}\u{2011}") != nil }

  /// Skips spaces of any kind; no-break ones stand inside real citations.
  mutating func skipSpaces() {
    _ = take(while: \.isWhitespace)
  }

  /// Skips spaces with one comma at most among them.
  ///
  /// - Returns: Whether there was a comma.
  @discardableResult
  mutating func skipComma() -> Bool {
    skipSpaces()
    let comma = take(anyOf: ",") != nil
    skipSpaces()
    return comma
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
  var isASCIICapital: Bool { isASCII && isUppercase }
  var isSuperscriptDigit: Bool { "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(self) }
}

extension Scanner {
  /// Takes what has the form of a session year: four digits, a stroke or a dash, and two or four.
  mutating func takeYears() -> (first: String, second: String)? {
    let start = index
    let first = takeDigits()
    let isJoined = take(anyOf: "/") != nil || takeDash()
    let second = takeDigits()
    guard first.utf8.count == 4, isJoined, [2, 4].contains(second.utf8.count) else {
      move(to: start)
      return nil
    }
    return (first, second)
  }

  /// Takes the digits of a dossier, with a space or a dot in front of the last three: `31 066`.
  mutating func takeDossier() -> String {
    let digits = takeDigits()
    guard (1...2).contains(digits.utf8.count) else { return digits }
    let gap = index
    if take(anyOf: ".") == nil { skipSpaces() }
    let rest = index == gap ? "" : takeDigits()
    guard rest.utf8.count == 3 else {
      move(to: gap)
      return digits
    }
    return digits + rest
  }

  /// Takes digits, or capitals.
  mutating func takePart() -> String? {
    let digits = takeDigits()
    let part = digits.isEmpty ? takeCapitals() : digits
    return part.isEmpty ? nil : part
  }

  /// Takes a suffix in letters, with spaces or nothing in front of it: ` VII`.
  mutating func takeLetterSuffix() -> String? {
    let start = index
    skipSpaces()
    let suffix = takeCapitals()
    guard Flaw.isLetterSuffix(suffix), next?.isLetter != true else {
      move(to: start)
      return nil
    }
    return suffix
  }

  /// Takes letters that number a paper, and not those of `NR. 5`.
  mutating func takeLetters() -> String? {
    var ahead = self
    let letters = ahead.takeCapitals()
    let end = ahead.index
    guard Flaw.isLetters(letters), ahead.next?.isLetter != true else { return nil }
    _ = ahead.take(anyOf: ".")
    ahead.skipSpaces()
    guard ahead.next?.isASCIIDigit != true else { return nil }
    move(to: end)
    return letters
  }

  /// Takes a word that announces one number: `nr.`, `no.`, `nummer`.
  mutating func takeNumberWord() -> Bool {
    guard take(word: "nr") || take(word: "no") || take(word: "nummer") else { return false }
    _ = take(anyOf: ".")
    return true
  }

  /// Whether a word that announces several numbers stands here: `nrs.`, `nummers`.
  var hasNumbersWord: Bool { ["nrs", "nos", "nummers"].contains { has(word: $0) } }
}
