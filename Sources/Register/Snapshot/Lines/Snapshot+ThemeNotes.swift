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
      let above = try themeNotes(in: edition, marked: notes[edition] ?? EditionNotes())
      found.merge(above.filter { open.contains($0.key) }) { first, _ in first }
      open.subtract(above.keys)
    }
    for place in states.indices { states[place].themeNotes = found[states[place].line] ?? [] }
  }

  /// The footnotes of the themes above the lines of an edition, by the lines; none where it has no rows of themes.
  private func themeNotes(
    in edition: Int, marked notes: EditionNotes
  ) throws -> [Int: [String]] {
    var found: [Int: [String]] = [:]
    var above: [String]?
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
        if let above, found[line] == nil { found[line] = above }
      } else if let theme = try row.read(1, as: String?.self) {
        above = MarkedText.remarks(onTheme: theme, notes: notes)
      }
    }
    return found
  }
}

extension MarkedText {
  /// The words of the footnotes that the marks of a theme lead to and that only remark, as they are compared.
  ///
  /// - Parameter theme: Its row, as written.
  static func remarks(onTheme theme: String, notes: EditionNotes) -> [String] {
    MarkedText(reading: theme, of: .ambition, notes: notes).keys.compactMap { key in
      if case .remark(let words, copy: _) = key {
        CellNote(column: nil, text: words).text
      } else {
        nil
      }
    }
  }
}
