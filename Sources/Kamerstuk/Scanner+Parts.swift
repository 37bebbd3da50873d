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
