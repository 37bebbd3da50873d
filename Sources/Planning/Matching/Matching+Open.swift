internal import PlainText
internal import Annex

/// Which known measures those of a table may be that no rule led to: only likely ones, each with what tells it apart.
struct MeasureCandidates {
  private let matching: Matching
  /// The titles of the measures that wait, by their places.
  private let titles: [Int: Likeness.Pairs]
  /// The known measures that no measure of the table has and that are in use, by their places.
  private let free: [Int]
  /// Those that no edition beside has: one of them can come back under more words, or fewer.
  private let gone: [Int]
  private let knownTitles: [Int: Likeness.Pairs]
  private let knownOfCode: [String: [Int]]
  private let knownByPlace: [Heading: [Int]]
  private let newByPlace: [Heading: [Int]]

  /// A heading under which measures stand, as both sides name it.
  private enum Heading: Hashable {
    case ambition(Int)
    /// Folded.
    case theme(String)
  }

  /// Nothing where there is nothing to be asked.
  init?(of matching: Matching) {
    let (new, known) = (matching.new, matching.known)
    let waiting = matching.measures.waiting
    guard !waiting.isEmpty else { return nil }
    let all = matching.measures.free
    free = all.filter { known.isCurrent(measure: $0) }
    gone = all.filter { !known.isCurrent(measure: $0) }
    guard !all.isEmpty else { return nil }
    self.matching = matching
    titles = Dictionary(
      waiting.map { ($0, Likeness.Pairs(of: new.title(ofMeasure: $0))) },
      uniquingKeysWith: { first, _ in first })
    knownTitles = Dictionary(
      all.map { ($0, Likeness.Pairs(of: known.title(ofMeasure: $0))) },
      uniquingKeysWith: { first, _ in first })
    var ofCode: [String: [Int]] = [:]
    var byPlace: [Heading: [Int]] = [:]
    for other in free {
      for code in known.words(ofMeasure: other).codes { ofCode[code, default: []].append(other) }
      for line in known.currentLines(ofMeasure: other) {
        let headings =
          line.ambition.map { [Heading.ambition($0)] }
          ?? known.titles(ofTheme: line.held?.theme).map { Heading.theme($0) }
        for heading in headings { byPlace[heading, default: []].append(other) }
      }
    }
    knownOfCode = ofCode
    knownByPlace = byPlace
    var placed: [Heading: [Int]] = [:]
    for measure in waiting {
      for line in new.linesOfMeasure[measure] {
        guard let heading = Self.heading(of: new.lines[line], in: matching) else { continue }
        placed[heading, default: []].append(measure)
      }
    }
    newByPlace = placed
  }

  private static func heading(of line: AnnexContents.Line, in matching: Matching) -> Heading? {
    guard let ambition = line.ambition else {
      return line.theme.map { .theme(FoldedText.trimmed($0)) }
    }
    return matching.id(of: ambition).map { .ambition($0) }
  }

  /// What a measure of the table may be; nothing where it is new for certain.
  func open(_ place: Int) -> OpenMatch? {
    let new = matching.new
    let measure = new.measures[place]
    let alike = free.filter { isAlike(place, $0) } + gone.filter { isInside(place, $0) }
    let others = measure.codes.flatMap { knownOfCode[$0] ?? [] } + lastAtItsPlace(place)
    var found: [Int] = []
    for other in alike + others where !found.contains(other) { found.append(other) }
    let title = titles[place]
    let sorted = found.map { other in
      (other, title.flatMap { title in knownTitles[other].map { title.share(with: $0) } } ?? 0)
    }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
    return OpenMatch(
      .measure, on: matching.rows.sourceLine(of: new.linesOfMeasure[place].first),
      title: measure.code.map { "\(measure.title) (\($0))" } ?? measure.title,
      candidates: sorted.map(candidate))
  }

  /// Whether two titles are alike, or one is wholly inside the other.
  ///
  /// Of two that have numbers, other ones, more is asked.
  private func isAlike(_ place: Int, _ other: Int) -> Bool {
    guard let known = knownTitles[other], let title = titles[place] else { return false }
    let share = title.share(with: known)
    guard share >= 0.5 || title.isInside(of: known) else { return false }
    return share >= 0.8 || matching.new.measures[place].codes.isEmpty
      || matching.known.words(ofMeasure: other).codes.isEmpty
  }

