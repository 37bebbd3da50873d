internal import Annex

/// A cell in which the edition and the register do not say the same, and the edition alone does not
/// decide.
public struct Disagreement: Hashable, Sendable {
  /// What it is about.
  public let subject: Subject
  /// Whether both changed; else only the register did, and what it holds stands.
  public let isConflict: Bool
  /// The line of the source on which it stands.
  public let sourceLine: Int
  /// What the measure, ambition or theme is called in the edition.
  public let name: String
  /// What the edition says.
  public let said: String?
  /// What the register holds.
  public let held: String?
  /// Since when it holds and who recorded it, where it is known.
  public let origin: String?

  /// A cell: of what, and which.
  public struct Subject: Hashable, Sendable {
    /// The kind of thing.
    public let kind: Kind
    /// Its id.
    public let id: Int
    /// The cell.
    public let field: Field
  }

  /// A kind of thing that has cells.
  public enum Kind: String, Hashable, Sendable {
    /// A heading.
    case theme
    /// What the strategy wants.
    case ambition
    /// What is done.
    case measure
    /// A measure under an ambition.
    case line
  }

  /// What can differ of a thing.
  public enum Field: String, Hashable, Sendable {
    /// The title.
    case title
    /// The page of an ambition.
    case page
    /// The theme of an ambition, or of a line outside the strategy.
    case theme
    /// The codes of a measure.
    case codes
    /// The explanation of a line.
    case explanation
    /// Who answers for a line.
    case owner
    /// The status of a line.
    case status
  }
}

/// What a person decides where both the edition and the register changed.
public struct Decisions: Hashable, Sendable {
  /// What holds for all that is not decided one by one; nothing where it stays open.
  public var otherwise: Choice?
  /// What is decided one by one.
  public var each: [Disagreement.Subject: Choice]

  /// Creates decisions; by default everything is open.
  public init(otherwise: Choice? = nil, each: [Disagreement.Subject: Choice] = [:]) {
    self.otherwise = otherwise
    self.each = each
  }

  /// Whose word holds.
  public enum Choice: String, CaseIterable, Hashable, Sendable {
    /// What the edition says is recorded.
    case edition
    /// What the register holds stands.
    case register
  }

  /// Whose word holds in a cell; nothing where it is open.
  public func choice(for subject: Disagreement.Subject) -> Choice? { each[subject] ?? otherwise }

  /// Whether the edition's word holds in a cell where both changed.
  public func takesEdition(
    _ kind: Disagreement.Kind, _ id: Int, _ field: Disagreement.Field
  ) -> Bool {
    choice(for: Disagreement.Subject(kind: kind, id: id, field: field)) == .edition
  }
}

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
        found.add(line.owner, .line, id, .owner, name: line.name) { $0 }
        found.add(line.theme, .line, id, .theme, name: line.name, words: title)
        found.add(
          line.status, .line, id, .status, name: line.name, origin: line.status.held?.origin
        ) { $0.text }
      }
    }
    return found.all.filter { seen.insert($0.subject).inserted }
  }

  private struct Finder {
    var place: (sourceLine: Int, said: AnnexContents.Line)?
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
