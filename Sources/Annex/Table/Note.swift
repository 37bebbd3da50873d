/// A footnote.
public struct Note: Hashable, Sendable {
  /// Its mark, in superscript digits: `²`.
  public let mark: String
  /// Its text as written, with the space behind the mark.
  public let text: String
  /// The line of the source, counted from 1.
  public let sourceLine: Int

  /// Creates a footnote.
  public init(mark: String, text: String, sourceLine: Int) {
    self.mark = mark
    self.text = text
    self.sourceLine = sourceLine
  }
}
