internal import Documents
internal import PlainText

/// What a document says of colours by their names: `Groen = afgerond`, `grijs gearceerde maatregelen zijn afgerond`.
struct ColourWords {
  /// What it says, of each colour once.
  private var told: [(name: ColourName, explanation: Explanation)] = []

  /// Whether nothing is said of any colour.
  var isEmpty: Bool { told.isEmpty }

  /// Takes a text, where it says something of colours.
  ///
  /// - Returns: Whether it does.
  mutating func read(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest, !text.contains(where: DrawnSign.isSign) else {
      return false
    }
    var line = LegendLine()
    var words = ""
    for part in Self.parts(of: text) {
      if let name = ColourName(word: part) {
        line.add(words)
        words = ""
        line.add(marks: [name.rawValue])
      } else if !Self.besides.contains(FoldedText.trimmed(part)) {
        words += part
      }
    }
    line.add(words)
    let found = line.explanations.filter { $0.isExplicit || $0.phase != nil }
    guard found.contains(where: { $0.phase != nil }) else { return false }
    for explanation in found {
      for name in explanation.marks.compactMap(ColourName.init(rawValue:)) {
        told.append((name, explanation))
      }
    }
    return true
  }

  /// No legend is longer, in bytes.
  private static let longest = 600

  /// The words of a text, and what stands between them.
  private static func parts(of text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let isLetter = text[start].isLetter
      let end = text[start...].firstIndex { $0.isLetter != isLetter } ?? text.endIndex
      parts.append(text[start..<end])
      start = end
    }
    return parts
  }

  /// Words that go along with the name of a colour.
  private static let besides: Set<String> = [
    "gearceerd", "gearceerde", "arcering", "gekleurd", "gekleurde", "kleur", "kleuren",
    "gemarkeerd", "gemarkeerde", "markering", "gemaakt", "weergegeven", "aangegeven", "vlak",
    "vlakje", "cel", "cellen", "regel", "regels", "rij", "rijen", "bolletje", "bolletjes",
    "achtergrond",
  ]

  /// What is said of the colours that mark rows.
  ///
  /// A colour that may have several of the names has the one that no other has; where that is not sure it is said.
  func explanations(of drawings: Set<String>) -> [Explanation] {
    let names = Set(told.map(\.name))
    let may = drawings.sorted().map {
      (drawing: $0, names: ColourName.names(of: $0).intersection(names))
    }
    let sure = Set(may.filter { $0.names.count == 1 }.flatMap(\.names))
    return may.flatMap { drawing, names -> [Explanation] in
      let left = names.count > 1 ? names.subtracting(sure) : names
      let meant = left.count == 1 ? left : names
      return told.filter { meant.contains($0.name) }.map { _, explanation in
        Explanation(
          marks: [drawing], parts: explanation.parts, isExplicit: true,
          isSure: explanation.isSure && meant.count == 1)
      }
    }
  }
}
