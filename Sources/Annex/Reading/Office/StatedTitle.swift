internal import Documents
internal import PlainText

/// What the properties of a document call its title: a person may have written it, or the template, or a program.
struct StatedTitle {
  /// The title, on one line.
  let text: String

  /// Whether it is one where no line says it: a word alone is the kind of document, or the name of a file.
  var standsAlone: Bool { text.contains(" ") }

  /// Takes it as a title where it reads as one, and not as what programs and templates put there.
  init?(_ written: String?) {
    guard let written else { return nil }
    let paragraph = OfficeContents.Paragraph(text: written, signs: [], table: 0)
    let words = FoldedText.trimmed(paragraph.line)
    guard paragraph.mayBeTitle, words.contains(where: \.isLetter),
      !words.contains(where: Self.ofFiles.contains),
      !Self.beginnings.contains(where: words.hasPrefix),
      !Self.parts.contains(where: words.contains),
      !Self.nameless.contains(Self.withoutNumber(words))
    else { return nil }
    text = paragraph.line
  }

  /// Whether a line of the document says it.
  func isSaid(by paragraph: OfficeContents.Paragraph) -> Bool {
    FoldedText.trimmed(paragraph.line) == FoldedText.trimmed(text)
  }

  /// `document 2` and `werkmap1` without their number.
  private static func withoutNumber(_ words: String) -> String {
    let end = words.lastIndex { !$0.isNumber && $0 != " " }
    return end.map { String(words[...$0]) } ?? ""
  }

  /// What stands in the names and addresses of files, and where a template has something to be filled in.
  private static let ofFiles: Set<Character> = ["\\", "_", "%", "<", ">", "[", "]", "{", "}"]

  /// How a title begins that a program made.
  private static let beginnings = [
    "microsoft ", "word-", "word doc", "powerpoint", "vul ", "http:", "https:", "file:",
  ]

  /// What is in the title of a template, and of a document that a program calls as its file.
  private static let parts = [
    "sjabloon", "template", ".doc", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".xls", ".ods", ".pdf",
    ".htm", ".txt",
    ".csv", ".indd", " - word", " - excel",
  ]

  /// What documents without a name are called, each without its number.
  private static let nameless: Set<String> = ["geen titel", "no title", "naamloos document"]
}