  /// Whether one of two titles is wholly inside the other.
  private func isInside(_ place: Int, _ other: Int) -> Bool {
    guard let known = knownTitles[other], let title = titles[place] else { return false }
    return title.isInside(of: known)
  }

  /// The one that is left at the same place, where on both sides only one is, or that says the same of why.
  private func lastAtItsPlace(_ place: Int) -> [Int] {
    let new = matching.new
    return new.linesOfMeasure[place].flatMap { line -> [Int] in
      guard let heading = Self.heading(of: new.lines[line], in: matching) else { return [] }
      let known = knownByPlace[heading] ?? []
      let isNumbered = !new.measures[place].codes.isEmpty
      let same = known.filter { other in
        guard !isNumbered || matching.known.words(ofMeasure: other).codes.isEmpty else {
          return false
        }
        let text = PlacedText(new.lines[line].explanation)
        return text != nil
          && matching.known.currentLines(ofMeasure: other).contains {
            PlacedText($0.held?.explanation ?? "") == text
          }
      }
      guard known.count == 1, newByPlace[heading]?.count == 1, let last = known.first,
        !isNumbered || matching.known.words(ofMeasure: last).codes.isEmpty
      else { return same }
      return same + [last]
    }
  }

  private func candidate(_ other: Int) -> OpenMatch.Candidate {
    let words = matching.known.words(ofMeasure: other)
    let lines = matching.known.currentLines(ofMeasure: other)
    let places = lines.compactMap { line -> String? in
      if let ambition = line.ambition {
        return matching.known.all.ambitions.first { $0.id == ambition }.map { $0.words.title }
      }
      return line.held?.theme.flatMap { matching.known.writtenTitles(ofTheme: $0).first }
    }
    return OpenMatch.Candidate(
      name: matching.known.all.measures[other].name,
      title: words.code.map { "\(words.title) (\($0))" } ?? words.title, place: places.first,
      words: lines.compactMap { $0.held?.status?.text }.first)
  }
}

extension Matching {
  func openAmbition(_ place: Int) -> OpenMatch? {
    let ambition = new.ambitions[place]
    let measures = Set(measureIDs(underAmbition: place).compactMap(\.self))
    let title = Likeness.Pairs(of: new.title(ofAmbition: place))
    let candidates = ambitions.free.filter { other in
      guard known.isCurrent(ambition: other) else { return false }
      let words = known.words(ofAmbition: other)
      return (ambition.page != nil && words.page == ambition.page)
        || !measures.isDisjoint(with: known.measureIDs(underAmbition: other))
        || title.share(with: Likeness.Pairs(of: known.title(ofAmbition: other))) >= 0.5
        || title.isInside(of: Likeness.Pairs(of: known.title(ofAmbition: other)))
    }
    return OpenMatch(
      .ambition, on: rows.sourceLine(of: new.linesOfAmbition[place].first),
      title: ambition.title,
      candidates: candidates.map { other in
        let words = known.words(ofAmbition: other)
        return OpenMatch.Candidate(
          name: known.all.ambitions[other].name,
          title: words.page.map { "\(words.title), p. \($0)" } ?? words.title,
          place: words.theme.flatMap { known.writtenTitles(ofTheme: $0).first }, words: nil)
      })
  }

  func openTheme(_ place: Int) -> OpenMatch? {
    let ambitions = Set(ambitionIDs(underTheme: place).compactMap(\.self))
    let candidates = themes.free.filter { other in
      let theme = known.all.themes[other]
      guard known.isCurrent(theme: theme.id) else { return false }
      return !ambitions.isDisjoint(with: known.ambitionIDs(underTheme: theme.id))
        || Likeness.share(
          of: FoldedText.trimmed(new.themes[place]),
          and: FoldedText.trimmed(theme.called.first ?? "")) >= 0.5
    }
    return OpenMatch(
      .theme, on: rows.sourceLine(ofTheme: new.themes[place]), title: new.themes[place],
      candidates: candidates.map { other in
        let theme = known.all.themes[other]
        return OpenMatch.Candidate(
          name: theme.name, title: theme.called.first ?? "", place: nil, words: nil)
      })
  }
}

extension OpenMatch {
  /// Nothing where there are no candidates: then it is new for certain.
  fileprivate init?(
    _ kind: Answer.Kind, on sourceLine: Int, title: String, candidates: [Candidate]
  ) {
    guard !candidates.isEmpty else { return nil }
    self.kind = kind
    self.sourceLine = sourceLine
    self.title = title
    self.candidates = candidates
  }
}
