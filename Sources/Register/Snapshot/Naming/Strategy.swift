internal import PlainText
internal import Annex
internal import SQLite

/// The themes and ambitions of the register: where a measure can stand.
public struct Strategy: Sendable {
  /// The themes as they are worded last, in the order in which they were recorded.
  public let themes: [Theme]
  /// The ambitions as they are worded last, in the order in which they were recorded.
  public let ambitions: [Ambition]

  /// A heading over ambitions.
  public struct Theme: Hashable, Sendable {
    let id: Int
    /// Its title.
    public let title: String
  }

  /// What the strategy wants.
  public struct Ambition: Hashable, Sendable {
    let id: Int
    let theme: Int?
    /// Its title and its page.
    public let words: LineState.Ambition
  }

  /// Where a measure stands.
  public enum Place: Hashable, Sendable {
    /// Under an ambition.
    case ambition(Ambition)
    /// Outside the strategy (N.v.t.), under a theme.
    case theme(Theme)
  }

  /// Finds the one theme that a person names by a part of its title.
  ///
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func theme(named name: String) throws(RegisterError) -> Theme {
    try Choice.only(
      of: themes, named: name, noun: "theme", title: \.title,
      isNamed: { theme, name in FoldedText(theme.title).folded.contains(name) },
      shown: \.title)
  }

  /// Finds the one ambition that a person names by a part of its title or by its page.
  ///
  /// - Throws: ``RegisterError`` where there is none, with the nearest, or where there are several.
  public func ambition(named name: String) throws(RegisterError) -> Ambition {
    try Choice.only(
      of: ambitions, named: name, noun: "ambition", title: \.words.title,
      isNamed: { ambition, name in ambition.words.isNamed(name) },
      shown: \.words.name)
  }
}

extension Strategy.Place {
  var ids: LinePlace {
    switch self {
    case .ambition(let ambition): LinePlace(ambition: ambition.id, theme: nil)
    case .theme(let theme): LinePlace(ambition: nil, theme: theme.id)
    }
  }

  /// The place as a person names it.
  var name: String {
    switch self {
    case .ambition(let ambition): "under \(ambition.words.name)"
    case .theme: "outside the strategy"
    }
  }
}

extension Snapshot {
  /// Reads the themes and ambitions that stand.
  public func strategy() throws -> Strategy {
    Strategy(
      themes: try database.all(
        """
        SELECT theme.id, wording.title
        FROM themes AS theme
        JOIN theme_wordings AS wording
          ON wording.id = \(DatedTable.themeWordings.held(of: "theme.id", from: .last))
        ORDER BY theme.id
        """
      ) { row in Strategy.Theme(id: try row.read(0), title: try row.read(1)) },
      ambitions: try database.all(
        """
        SELECT ambition.id, wording.theme_id, wording.title, wording.page
        FROM ambitions AS ambition
        JOIN ambition_wordings AS wording
          ON wording.id = \(DatedTable.ambitionWordings.held(of: "ambition.id", from: .last))
        ORDER BY ambition.id
        """
      ) { row in
        Strategy.Ambition(
          id: try row.read(0), theme: try row.read(1),
          words: LineState.Ambition(title: try row.read(2), page: try row.read(3)))
      })
  }
}
