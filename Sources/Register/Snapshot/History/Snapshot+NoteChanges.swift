internal import Annex
internal import SQLite

extension Snapshot {
  /// What came, changed and went of the footnotes of some lines and of the themes above them, by the editions that say so.
  ///
  /// With the first edition that has a line all came that it has, which is no change.
  ///
  /// - Parameters:
  ///   - lines: The lines, with the editions that have them and whether any footnote remarks on them.
  ///   - editions: The ids of all editions that count, in the order of time.
  func noteChanges(
    on lines: [(place: MeasureIndex.Place, editions: Set<Int>, isRemarked: Bool)],
    in editions: [Int]
  ) throws -> [Int: [(place: MeasureIndex.Place, change: NoteChange)]] {
    let remarking = try editionsWithRemarks()
    let isRemarked = lines.contains(where: \.isRemarked)
    guard isRemarked || lines.contains(where: { !$0.editions.isDisjoint(with: remarking) }) else {
      return [:]
    }
    let telling = try editionsWithNotes()
    let footnotes = try footnotes(ofEditions: remarking)
    var found: [Int: [(place: MeasureIndex.Place, change: NoteChange)]] = [:]
    // A theme is told once, whatever lines stand below it.
    var told: [Int: Set<NoteChange>] = [:]
    for line in lines {
      let themes = try themeRows(above: line.place.line)
      var cells: [CellNote]?
      var above: [String]?
      for edition in editions where line.editions.contains(edition) && telling.contains(edition) {
        if line.isRemarked {
          let now = try cellNotes(of: line.place.line, in: edition)
          let changes = cells.map { NoteChange.all(from: $0, to: now) } ?? []
          found[edition, default: []] += changes.map { (line.place, $0) }
          cells = now
        }
        guard let theme = themes[edition] else { continue }
        let now = MarkedText.remarks(onTheme: theme, notes: footnotes[edition] ?? EditionNotes())
        for change in above.map({ NoteChange.ofTheme(from: $0, to: now) }) ?? []
        where told[edition, default: []].insert(change).inserted {
          found[edition, default: []].append((line.place, change))
        }
        above = now
      }
    }
    return found
  }

  /// The editions that have a footnote which only remarks.
  private func editionsWithRemarks() throws -> Set<Int> {
    Set(
      try database.all("SELECT DISTINCT edition_id FROM edition_notes WHERE kamerstuk_id IS NULL") {
        row in try row.read(0, as: Int.self)
      })
  }

  /// The row of a theme above a line in each edition that has both, as written; above the first of its rows, where it has two.
  private func themeRows(above line: Int) throws -> [Int: String] {
    var found: [Int: String] = [:]
    try database.visit(
      """
      SELECT row.edition_id, theme.ambition
      FROM edition_rows AS row
      JOIN edition_rows AS theme ON theme.edition_id = row.edition_id AND theme.position = (
        SELECT max(above.position) FROM edition_rows AS above
        WHERE above.edition_id = row.edition_id AND above.kind = 'theme'
          AND above.position < row.position)
      WHERE row.line_id = \(line) AND row.kind = 'line'
      ORDER BY row.edition_id, row.position
      """
    ) { row in
      let edition: Int = try row.read(0)
      if found[edition] == nil { found[edition] = try row.read(1) }
    }
    return found
  }
}
