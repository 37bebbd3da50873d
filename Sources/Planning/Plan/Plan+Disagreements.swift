internal import Annex

extension Plan {
  /// The cells in which the register holds something else than the edition says, and that are not simply
  /// new, in the order of the source.
  ///
  /// - Parameter themeTitles: The titles of the known themes, by their ids.
  public func disagreements(themeTitles: [Int: String]) -> [Disagreement] {
    var found = Finder()
    func title(_ theme: ThemeReference?) -> String? { theme?.title(among: themeTitles) }
    var seen: Set<Disagreement.Subject> = []
    for line in lines {
      found.place = (line.sourceLine, line.said)
      if let theme = line.said.theme, case .known(let id, let title)? = themes[theme] {
        found.add(title, .theme, id, .title, name: theme) { $0 }
      }
      if let ambition = line.said.ambition, case .known(let id, let words)? = ambitions[ambition] {
        found.add(words.title, .ambition, id, .title, name: ambition.title) { $0 }
        found.add(words.page, .ambition, id, .page, name: ambition.title) { $0 }
        found.add(words.theme, .ambition, id, .theme, name: ambition.title, words: title)
      }
      if case .known(let id, let words)? = measures[line.said.measure] {
        found.add(words.title, .measure, id, .title, name: line.name) { $0 }
        found.add(words.codes, .measure, id, .codes, name: line.name) { $0.written }
      }
      if let id = line.known {
        found.add(line.explanation, .line, id, .explanation, name: line.name) { $0 }
        found.add(line.theme, .line, id, .theme, name: line.name, words: title)
        found.add(
          line.status, .line, id, .status, name: line.name, origin: line.status.held?.origin
        ) { $0.text }
      }
    }
    return found.all.filter { seen.insert($0.subject).inserted }
  }

  private struct Finder {
    var place: (sourceLine: Int, said: SaidLine)?
    var all: [Disagreement] = []

    mutating func add<Value>(
      _ cell: Cell<Value>, _ kind: Disagreement.Kind, _ id: Int, _ field: Disagreement.Field,
      name: String, origin: String? = nil, words: (Value) -> String?
    ) {
      guard cell.verdict == .conflict || (cell.verdict == .stands && cell.held != nil) else {
        return
      }
      all.append(
        Disagreement(
          subject: Disagreement.Subject(kind: kind, id: id, field: field),
          isConflict: cell.verdict == .conflict, sourceLine: place?.sourceLine ?? 1, name: name,
          said: words(cell.said), held: cell.held.flatMap(words), origin: origin))
    }
  }
}

extension ThemeReference {
  /// Its title.
  ///
  /// - Parameter titles: Those of the known themes, by their ids.
  public func title(among titles: [Int: String]) -> String? {
    switch self {
    case .known(let id): titles[id]
    case .new(let title): title
    }
  }
}

extension PlannedLine {
  /// The measure, and the page of its ambition where it has one.
  fileprivate var name: String {
    let measure = said.measure.code ?? said.measure.title
    return said.ambition?.page.map { "\(measure), p. \($0)" } ?? measure
  }
}
