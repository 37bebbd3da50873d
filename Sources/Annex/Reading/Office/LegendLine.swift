internal import Documents
internal import PlainText

/// What a legend says of some marks.
struct Explanation {
  /// A sign, or what is drawn, each as ``DrawnSign`` writes it.
  let marks: [String]
  /// Its words, by the cells that have them.
  let parts: [String]
  /// Whether it is written as an explanation, so that it is one in any words: `● = loopt op schema`.
  var isExplicit: Bool
  /// Whether it is known which words are said of which marks.
  var isSure = true

  /// Its words.
  var words: String { parts.joined(separator: " ") }

  /// The one phase that its words name.
  var phase: Phase? {
    guard isSure else { return nil }
    let named = Set(parts.compactMap(PhaseWords.phase))
    return named.isEmpty ? PhaseWords.phase(in: words) : named.count == 1 ? named.first : nil
  }

  /// Explanations that stand together, as those of a legend where each has a mark of its own and one may mean a phase.
  static func together(_ found: [Explanation]) -> [Explanation] {
    let marks = found.flatMap(\.marks)
    let mayMean = found.contains { $0.phase != nil || $0.marks.contains(where: PhaseSigns.isOwn) }
    guard found.count > 1, Set(marks).count == marks.count, mayMean else { return found }
    return found.map { explanation in
      var explanation = explanation
      explanation.isExplicit = true
      return explanation
    }
  }
}

/// Signs, drawings and words of a legend in the order in which a paragraph, a cell or a row of cells has them.
struct LegendLine {
  private var marks: [[String]] = []
  /// The words in front of each mark, and behind the last; several where several cells have them.
  private var words: [[String]] = [[]]
  private var isLabelled = false

  /// - Parameter isLabelled: Whether a line above says that this is of a legend.
  init(isLabelled: Bool = false) {
    self.isLabelled = isLabelled
  }

  /// Whether any mark stands in it.
  var hasMarks: Bool { !marks.isEmpty }

  /// Adds what stands alone and may mark a phase.
  mutating func add(marks: [String]) {
    self.marks.append(marks)
    words.append([])
  }

  /// Adds a text, and what is drawn in it beside colours.
  mutating func add(_ text: String, drawn: [String] = []) {
    let before = marks.count
    var part = ""
    for character in text {
      if DrawnSign.isSign(character) {
        add(words: part)
        part = ""
        add(marks: [DrawnSign.key(of: character)])
      } else {
        part.append(character)
      }
    }
    if marks.count == before, drawn.count == 1 { add(marks: drawn) }
    add(words: part)
    // As many as there are signs, each is the colour of the next.
    let signs = marks.indices[before...]
    guard !drawn.isEmpty, drawn.count == signs.count else { return }
    for (index, drawing) in zip(signs, drawn) where !marks[index].contains(drawing) {
      marks[index].append(drawing)
    }
  }

  /// Adds a text with what is drawn among its words.
  mutating func add(_ text: String, with drawn: [OfficeContents.Paragraph.Drawn]) {
    var rest = text[...]
    var place = 0
    for drawing in drawn {
      add(String(rest.prefix(max(0, drawing.offset - place))))
      rest = rest.dropFirst(max(0, drawing.offset - place))
      place = max(place, drawing.offset)
      add(marks: [drawing.sign])
    }
    add(String(rest))
  }

  private mutating func add(words text: String) {
    var text = text
    if marks.isEmpty, words.count == 1, words[0].isEmpty, let rest = Self.unlabelled(text) {
      isLabelled = true
      text = rest
    }
    guard !text.allSatisfy(\.isWhitespace), let last = words.indices.last else { return }
    words[last].append(text)
  }

  /// What is said of each mark; nothing of those that no words stand beside.
  var explanations: [Explanation] {
    let first = words.first.map { Self.told($0, fromEnd: true) } ?? []
    let last = words.last.map { Self.told($0, fromEnd: false) } ?? []
    let areAsFirst = marks.indices.allSatisfy(isExplicit(behind:))
    // Words that lead to the signs, and are those of none: `De tekens: ● …`.
    let isLead = !first.isEmpty && first.allSatisfy { PhaseWords.phase(in: $0) == nil }
    var found: [Explanation]
    if marks.isEmpty {
      found = []
    } else if areInBrackets || !first.isEmpty && last.isEmpty {
      found = marks.indices.map { explanation(of: $0, in: $0, fromEnd: true) }
    } else if areAsFirst || isLead || first.isEmpty && !last.isEmpty {
      found = marks.indices.map { explanation(of: $0, in: $0 + 1, fromEnd: false) }
    } else {
      let all = words.flatMap { Self.told($0, fromEnd: false) }
      found = [
        Explanation(marks: marks.flatMap(\.self), parts: all, isExplicit: true, isSure: false)
      ]
    }
    found.removeAll { $0.parts.isEmpty }
    return Explanation.together(found)
  }

  private func explanation(of mark: Int, in segment: Int, fromEnd: Bool) -> Explanation {
    Explanation(
      marks: marks[mark], parts: Self.told(words[segment], fromEnd: fromEnd),
      isExplicit: isLabelled
        || (fromEnd ? Self.ends(words[segment], in: "=") : isExplicit(behind: mark)))
  }

  private func isExplicit(behind mark: Int) -> Bool {
    let next = words[mark + 1].first?.first { !$0.isWhitespace }
    return next == "=" || next == ":" && marks[mark].contains(where: PhaseSigns.isOwn)
  }

  /// Whether each mark stands in brackets of its own: `geïmplementeerd (●)`.
  private var areInBrackets: Bool {
    marks.indices.allSatisfy { mark in
      Self.ends(words[mark], in: "(")
        && words[mark + 1].first?.first { !$0.isWhitespace } == ")"
    }
  }

  private static func ends(_ parts: [String], in characters: String) -> Bool {
    parts.last?.last { !$0.isWhitespace }.map { characters.contains($0) } ?? false
  }

  /// The words of some cells, of each the line that is nearest to its mark.
  private static func told(_ parts: [String], fromEnd: Bool) -> [String] {
    parts.compactMap { part in
      let lines = part.split(whereSeparator: \.isNewline).map(trimmed)
        .filter { $0.contains(where: \.isLetter) }
      return fromEnd ? lines.last : lines.first
    }
  }

  /// Words on one space each, without what stands between them and a mark.
  private static func trimmed(_ line: Substring) -> String {
    var line = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")[...]
    let hasBrackets = line.contains("(") && line.last == ")" && line.first != ")"
    line = line.drop { " =:;,.–-()/|".contains($0) }
    while let last = line.last, " =:;,.–-(/|".contains(last) || last == ")" && !hasBrackets {
      line.removeLast()
    }
    return String(line)
  }

  /// What stands behind a word that calls it a legend; nothing where none does.
  static func unlabelled(_ text: String) -> String? {
    let text = text.trimmingSpaces
    let word = text.prefix(while: \.isLetter)
    guard labels.contains(FoldedText.trimmed(word)) else { return nil }
    let rest = text[word.endIndex...].drop(while: \.isWhitespace)
    guard let first = rest.first else { return "" }
    return first == ":" ? String(rest.dropFirst()) : nil
  }

  private static let labels: Set<String> = ["legenda", "legend"]
}

extension LegendLine {
  /// Whether a short text only says that a legend stands below: `Legenda kleuren`.
  static func isLabel(_ text: String) -> Bool {
    labels.contains(FoldedText.trimmed(text.trimmingSpaces.prefix(while: \.isLetter)))
  }
}
