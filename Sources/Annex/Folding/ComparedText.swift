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
    var words = text[...]
    if text.contains(where: \.isMark) {
      let found = FootnoteMark.all(in: text, of: .explanation, knownMarks: marks)
        .filter { marks.contains($0.text) }
      words = FootnoteMark.without(found, in: text)[...]
    }
    self.text = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
