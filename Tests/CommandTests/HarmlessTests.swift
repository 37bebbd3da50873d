import PlainText
import Testing

@Suite struct HarmlessTests {
  @Test func `what drives a terminal becomes a picture, and all else stays`() {
    for scalar in (0...0x2FFFF).compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "ab \(scalar)c", "é—\(scalar)\u{85}"] {
        let harmless = text.harmless
        #expect(!harmless.unicodeScalars.contains(where: Self.drives))
        // What drives nothing stays, in its order, and something stands for all else.
        let parts = text.unicodeScalars.split(whereSeparator: Self.drives).map { String($0) }
        #expect(parts.allSatisfy(harmless.contains))
        #expect((harmless == text) == !text.unicodeScalars.contains(where: Self.drives))
      }
    }
    #expect("a\u{202e}b\u{9b}c\u{1b}\u{200f}".harmless == "a⟨U+202E⟩b⟨U+009B⟩c␛⟨U+200F⟩")
  }

  private static func drives(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    // Bidi_Control: https://www.unicode.org/reports/tr9/
    case "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: scalar.properties.generalCategory == .control
    }
  }
}
