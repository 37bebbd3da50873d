/// A text as it is compared with what was said before.
///
/// Kinds and runs of space do not matter, for a table that is typed over breaks its lines elsewhere; nor
/// do footnote marks, which are numbered anew in each annex. Letters, case and accents do.
public struct ComparedText: Hashable, Sendable {
  private let text: String

  /// Takes a text.
  ///
  /// - Parameter marks: The marks of the footnotes that it can refer to: `²`. Other superscript digits
  ///   are part of the words.
  public init(_ text: String, marks: Set<String> = []) {
    guard !Self.isPlain(text) else {
      self.text = text
      return
    }
    var words = text[...]
    if text.contains(where: \.isMark) {
      let found = FootnoteMark.all(in: text, of: .explanation, knownMarks: marks)
        .filter { marks.contains($0.text) }
      words = FootnoteMark.without(found, in: text)[...]
    }
    self.text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Whether two texts are the same words.
  ///
  /// - Parameter marks: As ``init(_:marks:)`` takes them.
  public static func isSame(_ one: String, _ other: String, marks: Set<String> = []) -> Bool {
    // Most are typed alike, which is seen much sooner.
    one.utf8.elementsEqual(other.utf8)
      || ComparedText(one, marks: marks) == ComparedText(other, marks: marks)
  }

  /// Whether the bytes of a text show that it has single spaces between its words, and nothing that could be a mark.
  private static func isPlain(_ text: String) -> Bool {
    var isBehindSpace = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "):
        if isBehindSpace { return false }
        isBehindSpace = true
      // Of what is no ASCII, letters with accents alone are neither spaces nor marks: U+00C0 to U+024F.
      case 0x21..<0x7f, 0x80..<0xc0, 0xc3...0xc8: isBehindSpace = false
      default: return false
      }
    }
    return !isBehindSpace || text.isEmpty
  }
}
