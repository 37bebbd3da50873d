internal import PlainText

/// Which words are headings of the table that is looked for: what `stand-office` is told of it, to find the columns
/// of a page that has only words and where they stand.
public struct HeadingWords: Codable, Hashable, Sendable {
  /// The headings, folded, of the column in which every row has words.
  private var first: Set<String>
  /// All headings, folded.
  private var all: Set<String>
  /// Words, folded, that are headings of that column, or of any, in tables that have none of these.
  private let others: [Set<String>]
  /// Words of headings, folded, below which every line stands for itself.
  private let lists: Set<String>
  /// How the table marks what changed.
  public let marks: ChangeMarks
  /// How many headings make a table.
  public private(set) var least = 3

  /// Creates it of headings that are folded.
  ///
  /// - Parameters:
  ///   - first: Those of the column in which every row has words.
  ///   - all: Those of any column.
  ///   - others: Words that are so in tables that have none of these: of the first column, and of any.
  public init(
    first: Set<String>, all: Set<String>, others: (first: Set<String>, all: Set<String>),
    lists: Set<String>, marks: ChangeMarks
  ) {
    self.marks = marks
    self.first = first
    self.all = first.union(all)
    self.others = [others.first, others.all]
    self.lists = lists
  }

  /// With the words that are headings in tables without these.
  public var wider: HeadingWords {
    var words = self
    words.first.formUnion(others.first ?? [])
    for headings in others { words.all.formUnion(headings) }
    return words
  }

  /// Where two headings make a table.
  public var fewer: HeadingWords {
    var words = self
    words.least = 2
    return words
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

  /// Whether a text is a heading of any column.
  public func isHeading(_ text: String) -> Bool {
    folded(text).map(all.contains) ?? false
  }

  /// A text folded, where it is short enough for a heading.
  private func folded(_ text: String) -> String? {
    text.utf8.count < 200 ? FoldedText.trimmed(text) : nil
  }
}
