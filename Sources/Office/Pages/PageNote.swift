/// A footnote at the foot of a page.
enum PageNote {
  /// A footnote: a number, and small words behind it, or words that are higher than the number.
  static func read(_ line: PageLine, usual: Double) -> (mark: String, text: String)? {
    guard let first = line.words.first,
      line.height < usual * 0.97 || first.height < line.height * 0.8 && line.groups.count == 1
    else { return nil }
    let digits = first.text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < 4 else { return nil }
    // Words in several columns are none of a note, which may have room behind its number.
    let isOneText =
      line.groups.count == 1
      || line.groups.count == 2 && line.groups[0].count == 1 && digits.count == first.text.count
    guard isOneText else { return nil }
    let rest =
      first.text.dropFirst(digits.count) + " "
      + line.words.dropFirst().map(\.text).joined(separator: " ")
    let text = rest.drop { $0 == " " }
    return text.isEmpty ? nil : (Superscript.raised(String(digits)), String(text))
  }
}
