internal import PlainText

/// Which words are headings of the table that is looked for: what `stand-office` is told of it, to find the columns
/// of a page that has only words and where they stand.
public struct HeadingWords: Codable, Hashable, Sendable {
  /// The headings, folded, of the column in which every row has words.
  private let first: Set<String>
  /// All headings, folded.
  private let all: Set<String>
  /// Words of headings, folded, below which every line stands for itself.
  private let lists: Set<String>
  /// How the table marks what changed.
  public let marks: ChangeMarks

  /// Creates it of headings that are folded.
  public init(
    first: Set<String>, others: Set<String>, lists: Set<String>, marks: ChangeMarks
  ) {
    self.marks = marks
    self.first = first
    all = first.union(others)
    self.lists = lists
  }

  /// How many of some texts are headings; none where none of them is that of the column in which every row has
  /// words.
  public func count(in texts: [String]) -> Int {
    firstColumn(in: texts) == nil ? 0 : texts.count(where: isHeading)
  }

  /// A heading, where it is one without the space at which a narrow column broke a word of it.
  public func mended(_ text: String) -> String {
    guard !isHeading(text) else { return text }
    let whole = text.indices.lazy.filter { text[$0] == " " }.map { space in
      String(text[..<space] + text[text.index(after: space)...])
    }
    return whole.first(where: isHeading) ?? text
  }

  /// Which of some headings is that of the column in which every row has words.
  public func firstColumn(in texts: [String]) -> Int? {
    texts.firstIndex { folded($0).map(first.contains) ?? false }
  }

  /// Whether every line below a heading stands for itself.
  public func isOfList(_ heading: String) -> Bool {
    let heading = FoldedText.trimmed(heading)
    return lists.contains { heading.contains($0) }
  }

  private func isHeading(_ text: String) -> Bool {
    folded(text).map(all.contains) ?? false
  }

  /// A text folded, where it is short enough for a heading.
  private func folded(_ text: String) -> String? {
    text.utf8.count < 200 ? FoldedText.trimmed(text) : nil
  }
}
