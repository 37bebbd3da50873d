import AnnexSamples
import Testing

@testable import stand

@Suite struct NarrowTextTests {
  @Test func `what counts as narrow is one character of one column, whatever stands beside it`() {
    let narrow = (0...0x2FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      narrowColumns(of: String(scalar)) != nil
    }
    #expect(narrow.count > 3000)
    for scalar in narrow {
      let text = "a\(scalar)\(scalar)b"
      #expect(text.count == 4, "U+\(String(scalar.value, radix: 16))")
      #expect(text.reduce(0) { $0 + $1.columns } == 4)
      #expect(narrowColumns(of: text) == 4)
    }
  }

  @Test(arguments: ["e\u{301}", "漢字", "\r\n", "👩‍👩‍👧", "a\u{200B}b", "\u{202E}abc"])
  func `what else there is goes by its characters`(_ text: String) {
    #expect(narrowColumns(of: text) == nil)
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

  @Test func `lines are as full as they get, and hold all words in their order`() {
    var chance = SplitMix64(seed: 20_260_203)
    for _ in 0..<2000 {
      let length = Int.random(in: 0...60, using: &chance)
      let text = String(
        (0..<length).map { _ in "ab é—  \t\n".randomElement(using: &chance) ?? " " })
      let width = Int.random(in: 8...20, using: &chance)
      let paragraphs = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(text.wrapped(to: width) == paragraphs.flatMap { Self.filled($0, to: width) })
    }
  }

  /// The lines of a text without line ends, word by word.
  private static func filled(_ text: Substring, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\t" }) {
      if line.isEmpty {
        line = String(word)
      } else if line.count + 1 + word.count <= width {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
      while line.count > width {
        lines.append(String(line.prefix(width)))
        line = String(line.dropFirst(width))
      }
    }
    return lines + [line]
  }

  private func narrowColumns(of text: String) -> Int? {
    Array(text.utf8).withUnsafeBufferPointer(NarrowText.columns)
  }
}
