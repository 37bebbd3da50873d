internal import Annex

/// Which things of a table are which of a register: by codes, titles and places, and by what a person
/// answers.
///
/// A rule takes only what it leads to alone. What no rule leads to is new, unless something that the
/// register holds and the table does not name could be it: that is left open.
struct Matching {
  let new: NewThings
  let known: KnownThings
  private(set) var themes: Pairing
  private(set) var ambitions: Pairing
  private(set) var measures: Pairing
  private let rows: TableRows

  /// Matches the lines of a table.
  ///
  /// - Throws: ``AnswerError``.
  init(
    of contents: AnnexContents, in annex: Annex, with known: Known, answers: [Answer]
  ) throws(AnswerError) {
    new = NewThings(of: contents)
    self.known = KnownThings(known)
    themes = Pairing(count: new.themes.count, knownCount: known.themes.count)
    ambitions = Pairing(count: new.ambitions.count, knownCount: known.ambitions.count)
    measures = Pairing(count: new.measures.count, knownCount: known.measures.count)
    rows = TableRows(of: contents, in: annex)
    for answer in answers { try take(answer) }
    pairByName()
    pairByPlace()
  }

  /// What is left open.
  var open: [OpenMatch] {
    var open = measures.waiting.compactMap { openMeasure($0) }
    open += ambitions.waiting.compactMap { openAmbition($0) }
    open += themes.waiting.compactMap { openTheme($0) }
    return open.sorted { ($0.sourceLine, $0.kind.rawValue) < ($1.sourceLine, $1.kind.rawValue) }
  }

  /// The known line of a line of the table, where it has one.
  func line(_ line: AnnexContents.Line) -> KnownLine? {
    guard let measure = id(of: line.measure) else { return nil }
    guard let ambition = line.ambition else {
      return known.line(of: measure, under: nil)
    }
    return id(of: ambition).flatMap { known.line(of: measure, under: $0) }
  }

  /// The known measure of one of the table, by its id.
  func id(of measure: AnnexContents.Measure) -> Int? {
    new.placeOfMeasure[measure].flatMap { measures.partners[$0] }.map { known.all.measures[$0].id }
  }

  /// The known ambition of one of the table, by its id.
  func id(of ambition: AnnexContents.Ambition) -> Int? {
    new.placeOfAmbition[ambition].flatMap { ambitions.partners[$0] }
      .map { known.all.ambitions[$0].id }
  }

  /// The known theme of one of the table, by its id.
  func id(ofTheme title: String) -> Int? {
    new.placeOfTheme[title].flatMap { themes.partners[$0] }.map { known.all.themes[$0].id }
  }

  private mutating func pairByName() {
    pairMeasuresByCodes()
    pairMeasuresByTitle()
    pairAmbitionsByTitle()
    pairThemesByTitle()
  }

  /// What has another name, by what stands with it.
  private mutating func pairByPlace() {
    pairAmbitionsByMeasures()
    pairMeasuresByPlace()
    pairAmbitionsByMeasures()
    pairThemesByContent()
  }

  private mutating func take(_ answer: Answer) throws(AnswerError) {
    let (place, partner, pairing): (Int?, Int?, WritableKeyPath<Matching, Pairing>) =
      switch answer.kind {
      case .theme:
        (
          rows.theme(on: answer.sourceLine).flatMap { new.placeOfTheme[$0] },
          known.all.themes.firstIndex { $0.id == answer.known }, \.themes
        )
      case .ambition:
        (
          rows.line(on: answer.sourceLine)?.ambition.flatMap { new.placeOfAmbition[$0] },
          known.all.ambitions.firstIndex { $0.id == answer.known }, \.ambitions
        )
      case .measure:
        (
          rows.line(on: answer.sourceLine).flatMap { new.placeOfMeasure[$0.measure] },
          known.all.measures.firstIndex { $0.id == answer.known }, \.measures
        )
      }
    guard let place else { throw .nothingThere(answer) }
    guard answer.known != nil else { return self[keyPath: pairing].declareNew(place) }
    guard let partner else { throw .unknown(answer) }
    guard self[keyPath: pairing].partners[place] == nil,
      !self[keyPath: pairing].taken.contains(partner)
    else { throw .givenTwice(answer) }
    self[keyPath: pairing].pair(place, with: partner)
  }
}

// MARK: - Rules

extension Matching {
  /// The same codes; else a code and the title; else a code alone. A merge or a split goes on as the one
  /// that keeps the title.
  private mutating func pairMeasuresByCodes() {
    let (new, known) = (new, known)
    measures.pairUnique(by: { new.codeList(of: $0) }, { known.codeList(of: $0) })
    measures.pairUnique(
      by: { new.titledCodes(of: $0) }, { known.titledCodes(of: $0) })
    measures.pairUnique(
      by: { Set(new.measures[$0].codes) }, { Set(known.words(ofMeasure: $0).codes) })
  }

