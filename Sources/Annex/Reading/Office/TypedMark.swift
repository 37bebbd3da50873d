internal import PlainText

/// A mark of a note that was typed with what a keyboard has: `**`, `1)`, or `1` in front of the note.
struct TypedMark: Hashable {
  /// As it stands in cells.
  private let written: String
  /// Its number; nothing for stars.
  let number: Int?
  /// How many characters it takes in front of the note.
  private let length: Int

  /// Reads the mark in front of a note; nothing where none stands there, or nothing behind it.
  init?(leading text: String) {
    let stars = text.prefix { $0 == "*" }
    if !stars.isEmpty {
      (written, number, length) = (String(stars), nil, stars.count)
    } else {
      let digits = text.prefix { $0.isASCII && $0.isWholeNumber }
      let isBracketed = text[digits.endIndex...].first == ")"
      guard let number = Int(digits), digits.count < 3,
        isBracketed || text[digits.endIndex...].first?.isWhitespace == true
      else { return nil }
      self.number = number
      written = digits + ")"
      length = digits.count + (isBracketed ? 1 : 0)
    }
    guard length < 5, rest(of: text).contains(where: \.isLetter) else { return nil }
  }

  static func == (left: Self, right: Self) -> Bool { left.written == right.written }

  func hash(into hasher: inout Hasher) { hasher.combine(written) }

  /// The note behind its mark.
  func rest(of text: String) -> Substring { text.dropFirst(length) }

  /// Where it stands in a cell as the mark of a note.
  func ranges(in text: String) -> [Range<String.Index>] {
    let found = text.ranges(of: written).filter { isWhole($0, in: text) }
    guard number == nil else {
      return found.filter { endsLine($0, in: text) && !isInBracket($0, in: text) }
    }
    // Stars in front of a word set it off, or make an item of it.
    let opens = found.contains { range in
      let isBehindSpace = before(range, in: text)?.isWhitespace ?? true
      return isBehindSpace && text[range.upperBound...].first.map { !$0.isWhitespace } ?? false
    }
    guard !opens else { return [] }
    return found.filter { range in
      guard range.lowerBound > text.startIndex else { return false }
      if before(range, in: text)?.isWhitespace == true { return endsLine(range, in: text) }
      return text[range.upperBound...].first.map { !$0.isLetter && !$0.isNumber } ?? true
    }
  }

  /// Whether no more of the same kind stands beside it: another star or digit.
  private func isWhole(_ range: Range<String.Index>, in text: String) -> Bool {
    let (before, after) = (before(range, in: text), text[range.upperBound...].first)
    return number == nil
      ? before != "*" && after != "*" : before.map { !$0.isNumber } ?? false
  }

  /// Whether nothing more stands on the line, on which something stands in front of it.
  private func endsLine(_ range: Range<String.Index>, in text: String) -> Bool {
    let line = text[..<range.lowerBound].split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).last
    let rest = text[range.upperBound...].prefix { !$0.isNewline }
    return line?.contains { !$0.isWhitespace } ?? false && rest.allSatisfy(\.isWhitespace)
  }

  /// Whether the bracket of a number closes one that is open: `(VM 1)`.
  private func isInBracket(_ range: Range<String.Index>, in text: String) -> Bool {
    text[..<range.lowerBound].reduce(0) { $0 + ($1 == "(" ? 1 : $1 == ")" ? -1 : 0) } > 0
  }

  private func before(_ range: Range<String.Index>, in text: String) -> Character? {
    text[..<range.lowerBound].last
  }
}
