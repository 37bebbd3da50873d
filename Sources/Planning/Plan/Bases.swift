internal import Annex

/// What the editions before said of themes, ambitions and measures, found by the lines that they had.
struct Bases {
  private let ambitions: [Int: AnnexContents.Ambition]
  private let measures: [Int: AnnexContents.Measure]
  private let themes: Set<String>
  private let themesByTitle: [String: Int]

  init(_ known: RegisterState) {
    var ambitions: [Int: AnnexContents.Ambition] = [:]
    var measures: [Int: AnnexContents.Measure] = [:]
    var themes: Set<String> = []
    // What the youngest edition says comes last, and so stays.
    for line in known.lines.sorted(by: { $0.age > $1.age }) {
      guard let before = line.before else { continue }
      measures[line.measure] = before.measure
      if let ambition = line.ambition, let said = before.ambition { ambitions[ambition] = said }
      if let theme = before.theme { themes.insert(theme) }
    }
    self.ambitions = ambitions
    self.measures = measures
    self.themes = themes
    themesByTitle = Dictionary(
      known.themes.flatMap { theme in theme.called.map { ($0, theme.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// What an ambition was called.
  func ambition(_ id: Int) -> AnnexContents.Ambition? { ambitions[id] }

  /// What a measure was called.
  func measure(_ id: Int) -> AnnexContents.Measure? { measures[id] }

  /// What a theme was called, among all its names.
  func theme(calledOneOf names: [String]) -> String? {
    names.first(where: themes.contains)
  }

  /// The known theme that an edition before called so.
  func reference(toTheme title: String?) -> ThemeReference? {
    title.map { title in themesByTitle[title].map(ThemeReference.known) ?? .new(title) }
  }
}
