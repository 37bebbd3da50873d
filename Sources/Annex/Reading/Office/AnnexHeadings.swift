/// What headings of a table say of it, for those who have only words and where they stand.
public enum AnnexHeadings {
  /// How many of some texts are headings of an annex; none where none of them names the measures.
  public static func count(in texts: [String]) -> Int {
    measureColumn(in: texts) == nil ? 0 : texts.count { Field(heading: $0) != nil }
  }

  /// A heading, where it is one without the space at which a narrow column broke a word of it.
  public static func mended(_ text: String) -> String {
    guard Field(heading: text) == nil else { return text }
    let whole = text.indices.lazy.filter { text[$0] == " " }.map { space in
      String(text[..<space] + text[text.index(after: space)...])
    }
    return whole.first { Field(heading: $0) != nil } ?? text
  }

  /// Which of some headings is that of the measures.
  public static func measureColumn(in texts: [String]) -> Int? {
    texts.firstIndex { Field(heading: $0) == .measure }
  }
}
