internal import Annex
internal import PlainText

/// The things that a table names, each once, with the first row that does.
struct NewThings {
  private(set) var themes: [String] = []
  private(set) var ambitions: [AnnexContents.Ambition] = []
  private(set) var measures: [AnnexContents.Measure] = []
  /// The lines that stand under each ambition, and the lines of each measure, by their places.
  private(set) var linesOfAmbition: [[Int]] = []
  private(set) var linesOfMeasure: [[Int]] = []
  private(set) var placeOfTheme: [String: Int] = [:]
  private(set) var placeOfAmbition: [AnnexContents.Ambition: Int] = [:]
  private(set) var placeOfMeasure: [AnnexContents.Measure: Int] = [:]
  let lines: [AnnexContents.Line]
  /// The titles, folded, of the measures and ambitions by their places.
  private(set) var measureTitles: [String] = []
  private(set) var ambitionTitles: [String] = []
  /// How many measures have each code.
  private(set) var measuresOfCode: [String: Int] = [:]

  init(of contents: AnnexContents) {
    lines = contents.lines
    for theme in contents.themes { add(theme: theme) }
    for (place, line) in lines.enumerated() {
      if let theme = line.theme { add(theme: theme) }
      if let ambition = line.ambition {
        if placeOfAmbition[ambition] == nil {
          placeOfAmbition[ambition] = ambitions.count
          ambitions.append(ambition)
          linesOfAmbition.append([])
        }
        if let known = placeOfAmbition[ambition] { linesOfAmbition[known].append(place) }
      }
      if placeOfMeasure[line.measure] == nil {
        placeOfMeasure[line.measure] = measures.count
        measures.append(line.measure)
        linesOfMeasure.append([])
      }
      if let known = placeOfMeasure[line.measure] { linesOfMeasure[known].append(place) }
    }
    measureTitles = measures.map { FoldedText.trimmed($0.title) }
    ambitionTitles = ambitions.map { FoldedText.trimmed($0.title) }
    for code in measures.flatMap(\.codes) { measuresOfCode[code, default: 0] += 1 }
  }

  private mutating func add(theme: String) {
    guard placeOfTheme[theme] == nil else { return }
    placeOfTheme[theme] = themes.count
    themes.append(theme)
  }
}
