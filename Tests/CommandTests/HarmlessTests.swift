import PlainText
import Testing

@Suite struct HarmlessTests {
  @Test func `what drives a terminal becomes a picture, and all else stays`() {
    for scalar in (0...0x2FFFF).compactMap(Unicode.Scalar.init) {
      for text in ["\(scalar)", "ab \(scalar)c", "é—\(scalar)\u{85}"] {
        let kept = Array(text.unicodeScalars).filter { !Self.drives($0) }
        let shown = Array(text.harmless.unicodeScalars)
        #expect(!shown.contains(where: Self.drives))
        #expect(shown.count == text.unicodeScalars.count)
        if kept.count == shown.count { #expect(shown == kept) }
      }
    }
  }

  private static func drives(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\t": false
    case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
    default: scalar.properties.generalCategory == .control
    }
  }
}
