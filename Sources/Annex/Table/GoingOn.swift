internal import PlainText

/// How a row says that it goes on with the one above it, as tables do that go on over pages.
public enum GoingOn {
  /// What stands behind the name of the measure in the documents that are written.
  static let suffix = " (vervolg)"
  /// What words begin with that go on in the midst of a paragraph.
  static let ellipsis: Character = "…"
  /// The same, with the space behind it.
  static let opening = "… "

  /// Whether the title of a theme is that of the theme above it, or says that it goes on with it, both without marks:
  /// `Water (vervolg)`.
  public static func isTheme(_ title: String, as above: String) -> Bool {
    String(title.trimmingSpaces) == String(above.trimmingSpaces) || isSaid(by: title, behind: above)
  }

  /// Whether the name of a row says that it goes on with another, whose name may have marks of notes: `X (vervolg)`,
  /// `X – vervolg`, `Vervolg X`.
  static func isSaid(by name: String, behind other: String) -> Bool {
    // Of the names of a long table nearly none: the rest of the work is for those.
    guard hasWord(name.utf8) else { return false }
    let other = String(other.filter { !$0.isMark }.trimmingSpaces)
    let (words, number) = numbered(String(name.filter { !$0.isMark }.trimmingSpaces))
    if let number {
      // The number may stand behind the words that say so.
      guard let rest = rest(of: words) else { return false }
      return ComparedText(rest + " " + number) == ComparedText(other)
    }
    guard let rest = rest(of: words) else { return false }
    let isWhole = ComparedText(rest) == ComparedText(other)
    return isWhole
      || numbered(rest).number == nil && ComparedText(rest) == ComparedText(numbered(other).words)
  }

  /// A name without the number in brackets at its end, and that: `X (vervolg)` and `(VM 1)`.
  private static func numbered(_ name: String) -> (words: String, number: String?) {
    guard name.last == ")", let open = name.lastIndex(of: "("),
      name[open...].contains(where: \.isNumber)
    else { return (name, nil) }
    return (String(String(name[..<open]).trimmingSpaces), String(name[open...]))
  }

  private static let word = "vervolg"

  private static func hasWord(_ bytes: String.UTF8View) -> Bool {
    let end = word.utf8.dropFirst()
    var place = bytes.startIndex
    while let next = bytes[place...].firstIndex(where: { $0 | 0x20 == UInt8(ascii: "v") }) {
      place = bytes.index(after: next)
      if bytes[place...].prefix(end.count).elementsEqual(end, by: { $0 | 0x20 == $1 }) {
        return true
      }
    }
    return false
  }

  /// The name without the words that say so; nothing where none do.
  private static func rest(of name: String) -> String? {
    let folded = name.lowercased()
    // Lower case of another length is no name that is known.
    guard folded.count == name.count else { return nil }
    var rest: Substring?
    if folded.last == ")", let open = folded.lastIndex(of: "("),
      folded[folded.index(after: open)...].hasPrefix(word)
    {
      rest = name.prefix(folded.distance(from: folded.startIndex, to: open))
    } else if folded.hasSuffix(word) {
      let before = name.dropLast(word.count)
      guard before.last.map({ !$0.isLetter && !$0.isNumber }) ?? false else { return nil }
      rest = before
    } else if folded.hasPrefix(word) {
      let behind = name.dropFirst(word.count)
      guard behind.first.map({ !$0.isLetter && !$0.isNumber }) ?? false else { return nil }
      rest = behind.drop { $0.isWhitespace || ":-–".contains($0) }
      if rest?.lowercased().hasPrefix("van ") == true { rest = rest?.dropFirst(4) }
    }
    guard var rest else { return nil }
    while let last = rest.last, last.isWhitespace || ",:-–".contains(last) { rest.removeLast() }
    return rest.isEmpty ? nil : String(rest)
  }
}
