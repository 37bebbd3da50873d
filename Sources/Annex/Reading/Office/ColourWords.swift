internal import Documents
internal import PlainText

/// What a document says of colours by their names: `Groen = afgerond`, `grijs gearceerde maatregelen zijn afgerond`.
struct ColourWords {
  /// What it says, of each word once: one that names a colour, or another look of letters.
  private var told: [(word: String, name: ColourName?, explanation: Explanation)] = []

  /// Takes a text, where it says something of colours.
  ///
  /// - Returns: Whether it does.
  mutating func read(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest, !text.contains(where: DrawnSign.isSign) else {
      return false
    }
    var line = LegendLine()
    var marks: [String: (word: String, name: ColourName?)] = [:]
    var words = ""
    // Whether it is told how things are coloured, in whatever words.
    var isOfMarks = false
    for part in Self.parts(of: text) {
      let folded = FoldedText.trimmed(part)
      let name = ColourName(word: part)
      if name != nil || Self.looks.contains(folded) {
        line.add(words)
        words = ""
        line.add(marks: [folded])
        marks[folded] = (String(part), name)
      } else if Self.besides.contains(folded) {
        isOfMarks = isOfMarks || Self.colouring.contains(folded)
      } else {
        words += part
      }
    }
    isOfMarks = isOfMarks && text.utf8.count <= Self.longestSentence
    line.add(words)
    let found = line.explanations.filter { $0.isExplicit || isOfMarks || $0.phase != nil }
    guard !marks.isEmpty, isOfMarks || found.contains(where: { $0.phase != nil }) else {
      return false
    }
    for explanation in found {
      for mark in explanation.marks.compactMap({ marks[$0] }) {
        told.append((mark.word, mark.name, explanation))
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

  /// No sentence that tells of marks in words that name no phase is longer, in bytes.
  private static let longestSentence = 200

  /// Words that say how things are coloured.
  private static let colouring: Set<String> = [
    "gearceerd", "gearceerde", "arcering", "gekleurd", "gekleurde", "gemarkeerd", "gemarkeerde",
    "markering",
  ]

  /// Words that go along with the name of a colour.
  private static let besides = colouring.union([
    "kleur", "kleuren", "gemaakt", "weergegeven", "aangegeven", "vlak", "vlakje", "cel", "cellen",
    "regel", "regels", "rij", "rijen", "bolletje", "bolletjes", "achtergrond", "met",
  ])

  /// Other looks of letters, by which no row is read.
  private static let looks: Set<String> = [
    "vet", "vetgedrukt", "vetgedrukte", "cursief", "cursieve", "onderstreept", "onderstreepte",
    "doorgestreept", "doorgestreepte",
  ]

  /// What is said of the colours that mark rows.
  ///
  /// A colour that may have several of the names has the one that no other has; where that is not sure it is said.
  func explanations(of drawings: Set<String>) -> [Explanation] {
    matches(of: drawings).flatMap { drawing, meant in
      told.filter { $0.name.map(meant.contains) ?? false }.map { told in
        Explanation(
          marks: [drawing], parts: told.explanation.parts, isExplicit: true,
          isSure: told.explanation.isSure && meant.count == 1)
      }
    }
  }

  /// The words of which no colour that marks rows can be meant, with what is said of them.
  func unmatched(by drawings: Set<String>) -> [(word: String, meaning: String)] {
    let matched = Set(matches(of: drawings).flatMap(\.names))
    return told.filter { $0.name.map { !matched.contains($0) } ?? true }
      .map { ($0.word, $0.explanation.words) }
  }

  private func matches(
    of drawings: Set<String>
  ) -> [(drawing: String, names: Set<ColourName>)] {
    let names = Set(told.compactMap(\.name))
    let may = drawings.sorted().map {
      (drawing: $0, names: ColourName.names(of: $0).intersection(names))
    }
    let sure = Set(may.filter { $0.names.count == 1 }.flatMap(\.names))
    return may.map { drawing, names in
      let left = names.count > 1 ? names.subtracting(sure) : names
      return (drawing, left.count == 1 ? left : names)
    }
  }
}
