internal import Documents

/// The tracked changes and comments of a Word document.
enum WordReviewing {
  /// The tracked changes of its text; nothing where there are none.
  static func changes(in body: XMLElement) -> Reviewing? {
    var found = Reviewing()
    count(in: body, to: &found)
    return found.count > 0 ? found : nil
  }

  /// The comments; nothing where there are none.
  static func comments(_ part: XMLElement?) -> Reviewing? {
    let comments = part?.all("w:comment") ?? []
    guard !comments.isEmpty else { return nil }
    return comments.reduce(into: Reviewing()) { $0.add($1["w:author"]) }
  }

  private static let names: Set<String> = [
    "w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel", "w:cellMerge",
  ]

  private static func count(in element: XMLElement, to found: inout Reviewing) {
    for part in element.elements {
      if names.contains(part.name) { found.add(part["w:author"]) }
      count(in: part, to: &found)
    }
  }
}
