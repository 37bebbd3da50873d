/// Texts that a reader takes for one another.
///
/// Characters that are not seen and those of other scripts that look like Latin letters are as good as a forger's tools,
/// and as easily typed by mistake: https://www.unicode.org/reports/tr39/
extension StringProtocol {
  /// Whether there is nothing in it to be seen.
  public var isBlank: Bool { unicodeScalars.allSatisfy(\.isInvisible) }

  /// What the text looks like: folded, without what is not seen, and with Latin letters for those that look like them.
  public var lookAlike: String {
    var seen = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.properties.isWhitespace || !scalar.isInvisible {
      seen.append(scalar.latin ?? scalar)
    }
    return FoldedText.trimmed(String(seen))
  }

  /// The text with the code points of what is not seen or looks like a Latin letter: `Pau⟨U+200B⟩ze`.
  public var withItsOddities: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar.isOdd { text += scalar.named } else { text.unicodeScalars.append(scalar) }
    }
    return text
  }

  /// Whether something in it is not seen, or looks like a Latin letter.
  public var hasOddities: Bool {
    // Bytes of ASCII are most of what there is, and are walked fast.
    !utf8.allSatisfy { $0 < 0x80 } && unicodeScalars.contains(where: \.isOdd)
  }
}

extension Unicode.Scalar {
  /// Whether nothing of it is seen: spaces, controls, formats, and what a font leaves out.
  fileprivate var isInvisible: Bool {
    if value > 0x20, value < 0x7F { return false }
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint { return true }
    return switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    // The blank of Braille is a sign to Unicode.
    default: value == 0x2800
    }
  }

  fileprivate var isOdd: Bool {
    value >= 0x80 && (latin != nil || isInvisible && !properties.isWhitespace)
  }

  /// The Latin letter or digit that it looks like; nothing where it is one, or like none.
  fileprivate var latin: Unicode.Scalar? {
    switch value {
    case ..<0x370: nil
    // Full-width forms of ASCII.
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFF01 + 0x21)
    default: Self.likeLatin[self]
    }
  }

  /// The letters of Greek and Cyrillic that look like Latin ones.
  ///
  /// https://www.unicode.org/Public/security/latest/confusables.txt
  private static let likeLatin: [Unicode.Scalar: Unicode.Scalar] = {
    let others = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανοριυϹϲϳАВЕЅІЈКМНОРСТУХаеорсуѕіјхһԁԛԝҮүԌ"
    let letters = "ABEZHIKMNOPTYXavopiuCcjABESIJKMHOPCTYXaeopcysijxhdqwYyG"
    return Dictionary(
      zip(others.unicodeScalars, letters.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }()
}
