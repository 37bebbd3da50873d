internal import Documents
internal import PlainText

/// What a document says of colours by their names: `Groen = afgerond`, `grijs gearceerde maatregelen zijn afgerond`.
struct ColourWords {
  /// What it says, of each word once: one that names a colour, or another look of letters.
  private var told: [Told] = []

  private struct Told {
    let word: String
    let colour: (name: ColourName, shade: ColourName.Shade)?
    let explanation: Explanation
  }

  /// Takes a text, where it says something of colours.
  ///
  /// - Returns: Whether it does.
  mutating func read(_ text: String) -> Bool {
    guard text.utf8.count <= Self.longest, !text.contains(where: DrawnSign.isSign) else {
      return false
    }
    var line = LegendLine()
    var marks: [String: (word: String, colour: (ColourName, ColourName.Shade)?)] = [:]
    var words = ""
    // Whether it is told how things are coloured, in whatever words.
    var isOfMarks = false
    for part in Self.parts(of: text) {
      let folded = FoldedText.trimmed(part)
      let colour = ColourName.shaded(part)
      if colour != nil || Self.looks.contains(folded) {
        line.add(words)
        words = ""
        line.add(marks: [folded])
        marks[folded] = (String(part), colour)
      } else if Self.besides.contains(folded) {
        isOfMarks = isOfMarks || Self.colouring.contains(folded)
      } else {
        words += part
      }
    }
    isOfMarks = isOfMarks && text.utf8.count <= Self.longestSentence
    line.add(words)
    let all = line.explanations
    // Where one colour means a phase the others are told of too, in whatever words.
    let areAllTold = isOfMarks || all.contains { $0.phase != nil }
    let found = all.filter { $0.isExplicit || areAllTold }
    let isLegend =
      isOfMarks || found.contains { $0.phase != nil } || found.count(where: \.isExplicit) > 1
    guard !marks.isEmpty, isLegend else { return false }
    for explanation in found {
      for mark in explanation.marks.compactMap({ marks[$0] }) {
        told.append(Told(word: mark.word, colour: mark.colour, explanation: explanation))
      }
    }
    return true
  }

  /// Takes rows of a table.
  ///
  /// - Returns: Whether all of them say something of colours, but for a heading.
  mutating func read(_ rows: some Collection<OfficeContents.Row>) -> Bool {
    let areRead = rows.map { row in
      read(row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
    }
    return areRead.count > 1 && areRead.dropFirst().allSatisfy(\.self)
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
    "regel", "regels", "rij", "rijen", "bolletje", "bolletjes", "achtergrond", "met", "staan",
    "staat",
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
      meant.map { place in
        Explanation(
          marks: [drawing], parts: told[place].explanation.parts, isExplicit: true,
          isSure: told[place].explanation.isSure && meant.count == 1)
      }
    }
  }

  /// The words of which no colour that marks rows can be meant, with what is said of them.
  func unmatched(by drawings: Set<String>) -> [(word: String, meaning: String)] {
    let matched = Set(matches(of: drawings).flatMap(\.places))
    return told.enumerated().filter { !matched.contains($0.offset) }
      .map { ($0.element.word, $0.element.explanation.words) }
  }

  /// What may be meant by each drawing: places in what is told.
  private func matches(of drawings: Set<String>) -> [(drawing: String, places: [Int])] {
    let names = Set(told.compactMap(\.colour?.name))
    let may = drawings.sorted().map {
      (drawing: $0, names: ColourName.names(of: $0).intersection(names))
    }
    let sure = Set(may.filter { $0.names.count == 1 }.flatMap(\.names))
    let meant = may.map { drawing, names in
      let left = names.count > 1 ? names.subtracting(sure) : names
      return (drawing: drawing, names: left.count == 1 ? left : names)
    }
    return meant.map { drawing, names in
      let places = told.indices.filter { told[$0].colour.map { names.contains($0.name) } ?? false }
      guard names.count == 1, places.count > 1 else { return (drawing, places) }
      let others = meant.filter { $0.names == names }.map(\.drawing)
      return (drawing, shaded(drawing, among: others, places) ?? places)
    }
  }

  /// Which shade of a colour a drawing has, where there are as many drawings of it as shades are told.
  private func shaded(
    _ drawing: String, among drawings: [String], _ places: [Int]
  ) -> [Int]? {
    let lights = drawings.compactMap(ColourName.lightness)
    let shades = places.compactMap { told[$0].colour?.shade.rawValue }
    guard lights.count == shades.count, Set(lights).count == lights.count,
      Set(shades).count == shades.count, lights.count == drawings.count,
      let light = ColourName.lightness(of: drawing)
    else { return nil }
    let rank = lights.count { $0 < light }
    return places.filter { place in
      let shade = told[place].colour?.shade.rawValue ?? 0
      return shades.count { $0 < shade } == rank
    }
  }
}
