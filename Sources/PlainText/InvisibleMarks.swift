/// Characters that nobody sees, and that office programs put among dates, numbers and words.
extension Unicode.Scalar {
  /// Whether it has no width: a soft hyphen, a joint or a space of no width, a mark of the direction of writing, or a
  /// letter of a tag.
  public var isInvisibleMark: Bool {
    switch self {
    case "\u{ad}", "\u{61c}", "\u{200b}"..."\u{200f}", "\u{202a}"..."\u{202e}", "\u{2060}",
      "\u{2066}"..."\u{2069}", "\u{feff}", "\u{e0001}", "\u{e0020}"..."\u{e007f}":
      true
    default: false
    }
  }

  /// Whether it goes on with a pictogram that stands before it, as the parts of a family or a flag do.
  fileprivate func joins(_ before: Unicode.Scalar?) -> Bool {
    guard let before else { return false }
    switch self {
    case "\u{200d}": return before == "\u{fe0f}" || before.properties.isEmojiPresentation
    case "\u{e0020}"..."\u{e007f}":
      return before == "\u{1f3f4}" || ("\u{e0020}"..."\u{e007f}").contains(before)
    default: return false
    }
  }
}

extension Character {
  /// Whether it is one that nobody sees.
  public var isInvisibleMark: Bool { unicodeScalars.allSatisfy(\.isInvisibleMark) }

  /// Without the marks that stand in it with others, as a joint does behind a digit.
  public var withoutMarks: Character {
    guard unicodeScalars.count > 1, unicodeScalars.contains(where: \.isInvisibleMark) else {
      return self
    }
    return String(self).withoutInvisibleMarks.first ?? self
  }

  /// Whether it is a hyphen of another kind than that of a keyboard: one at which no line ends.
  public var isOtherHyphen: Bool { self == "\u{2010}" || self == "\u{2011}" }
}

extension StringProtocol {
  /// The text without marks that nobody sees; those within pictograms stay.
  public var withoutInvisibleMarks: String {
    guard utf8.contains(where: { $0 >= 0x80 }), unicodeScalars.contains(where: \.isInvisibleMark)
    else { return String(self) }
    var text = ""
    for scalar in unicodeScalars
    where !scalar.isInvisibleMark || scalar.joins(text.unicodeScalars.last) {
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The text as a keyboard types it: without marks that nobody sees, and with plain hyphens and spaces.
  public var asTyped: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return String(self) }
    return String(
      withoutInvisibleMarks.map { character in
        character.isOtherHyphen ? "-" : character == "\u{a0}" ? " " : character
      })
  }

  /// The text with the code points of what nobody sees, and of hyphens that only look like one: `⟨U+200E⟩`.
  public var visible: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return String(self) }
    return map { character in
      guard character.isInvisibleMark || character.isOtherHyphen else { return String(character) }
      return character.unicodeScalars.map(\.named).joined()
    }.joined()
  }
}
