internal import PlainText
internal import Annex

/// What a register holds, with what matching asks of it at hand.
struct RegisterThings {
  let all: RegisterState
  private let linesOfMeasure: [Int: [RegisterLine]]
  private let measuresOfAmbition: [Int: Set<Int>]
  private let ambitionsOfTheme: [Int: Set<Int>]
  private let themeTitles: [Int: Set<String>]
  private let writtenThemes: [Int: [String]]
  private let linesByPlace: [Place: RegisterLine]
  private let usedThemes: Set<Int>
  private let usedAmbitions: Set<Int>
  /// The titles, folded, of the measures and ambitions by their places: the one that holds, and all.
  private let measureTitles: [(held: String, all: Set<String>)]
  private let ambitionTitles: [(held: String, all: Set<String>)]
  /// How many measures in use have each code.
  private let measuresOfCode: [String: Int]

  private struct Place: Hashable {
    let measure: Int
    let ambition: Int?
  }

  init(_ known: RegisterState) {
    all = known
    linesOfMeasure = Dictionary(grouping: known.lines, by: \.measure)
    linesByPlace = Dictionary(
      known.lines.map { (Place(measure: $0.measure, ambition: $0.ambition), $0) },
      uniquingKeysWith: { first, _ in first })
    var measures: [Int: Set<Int>] = [:]
    for line in known.lines where line.isCurrent {
      if let ambition = line.ambition { measures[ambition, default: []].insert(line.measure) }
    }
    measuresOfAmbition = measures
    let filled = Set(known.lines.compactMap(\.ambition))
    usedAmbitions = Set(
      known.ambitions.map(\.id).filter { !filled.contains($0) || measures[$0] != nil })
    var ambitions: [Int: Set<Int>] = [:]
    var headed: Set<Int> = []
    for ambition in known.ambitions {
      guard let theme = ambition.words.theme else { continue }
      headed.insert(theme)
      if usedAmbitions.contains(ambition.id) { ambitions[theme, default: []].insert(ambition.id) }
    }
    ambitionsOfTheme = ambitions
    let outside = Set(known.lines.filter(\.isCurrent).compactMap { $0.held?.theme })
    let everOutside = Set(known.lines.compactMap { $0.held?.theme })
    usedThemes = Set(
      known.themes.map(\.id).filter { theme in
        ambitions[theme] != nil || outside.contains(theme)
          || (!headed.contains(theme) && !everOutside.contains(theme))
      })
    measureTitles = known.measures.map { thing in
      (
        FoldedText.trimmed(thing.words.title),
        Set(thing.called.map { FoldedText.trimmed($0.title) })
      )
    }
    ambitionTitles = known.ambitions.map { thing in
      (
        FoldedText.trimmed(thing.words.title),
        Set(thing.called.map { FoldedText.trimmed($0.title) })
      )
    }
    let used = Set(known.lines.filter(\.isCurrent).map(\.measure))
    measuresOfCode = known.measures.reduce(into: [:]) { found, thing in
      guard used.contains(thing.id) else { return }
      for code in thing.words.codes { found[code, default: 0] += 1 }
    }
    writtenThemes = Dictionary(
      known.themes.map { ($0.id, $0.called) }, uniquingKeysWith: { first, _ in first })
    themeTitles = Dictionary(
      known.themes.map { ($0.id, Set($0.called.map { FoldedText.trimmed($0) })) },
      uniquingKeysWith: { first, _ in first })
  }

  func line(of measure: Int, under ambition: Int?) -> RegisterLine? {
    linesByPlace[Place(measure: measure, ambition: ambition)]
  }

  /// The words of a measure by its place: what it is called on the date, or first.
  func words(ofMeasure place: Int) -> MeasureWords { all.measures[place].words }

  func words(ofAmbition place: Int) -> AmbitionWords { all.ambitions[place].words }

  func title(ofMeasure place: Int) -> String { measureTitles[place].held }

  func title(ofAmbition place: Int) -> String { ambitionTitles[place].held }

  /// The title with the codes behind it, folded, as a document has it.
  func fullTitle(ofMeasure place: Int) -> String {
    FoldedText.trimmed(words(ofMeasure: place).fullTitle)
  }

  func titles(ofMeasure place: Int) -> Set<String> { measureTitles[place].all }

  func titles(ofAmbition place: Int) -> Set<String> { ambitionTitles[place].all }

  /// Whether a code is that of one measure in use, or of none.
  func isOfOne(_ code: String) -> Bool { measuresOfCode[code, default: 0] <= 1 }

  /// The titles of a theme by its id; an empty one where there is none.
  func titles(ofTheme id: Int?) -> Set<String> {
    guard let id else { return [""] }
    return themeTitles[id] ?? []
  }

  /// The titles of a theme by its id, as they were written.
  func writtenTitles(ofTheme id: Int) -> [String] { writtenThemes[id] ?? [] }

  func codeList(of place: Int) -> Set<[String]> {
    let codes = words(ofMeasure: place).codes
    return codes.isEmpty ? [] : [codes.sorted()]
  }

  func titledCodes(of place: Int) -> Set<[String]> {
    Set(
      words(ofMeasure: place).codes.flatMap { code in
        titles(ofMeasure: place).map { [code, $0] }
      })
  }

  func currentLines(ofMeasure place: Int) -> [RegisterLine] {
    (linesOfMeasure[all.measures[place].id] ?? []).filter(\.isCurrent)
  }

  /// The lines in use of a measure, by its id.
  func currentLines(ofID id: Int) -> [RegisterLine] {
    (linesOfMeasure[id] ?? []).filter(\.isCurrent)
  }

  /// The measures that stand under an ambition, by its place.
  func measureIDs(underAmbition place: Int) -> Set<Int> {
    measuresOfAmbition[all.ambitions[place].id] ?? []
  }

  /// The ambitions in use under a theme, by its id.
  func ambitionIDs(underTheme id: Int) -> Set<Int> { ambitionsOfTheme[id] ?? [] }

  /// Whether a measure stands on a line in use, or on none at all yet.
  func isCurrent(measure place: Int) -> Bool {
    linesOfMeasure[all.measures[place].id]?.contains(where: \.isCurrent) ?? true
  }

  func isCurrent(ambition place: Int) -> Bool { usedAmbitions.contains(all.ambitions[place].id) }

  func isCurrent(theme id: Int) -> Bool { usedThemes.contains(id) }
}

extension Thing<MeasureWords> {
  var words: MeasureWords { held ?? called.first ?? MeasureWords(title: "", code: nil, codes: []) }
}

extension Thing<AmbitionWords> {
  var words: AmbitionWords {
    held ?? called.first ?? AmbitionWords(theme: nil, title: "", page: nil)
  }
}

extension NewThings {
  func title(ofMeasure place: Int) -> String { measureTitles[place] }

  func title(ofAmbition place: Int) -> String { ambitionTitles[place] }

  /// Whether a code is that of one measure of the table.
  func isOfOne(_ code: String) -> Bool { measuresOfCode[code, default: 0] <= 1 }

  func codeList(of place: Int) -> Set<[String]> {
    let codes = measures[place].codes
    return codes.isEmpty ? [] : [codes.sorted()]
  }

  func titledCodes(of place: Int) -> Set<[String]> {
    Set(measures[place].codes.map { [$0, title(ofMeasure: place)] })
  }
}

extension MeasureWords {
  /// The title with the codes behind it, as an annex writes it.
  var fullTitle: String { code.map { "\(title) (\($0))" } ?? title }
}