  /// The same title, where no codes tell them apart.
  private mutating func pairMeasuresByTitle() {
    let (new, known) = (new, known)
    let isPlain = { (place: Int) in new.measures[place].codes.isEmpty }
    let isKnownPlain = { (place: Int) in known.words(ofMeasure: place).codes.isEmpty }
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] },
      { isKnownPlain($0) ? known.titles(ofMeasure: $0) : [] })
    measures.pairUnique(
      by: { isPlain($0) ? [new.title(ofMeasure: $0)] : [] }, { known.titles(ofMeasure: $0) })
    measures.pairUnique(
      by: { [new.title(ofMeasure: $0)] }, { isKnownPlain($0) ? known.titles(ofMeasure: $0) : [] })
  }

  /// The same title at the same place although the codes are others; the same explanation at the same
  /// place where there are no codes.
  private mutating func pairMeasuresByPlace() {
    let (new, known, ambitions) = (new, known, ambitions)
    let places = { (measure: Int) in
      new.linesOfMeasure[measure].compactMap { line -> (AnnexContents.Line, Int)? in
        let line = new.lines[line]
        guard let ambition = line.ambition.flatMap({ new.placeOfAmbition[$0] }),
          let partner = ambitions.partners[ambition]
        else { return nil }
        return (line, known.all.ambitions[partner].id)
      }
    }
    measures.pairUnique(
      by: { measure in
        Set(places(measure).map { "\($0.1) \(new.title(ofMeasure: measure))" })
      },
      { measure in
        Set(
          known.currentLines(ofMeasure: measure).flatMap { line in
            known.titles(ofMeasure: measure).map { "\(line.ambition ?? 0) \($0)" }
          })
      })
    measures.pairUnique(
      by: { measure in
        guard new.measures[measure].codes.isEmpty else { return [] }
        return Set(
          places(measure).compactMap { PlacedText($0.0.explanation, under: $0.1) })
      },
      { measure in
        Set(
          known.currentLines(ofMeasure: measure).compactMap { line in
            PlacedText(line.held?.explanation ?? "", under: line.ambition)
          })
      })
  }

  /// The same title, told apart by theme and page where it comes more than once.
  private mutating func pairAmbitionsByTitle() {
    let (new, known) = (new, known)
    ambitions.pairUnique(
      by: { place in
        let ambition = new.ambitions[place]
        let theme = FoldedText(ambition.theme ?? "").trimmed
        return [[theme, ambition.page ?? "", new.title(ofAmbition: place)]]
      },
      { place in
        Set(
          known.all.ambitions[place].called.flatMap { words in
            known.titles(ofTheme: words.theme).map {
              [$0, words.page ?? "", FoldedText(words.title).trimmed]
            }
          })
      })
    ambitions.pairUnique(
      by: { [[new.ambitions[$0].page ?? "", new.title(ofAmbition: $0)]] },
      { place in
        Set(
          known.all.ambitions[place].called.map {
            [$0.page ?? "", FoldedText($0.title).trimmed]
          })
      })
    ambitions.pairUnique(
      by: { [new.title(ofAmbition: $0)] }, { known.titles(ofAmbition: $0) })
  }

  /// Other words for what the same measures stand under: on the same page, or in words that are alike.
  private mutating func pairAmbitionsByMeasures() {
    let (new, known) = (new, known)
    let content = ambitions.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      let ids = measureIDs(underAmbition: place)
      // A measure that is new itself is no evidence.
      if !ids.contains(where: { $0 == nil }) { found[place] = Set(ids.compactMap(\.self)) }
    }
    let keys = { (page: String?, ids: Set<Int>?) -> Set<[String]> in
      guard let ids, !ids.isEmpty, let page else { return [] }
      return [[page] + ids.sorted().map(String.init)]
    }
    ambitions.pairUnique(
      by: { keys(new.ambitions[$0].page, content[$0]) },
      { keys(known.words(ofAmbition: $0).page, known.measureIDs(underAmbition: $0)) })
    let likely = ambitions.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      guard let ids = content[place], !ids.isEmpty else { return }
      found[place] = Set(
        ambitions.free.filter { other in
          known.measureIDs(underAmbition: other) == ids
            && Likeness.share(
              of: new.title(ofAmbition: place), and: known.title(ofAmbition: other)) >= 0.5
        })
    }
    ambitions.pairUnique(by: { likely[$0] ?? [] }, { [$0] })
  }

  private mutating func pairThemesByTitle() {
    let (new, known) = (new, known)
    themes.pairUnique(
      by: { [FoldedText(new.themes[$0]).trimmed] },
      { known.titles(ofTheme: known.all.themes[$0].id) })
  }

  /// Another heading over the very same.
  private mutating func pairThemesByContent() {
    let known = known
    let content = themes.waiting.reduce(into: [Int: Set<Int>]()) { found, place in
      let ids = ambitionIDs(underTheme: place)
      if !ids.contains(where: { $0 == nil }) { found[place] = Set(ids.compactMap(\.self)) }
    }
    themes.pairUnique(
      by: { content[$0].map { $0.isEmpty ? [] : [$0] } ?? [] },
      { place in
        let ids = known.ambitionIDs(underTheme: known.all.themes[place].id)
        return ids.isEmpty ? [] : [ids]
      })
  }

  /// The known ids of what stands under an ambition of the table; nothing for what is new.
  private func measureIDs(underAmbition place: Int) -> Set<Int?> {
    Set(new.linesOfAmbition[place].map { id(of: new.lines[$0].measure) })
  }

  private func ambitionIDs(underTheme place: Int) -> Set<Int?> {
    Set(
      new.ambitions.filter { $0.theme == new.themes[place] }.map { id(of: $0) })
  }
}

