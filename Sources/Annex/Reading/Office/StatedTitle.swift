internal import Documents
internal import PlainText

/// What the properties of a document call its title: a person may have written it, or the template, or a program.
struct StatedTitle {
  /// The title, on one line.
  let text: String

  /// Takes it as a title where it reads as one, and not as what programs and templates put there.
  init?(_ written: String?) {
    guard let written else { return nil }
    let paragraph = OfficeContents.Paragraph(text: written, signs: [], table: 0)
    let words = FoldedText.trimmed(paragraph.line)
    guard paragraph.mayBeTitle, words.contains(where: \.isLetter),
      !Self.beginnings.contains(where: words.hasPrefix),
      !Self.endings.contains(where: words.hasSuffix),
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

  /// How a title begins that a program made of the name of a file, or a template has for others to fill in.
  private static let beginnings = [
    "microsoft ", "word-", "word doc", "powerpoint", "sjabloon", "template", "[", "<", "{",
    "titel van", "title of", "vul ", "http:",
    "https:", "file:",
  ]

  /// How the name of a file ends.
  private static let endings = [
    ".doc", ".docx", ".docm", ".dotx", ".dot", ".odt", ".ott", ".fodt", ".rtf", ".xls", ".xlsx",
    ".xlsm", ".ods",
    ".pdf", ".htm", ".html", ".txt", ".csv", ".indd",
  ]

  /// What documents without a name are called, each without its number.
  private static let nameless: Set<String> = [
    "document", "titel", "title", "naamloos", "untitled", "geen titel", "no title", "map",
    "werkmap", "book", "blad",
    "sheet", "tabel", "table", "bijlage", "annex", "blanco", "blank", "brief", "nota", "memo",
    "notitie",
  ]
}
