internal import Documents
internal import PlainText

/// What marks a phase in a document: signs, pictures, colours and words, with what its legend says of them.
///
/// What a person says counts first, then the legend. The signs of this program's own documents count only where
/// a document has no legend.
struct PhaseSigns {
  private let said: MarkMeanings
  private var explained: [String: Phase] = [:]
  /// Signs that mean several phases, and so none.
  private var contested: Set<String> = []
  /// What a legend says of the phases.
  private(set) var words: [Phase: String] = [:]
  /// What a legend says of a sign in words that name no phase.
  private var otherWords: [String: String] = [:]

  /// The signs that documents of this program have.
  private static let own = Dictionary(
    Phase.allCases.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })

  init(_ said: MarkMeanings = .none) {
    self.said = said
  }

  /// Whether a legend speaks of colours.
  var hasColours: Bool {
    explained.keys.contains(where: DrawnSign.isColour)
      || otherWords.keys.contains(where: DrawnSign.isColour)
  }

  /// Whether it knows of any phase by a legend.
  var speaks: Bool { !explained.isEmpty }

  /// Learns from words what the signs beside them mean: from a paragraph or a cell of a legend.
  ///
  /// A paragraph may tell of several, each sign in front of its words. What means two phases means none.
  mutating func learn(_ text: String, signs: [String]) {
    var word = ""
    var sign: String?
    for character in text {
      if DrawnSign.isSign(character) {
        if let sign { learn(sign, means: word) }
        sign = DrawnSign.key(of: character)
        word = ""
      } else {
        word.append(character)
      }
    }
    if let sign { learn(sign, means: word) }
    guard sign == nil || !signs.isEmpty else { return }
    for sign in signs { learn(sign, means: text) }
  }

  /// Learns from a row of a legend.
  ///
  /// Where several of its cells have only a mark, each is explained by the words beside it.
  mutating func learn(_ cells: [OfficeContents.Cell]) {
    let filled = cells.filter { !$0.text.trimmingSpaces.isEmpty || !$0.signs.isEmpty }
    let marks = filled.indices.filter { filled[$0].isMark }
    if marks.count > 1 {
      // The words stand behind their marks, or in front of them.
      let step = marks.first == 0 ? 1 : -1
      for mark in marks {
        guard filled.indices.contains(mark + step), !filled[mark + step].isMark else { continue }
        learn(filled[mark].text + " " + filled[mark + step].text, signs: filled[mark].signs)
      }
    } else {
      learn(cells.map(\.text).joined(separator: " "), signs: cells.flatMap(\.signs))
    }
    for cell in cells { learn(cell.text, signs: cell.signs) }
    let words = filled.map(\.text)
    // A word of a column of phases, as in: "A | beleid wordt uitgewerkt".
    if marks.isEmpty, words.count == 2, words[0].count <= Self.longestWord {
      learn(FoldedText.trimmed(words[0]), means: words[1], telling: false)
    }
  }

  private static let longestWord = 30

  private mutating func learn(_ sign: String, means text: String, telling: Bool = true) {
    guard let phase = PhaseWords.phase(in: text) else {
      let words = text.trimmingSpaces.drop { $0 == "=" || $0 == ":" || $0.isWhitespace }
      if telling, words.contains(where: \.isLetter), otherWords[sign] == nil {
        otherWords[sign] = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      return
    }
    if telling, words[phase] == nil { words[phase] = phase.meaning(in: text) }
    if let known = explained[sign], known != phase { contested.insert(sign) }
    explained[sign] = phase
  }

  /// The phase that a sign means; nothing where nobody says which.
  func phase(of sign: String) -> Phase? {
    if let phase = said[sign] { return phase }
    if contested.contains(sign) { return nil }
    if let phase = explained[sign] { return phase }
    if explained.isEmpty, let phase = Self.own[sign] { return phase }
    guard sign.hasPrefix(DrawnSign.picture) else { return nil }
    return PhaseWords.phase(in: String(sign.dropFirst(DrawnSign.picture.count)))
  }

  /// The phase that a word of a column of phases means by a legend, or by what a person says of it.
  func phase(ofWord word: String) -> Phase? {
    let word = FoldedText.trimmed(word)
    return word.isEmpty ? nil : phase(of: word)
  }

  /// The phase whose sign a text begins with, and the text without it.
  ///
  /// - Parameter drawn: What is drawn in its cell: the colour of the sign may say what the sign alone does not.
  func leading(_ text: String, drawn: [String] = []) -> (phase: Phase, rest: String)? {
    guard let (sign, rest) = Self.sign(leading: text) else { return nil }
    let coloured = drawn.first { $0.hasPrefix("\(DrawnSign.coloured)\(sign) ") }
    guard let phase = coloured.flatMap(self.phase(of:)) ?? self.phase(of: sign) else { return nil }
    return (phase, rest)
  }

  /// The sign that a text begins with, and the text without it.
  static func sign(leading text: String) -> (sign: String, rest: String)? {
    let start = text.drop { $0.isWhitespace }
    guard let first = start.first, DrawnSign.isSign(first) else { return nil }
    let rest = start.dropFirst().drop { $0.isWhitespace && !$0.isNewline }
    return (DrawnSign.key(of: first), String(rest))
  }

  /// Why a mark says nothing, and how a person can say what it means.
  func unexplained(_ sign: String) -> String {
    let why =
      contested.contains(sign)
      ? "the legend gives \"\(sign.shown)\" more than one phase"
      : otherWords[sign].map {
        "the legend says of \"\(sign.shown)\" \"\($0.shown)\", which names no phase"
      } ?? "no legend explains the mark \"\(sign.shown)\""
    return why + "; --phase-mark \"\(sign.shown)=policy\", or another phase, says what it means"
  }
}

extension OfficeContents.Cell {
  /// Whether it has only what may mark a phase, and no words.
  fileprivate var isMark: Bool {
    let words = text.filter { !$0.isWhitespace }
    return words.allSatisfy(DrawnSign.isSign) && (!words.isEmpty || !signs.isEmpty)
  }
}

extension Phase {
  /// What a legend says of the phase, without its sign, and without its name and its count, which documents of this
  /// program have in it; nothing for what these say themselves, or for what is too long for a legend.
  fileprivate func meaning(in text: String) -> String? {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .drop { !$0.isLetter }
    if words.hasPrefix("\(dutch): ") { words = words.dropFirst(dutch.count + 2) }
    if let count = words.lastIndex(of: "("), words[count...].contains("regel") {
      words = words[..<count]
    }
    let meaning = String(String(words).trimmingSpaces)
    return meaning.isEmpty || meaning.count > 200 || meaning == legend ? nil : meaning
  }
}