// MARK: - What is left open

extension Matching {
  private func openMeasure(_ place: Int) -> OpenMatch? {
    let measure = new.measures[place]
    let title = new.title(ofMeasure: place)
    let codes = Set(measure.codes)
    let ambitions = Set(
      new.linesOfMeasure[place].compactMap { new.lines[$0].ambition.flatMap { id(of: $0) } })
    let candidates = measures.free.filter { other in
      guard known.isCurrent(measure: other) else { return false }
      let others = known.words(ofMeasure: other).codes
      guard codes.isDisjoint(with: others) else { return true }
      let likeness = Likeness.share(of: title, and: known.title(ofMeasure: other))
      guard codes.isEmpty || others.isEmpty else { return likeness >= 0.8 }
      return likeness >= 0.5
        || known.currentLines(ofMeasure: other).contains { line in
          line.ambition.map(ambitions.contains) ?? false
        }
    }
    return OpenMatch(
      .measure, on: rows.sourceLine(of: new.linesOfMeasure[place].first),
      title: measure.code.map { "\(measure.title) (\($0))" } ?? measure.title,
      candidates: candidates.map { other in
        let words = known.words(ofMeasure: other)
        return OpenMatch.Candidate(
          name: known.all.measures[other].name,
          title: words.code.map { "\(words.title) (\($0))" } ?? words.title)
      })
  }

  private func openAmbition(_ place: Int) -> OpenMatch? {
    let ambition = new.ambitions[place]
    let measures = Set(measureIDs(underAmbition: place).compactMap(\.self))
    let candidates = ambitions.free.filter { other in
      guard known.isCurrent(ambition: other) else { return false }
      let words = known.words(ofAmbition: other)
      return (ambition.page != nil && words.page == ambition.page)
        || !measures.isDisjoint(with: known.measureIDs(underAmbition: other))
        || Likeness.share(of: new.title(ofAmbition: place), and: known.title(ofAmbition: other))
          >= 0.5
    }
    return OpenMatch(
      .ambition, on: rows.sourceLine(of: new.linesOfAmbition[place].first),
      title: ambition.title,
      candidates: candidates.map { other in
        let words = known.words(ofAmbition: other)
        return OpenMatch.Candidate(
          name: known.all.ambitions[other].name,
          title: words.page.map { "\(words.title), p. \($0)" } ?? words.title)
      })
  }

  private func openTheme(_ place: Int) -> OpenMatch? {
    let ambitions = Set(ambitionIDs(underTheme: place).compactMap(\.self))
    let candidates = themes.free.filter { other in
      let theme = known.all.themes[other]
      guard known.isCurrent(theme: theme.id) else { return false }
      return !ambitions.isDisjoint(with: known.ambitionIDs(underTheme: theme.id))
        || Likeness.share(
          of: FoldedText(new.themes[place]).trimmed,
          and: FoldedText(theme.called.first ?? "").trimmed) >= 0.5
    }
    return OpenMatch(
      .theme, on: rows.sourceLine(ofTheme: new.themes[place]), title: new.themes[place],
      candidates: candidates.map { other in
        let theme = known.all.themes[other]
        return OpenMatch.Candidate(name: theme.name, title: theme.called.first ?? "")
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
