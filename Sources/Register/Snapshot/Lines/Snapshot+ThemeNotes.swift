internal import Annex
internal import SQLite

extension Snapshot {
  /// Adds the footnotes of the themes above them to lines, as the last of some editions says them that has the line, could
  /// have footnotes, and has rows of themes in which these could be marked.
  ///
  /// - Parameter editions: Their ids, in the order of time.
  func addThemeNotes(to states: inout [LineState], of editions: [Int]) throws {
    let telling = try editionsWithNotes()
    let notes = try footnotes(ofEditions: telling)
    var open = Set(states.map(\.line))
    var found: [Int: [String]] = [:]
    // Where no edition has a footnote that only remarks, no theme has one.
    guard notes.values.contains(where: { $0.keys.contains(where: \.isRemark) }) else { return }
    for edition in editions.reversed() where telling.contains(edition) && !open.isEmpty {
      let above = try themeNotes(in: edition, marked: notes[edition] ?? EditionNotes()).lines
      for (line, theme) in above where open.contains(line) { found[line] = theme.notes }
      open.subtract(above.keys)
    }
    for place in states.indices { states[place].themeNotes = found[states[place].line] ?? [] }
  }

  /// The themes of an edition with their footnotes, by the lines below them; none where it has no rows of themes.
  func themeNotes(in edition: Int, marked notes: EditionNotes) throws -> ThemesAbove {
    var found = ThemesAbove()
    var above: (theme: String, notes: [String])?
    try database.visit(
      """
      SELECT line_id, CASE kind WHEN 'theme' THEN ambition END
      FROM edition_rows
      WHERE edition_id = \(edition) AND kind IN ('theme', 'line')
      ORDER BY position
      """
    ) { row in
      if let line = try row.read(0, as: Int?.self) {
        // Two rows of a line stand under the theme of the first.
        if let above, found.lines[line] == nil { found.lines[line] = above }
      } else if let theme = try row.read(1, as: String?.self) {
        let text = MarkedText(reading: theme, of: .ambition, notes: notes)
        // Where it goes on on another page its notes stand above.
        if let above, text.remarks.isEmpty, GoingOn.isTheme(text.words, as: above.theme) { return }
        above = (text.words, text.remarks)
        found.themes.insert(text.words)
      }
    }
    return found
  }
}

/// The themes that stand above the lines of an edition.
struct ThemesAbove {
  /// The theme of each line, without the marks of its footnotes, which stand beside.
  var lines: [Int: (theme: String, notes: [String])] = [:]
  /// All themes.
  var themes: Set<String> = []
}

extension MarkedText {
  /// The words of the footnotes that its marks lead to and that only remark, as they are compared.
  fileprivate var remarks: [String] {
    keys.compactMap { key in
      if case .remark(let words, copy: _) = key {
        CellNote(column: nil, text: words).text
      } else {
        nil
      }
    }
  }
}
