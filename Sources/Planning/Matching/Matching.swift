internal import Annex

/// Which things of a table are which of a register: by codes, titles and places, and by what a person
/// answers.
///
/// A rule takes only what it leads to alone. What no rule leads to is new, unless something that the
/// register holds and the table does not name could be it: that is left open.
struct Matching {
  let new: NewThings
  let known: RegisterThings
  var themes: Pairing
  var ambitions: Pairing
  var measures: Pairing
  let rows: TableRows
  private let lacksAmbitions: Bool
  /// The lines that are settled, by the first of their rows.
  private let settledLines: [Int: Int]
  private let linesByID: [Int: RegisterLine]

  /// Matches the lines of a table.
  ///
  /// - Throws: ``AnswerError``.
  init(
    of contents: AnnexContents, in annex: Annex, with known: RegisterState, answers: [Answer],
    identities: EditionIdentities
  ) throws(AnswerError) {
    new = NewThings(of: contents)
    self.known = RegisterThings(known)
    themes = Pairing(count: new.themes.count, knownCount: known.themes.count)
    ambitions = Pairing(count: new.ambitions.count, knownCount: known.ambitions.count)
    measures = Pairing(count: new.measures.count, knownCount: known.measures.count)
    rows = TableRows(of: contents, in: annex)
    lacksAmbitions = contents.lacks.contains(.ambition)
    settledLines = identities.lines.mapValues(\.id)
    linesByID =
      settledLines.isEmpty
      ? [:]
      : Dictionary(known.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    take(identities)
    for answer in answers { try take(answer) }
    pairByName()
    pairByPlace()
  }

  /// What is left open.
  var open: [OpenMatch] {
    let candidates = MeasureCandidates(of: self)
    var open =
      candidates.map { candidates in measures.waiting.compactMap { candidates.open($0) } } ?? []
    open += ambitions.waiting.compactMap { openAmbition($0) }
    open += themes.waiting.compactMap { openTheme($0) }
    return open.sorted { ($0.sourceLine, $0.kind.rawValue) < ($1.sourceLine, $1.kind.rawValue) }
  }

  /// The known line of a line of the table, where it has one.
  func line(_ line: AnnexContents.Line) -> RegisterLine? {
    if let settled = line.rows.first.flatMap({ settledLines[$0] }) { return linesByID[settled] }
    guard let measure = id(of: line.measure) else { return nil }
    guard let ambition = line.ambition else {
      guard lacksAmbitions else { return known.line(of: measure, under: nil) }
      // A table without ambitions says nothing of them: a measure stands where it stood.
      let lines = known.currentLines(ofID: measure)
      return lines.count == 1 ? lines.first : known.line(of: measure, under: nil)
    }
    return id(of: ambition).flatMap { known.line(of: measure, under: $0) }
  }

  /// Whether a line of a table without ambitions can be one of several.
  func isUnplaced(_ line: AnnexContents.Line) -> Bool {
    guard lacksAmbitions, line.ambition == nil, self.line(line) == nil,
      let measure = id(of: line.measure)
    else { return false }
    return known.currentLines(ofID: measure).count > 1
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
    pairAmbitionsByTitle()
    pairMeasuresByCodes()
    pairMeasuresByTitle()
    pairThemesByTitle()
  }

  /// What has another name, by what stands with it.
  private mutating func pairByPlace() {
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
