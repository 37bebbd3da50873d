public import Annex

/// A footnote of a cell, or of the theme above it, that came, changed or went.
public struct NoteChange: Hashable, Sendable {
  /// The column of the cell; nothing for a remark on the whole line or on its theme.
  public let column: Column?
  /// Whether it is of the theme.
  public private(set) var isOfTheme = false
  /// What it said; nothing where there was none.
  public let old: String?
  /// What it says; nothing where there is none any more.
  public let new: String?

  /// Its cell in a word.
  public var cell: String { column?.word ?? (isOfTheme ? "theme" : "line") }

  private init(column: Column?, old: String?, new: String?) {
    self.column = column
    self.old = old
    self.new = new
  }

  /// Compares footnotes of the cells of a line, in the order of its columns.
  ///
  /// In one cell what came is taken for what became of what went. A form that tells the footnotes of a line and not of
  /// which cell says nothing against the cell.
  static func all(from old: [CellNote], to new: [CellNote]) -> [NoteChange] {
    guard old != new else { return [] }
    let (old, new) = (old.besides(new), new.besides(old))
    return (Column.allCases.map(Optional.some) + [nil]).flatMap { column in
      let before = old.filter { $0.column == column }.map(\.text)
      let after = new.filter { $0.column == column }.map(\.text)
      let gone = before.filter { !after.contains($0) }
      let come = after.filter { !before.contains($0) }
      return (0..<max(gone.count, come.count)).map { place in
        NoteChange(
          column: column, old: gone.indices.contains(place) ? gone[place] : nil,
          new: come.indices.contains(place) ? come[place] : nil)
      }
    }
  }
}

extension NoteChange {
  /// Compares footnotes of a theme.
  static func ofTheme(from old: [String], to new: [String]) -> [NoteChange] {
    let changes = all(
      from: old.map { CellNote(column: nil, text: $0) },
      to: new.map { CellNote(column: nil, text: $0) })
    return changes.map { change in
      var change = change
      change.isOfTheme = true
      return change
    }
  }
}

extension [CellNote] {
  /// Those of which others do not say the same words, be it of no cell.
  fileprivate func besides(_ others: [CellNote]) -> [CellNote] {
    filter { note in
      !others.contains { other in
        other.text == note.text
          && (other.column == note.column || other.column == nil || note.column == nil)
      }
    }
  }
}

extension Column {
  /// What people call its cells.
  fileprivate var word: String {
    switch self {
    case .ambition: "ambition"
    case .page: "page"
    case .measure: "measure"
    case .explanation: "explanation"
    case .status: "status"
    case .notified: "told"
    }
  }
}
