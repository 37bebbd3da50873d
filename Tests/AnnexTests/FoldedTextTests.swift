import PlainText
import Annex
import AnnexSamples
import Testing

/// What no longer matters in a folded text, and what still does.
@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("Één  MAATregel", "een maatregel"), ("Gei\u{308}nd", "geind"),
    ("a\u{A0}\u{2009}b\tc", "a b c"),
    ("“x” ‘y’", "\"x\" 'y'"), ("łódź", "lodz"), ("", ""), ("日本 🏳️‍🌈", "日本 🏳️‍🌈"),
  ])
  func `case, accents and kinds of space fold away`(_ text: String, _ folded: String) {
    #expect(FoldedText(text).folded == folded)
  }

  @Test func `spaces around are kept, unless trimmed`() {
    #expect(FoldedText("  A  ").folded == " a ")
    #expect(FoldedText.trimmed("  A  ") == "a")
  }

  @Test func `different words stay different`() {
    #expect(FoldedText("VM 1").folded != FoldedText("VM 11").folded)
    #expect(FoldedText("m2").folded != FoldedText("m²").folded)
  }

  @Test func `a text of plain letters folds as any other`() {
    var random = SplitMix64(seed: 7)
    for _ in 0..<500 {
      let bytes = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        UInt8.random(in: 0..<0x80, using: &random)
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let folded = FoldedText(text).folded
      #expect(FoldedText.trimmed(text) == String(folded.trimmingSpaces))
      // A letter beside them that is no plain one has all of them go the other way.
      #expect(FoldedText.trimmed(text + "é") == FoldedText.trimmed(text + "e"))
    }
  }

  @Test func `marks that nobody sees are left out, also where they cling to a letter`() {
    #expect(
      FoldedText.trimmed("Ge\u{200c}ïmplementeerd\u{200e} e\u{200c}n") == "geimplementeerd en")
  }
}
