/// Characters that nobody sees, and that office programs put among dates, numbers and words.
extension Unicode.Scalar {
  /// Whether it has no width: a soft hyphen, a joint or a space of no width, or a mark of the direction of writing.
  public var isInvisibleMark: Bool {
    switch self {
    case "\u{ad}", "\u{61c}", "\u{200b}", "\u{200c}", "\u{200e}", "\u{200f}",
      "\u{202a}"..."\u{202e}",
      "\u{2060}",
      "\u{2066}"..."\u{2069}", "\u{feff}":
      true
    default: false
    }
  }
}

extension Character {
  /// Whether it is one that nobody sees.
  public var isInvisibleMark: Bool { unicodeScalars.allSatisfy(\.isInvisibleMark) }

  /// Whether it is a hyphen of another kind than that of a keyboard: one at which no line ends.
  public var isOtherHyphen: Bool { self == "\u{2010}" || self == "\u{2011}" }
}

extension StringProtocol {
  /// The text as a keyboard types it: without marks that nobody sees, and with plain hyphens and spaces.
  public var asTyped: String {
    guard utf8.contains(where: { $0 >= 0x80 }) else { return String(self) }
    return String(
      compactMap { character in
        if character.isInvisibleMark { return nil }
        return character.isOtherHyphen ? "-" : character == "\u{a0}" ? " " : character
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
