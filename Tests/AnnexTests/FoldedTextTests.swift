import PlainText
import Annex
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
    #expect(FoldedText("  A  ").trimmed == "a")
  }

  @Test func `different words stay different`() {
    #expect(FoldedText("VM 1").folded != FoldedText("VM 11").folded)
    #expect(FoldedText("m2").folded != FoldedText("m²").folded)
  }
}
