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
  /// Signs of a legend of which it is not sure what it says of them.
  private var unsure: Set<String> = []
  /// Whether the document has a legend, in whatever words.
  private var hasLegend = false
  /// Whether anybody says of any sign what it means.
  private let explainsSigns: Bool

  /// The signs that documents of this program have.
  private static let own = Dictionary(
    Phase.allCases.map { ($0.symbol, $0) }, uniquingKeysWith: { first, _ in first })

  /// Whether documents of this program have a sign.
  static func isOwn(_ sign: String) -> Bool { own[sign] != nil }

  init(_ said: MarkMeanings, _ legend: Legend) {
    self.said = said
    explainsSigns = !said.isEmpty || !legend.explanations.isEmpty
    for explanation in legend.explanations { learn(explanation, isOfSigns: true) }
    for explanation in legend.words { learn(explanation, isOfSigns: false) }
  }

  private mutating func learn(_ explanation: Explanation, isOfSigns: Bool) {
    let phase = explanation.phase
    // What stands beside a sign that marks no phase here, as that of a telephone, makes no legend.
    hasLegend =
      hasLegend || phase != nil
      || isOfSigns && explanation.isExplicit
        && explanation.marks.contains { Self.isOwn($0) || DrawnSign.isColour($0) || $0.count == 1 }
    if isOfSigns, let phase, words[phase] == nil {
      words[phase] = phase.meaning(in: explanation.words)
    }
    for mark in explanation.marks {
      if let phase {
        if let known = explained[mark], known != phase { contested.insert(mark) }
        explained[mark] = phase
      } else {
        if !explanation.isSure { unsure.insert(mark) }
        otherWords[mark] = otherWords[mark] ?? explanation.words
      }
    }
  }

  /// Whether a legend speaks of colours.
  var hasColours: Bool {
    explained.keys.contains(where: DrawnSign.isColour)
      || otherWords.keys.contains(where: DrawnSign.isColour)
  }

  /// Whether a legend says something of a sign that names no one phase.
  func isTold(_ sign: String) -> Bool { otherWords[sign] != nil || contested.contains(sign) }

  /// The phase that a sign means; nothing where nobody says which.
  func phase(of sign: String) -> Phase? {
    if let phase = said[sign] ?? legend(sign) ?? said.remembered[sign] { return phase }
    if explained[sign] != nil || otherWords[sign] != nil { return nil }
    if !hasLegend, let phase = Self.own[sign] { return phase }
    guard sign.hasPrefix(DrawnSign.picture) else { return nil }
    return PhaseWords.phase(in: String(sign.dropFirst(DrawnSign.picture.count)))
  }

  /// The one phase that a sign means by the legend.
  private func legend(_ sign: String) -> Phase? {
    contested.contains(sign) ? nil : explained[sign]
  }

  /// What is to be said of a mark of which a person says what the legend does not say; nothing of others.
  func dispute(over mark: String) -> String? {
    guard let legend = legend(mark) else {
      guard said[mark] == nil, let before = said.remembered[mark], let words = otherWords[mark]
      else { return nil }
      return """
        the legend says of "\(mark.shown)" "\(words.shown)", which names no phase; what --phase-mark of an earlier \
        edition said counts: \(before.dutch)
        """
    }
    if let now = said[mark] {
      guard now != legend else { return nil }
      return """
        the legend says of "\(mark.shown)" \(legend.dutch), and --phase-mark says \(now.dutch); what --phase-mark says \
        counts
        """
    }
    guard let before = said.remembered[mark], before != legend else { return nil }
    return """
      the legend says of "\(mark.shown)" \(legend.dutch), and --phase-mark of an earlier edition said \(before.dutch); \
      the legend counts, and --phase-mark "\(mark.shown)=\(before.rawValue)" says otherwise
      """
  }

  /// What a person said of marks, without what was said of earlier editions and the legend of this one denies.
  var heard: MarkMeanings {
    said.dropping { mark, phase in legend(mark).map { $0 != phase } ?? false }
  }

  /// The phase that a word of a column of phases means by a legend, or by what a person says of it.
  func phase(ofWord word: String) -> Phase? {
    let word = FoldedText.trimmed(word)
    return word.isEmpty ? nil : phase(of: word)
  }

  /// A mark of a phase, and the text without it.
  typealias Mark = (key: String, phase: Phase, rest: String)

  /// The mark that a text begins with.
  ///
  /// - Parameter drawn: What is drawn in its cell: the colour of the sign may say what the sign alone does not.
  func leading(_ text: String, drawn: [String] = []) -> Mark? {
    guard let (sign, rest) = Self.sign(leading: text) else { return nil }
    let coloured = drawn.first { $0.hasPrefix("\(DrawnSign.coloured)\(sign) ") }
    for key in [coloured, sign].compactMap(\.self) {
      if let phase = phase(of: key) { return (key, phase, rest) }
    }
    return nil
  }

  /// The mark that a text ends with, where it is the only one in it that somebody explains.
  func trailing(_ text: String) -> Mark? {
    let text = text.trimmingSpaces
    let signs = explained(in: text)
    guard signs.count == 1, let last = text.last, DrawnSign.key(of: last) == signs[0],
      let phase = phase(of: signs[0])
    else { return nil }
    return (signs[0], phase, String(String(text.dropLast()).trimmingSpaces))
  }

  /// The signs in a text that somebody explains.
  func explained(in text: some StringProtocol) -> [String] {
    told(in: text).filter {
      (said[$0] ?? said.remembered[$0] ?? explained[$0]) != nil && !contested.contains($0)
    }
  }

  /// The signs in a text of which anybody says anything.
  func told(in text: some StringProtocol) -> [String] {
    // No sign has a smaller first byte; most texts have none so large.
    guard explainsSigns, text.utf8.contains(where: { $0 >= 0xE2 }) else { return [] }
    return text.filter(DrawnSign.isSign).map { DrawnSign.key(of: $0) }.filter {
      said[$0] != nil || said.remembered[$0] != nil || explained[$0] != nil || isTold($0)
    }
  }

  /// The sign that a text ends with behind a space, and the text without it.
  static func sign(trailing text: String) -> (sign: String, rest: String)? {
    let text = text.trimmingSpaces
    guard let last = text.last, DrawnSign.isSign(last) else { return nil }
    let rest = text.dropLast()
    guard rest.last?.isWhitespace == true else { return nil }
    return (DrawnSign.key(of: last), String(rest))
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
    "\(why(sign)); --phase-mark \"\(sign.shown)=policy\", or another phase, says what it means"
  }

  private func why(_ sign: String) -> String {
    if contested.contains(sign) {
      return "the legend gives \"\(sign.shown)\" more than one phase"
    }
    guard let words = otherWords[sign] else {
      return "no legend explains the mark \"\(sign.shown)\""
    }
    return unsure.contains(sign)
      ? "it is not sure what the legend says of \"\(sign.shown)\", in \"\(words.shown)\""
      : "the legend says of \"\(sign.shown)\" \"\(words.shown)\", which names no phase"
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
