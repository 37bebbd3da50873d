import Testing

@testable import stand

@Suite struct NarrowTextTests {
  @Test func `what counts as narrow is one character of one column, whatever stands beside it`() {
    let narrow = (0...0x2FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      NarrowText.columns(of: String(scalar).utf8) != nil
    }
    #expect(narrow.count > 3000)
    for scalar in narrow {
      let text = "a\(scalar)\(scalar)b"
      #expect(text.count == 4, "U+\(String(scalar.value, radix: 16))")
      #expect(text.reduce(0) { $0 + $1.columns } == 4)
      #expect(NarrowText.columns(of: text.utf8) == 4)
    }
  }

  @Test(arguments: ["e\u{301}", "漢字", "\r\n", "👩‍👩‍👧", "a\u{200B}b", "\u{202E}abc"])
  func `what else there is goes by its characters`(_ text: String) {
    #expect(NarrowText.columns(of: text.utf8) == nil)
    #expect(text.columns == text.reduce(0) { $0 + $1.columns })
  }

  @Test(arguments: [
    "Een regel die te lang is voor de breedte", "  voor\t\tachter  ", "", "a\n\nb\n",
    "onderbrekingloosgeschrevenwoord en nog een", "– “ja” … € 5\u{A0}000 ■",
  ])
  func `narrow text wraps as the same text does by its characters`(_ text: String) {
    for width in 8...20 {
      // With a character that is not narrow on a line of its own all goes by characters.
      let byCharacters = (text + "\n漢").wrapped(to: width).dropLast()
      #expect(text.wrapped(to: width) == Array(byCharacters))
    }
  }
}
