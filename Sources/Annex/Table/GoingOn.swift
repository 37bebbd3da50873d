/// How a row says that it goes on with the one above it, as tables do that go on over pages.
enum GoingOn {
  /// What stands behind the name of the measure.
  static let suffix = " (vervolg)"
  /// What words begin with that go on in the midst of a paragraph.
  static let ellipsis: Character = "…"
  /// The same, with the space behind it.
  static let opening = "… "

  /// Whether the name of a row says that it goes on with another, whose name may have marks of notes.
  static func isSaid(by name: String, behind other: String) -> Bool {
    // Of the names of a long table nearly none: the rest of the work is for those.
    guard name.utf8.contains(UInt8(ascii: ")")) else { return false }
    let words = name.filter { !$0.isMark }.trimmingSpaces
    guard words.lowercased().hasSuffix(suffix.dropFirst()) else { return false }
    let rest = String(words.dropLast(suffix.count - 1)).trimmingSpaces
    return !rest.isEmpty
      && ComparedText(rest.filter { !$0.isMark }) == ComparedText(other.filter { !$0.isMark })
  }
}
