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
    guard
      lines.contains(where: { $0.isRemarked || !$0.editions.isDisjoint(with: remarking) })
    else { return [:] }
    let telling = try editionsWithNotes()
    let footnotes = try footnotes(ofEditions: remarking)
    var found: [Int: [(place: MeasureIndex.Place, change: NoteChange)]] = [:]
    var cells: [Int: [CellNote]] = [:]
    // The theme of each line as the last edition had it that has both, with all themes of that edition.
    var above: [Int: (own: (theme: String, notes: [String]), all: Set<String>)] = [:]
    for edition in editions where telling.contains(edition) {
      let here = lines.filter { $0.editions.contains(edition) }
      guard !here.isEmpty else { continue }
      let themes = try themeNotes(in: edition, marked: footnotes[edition] ?? EditionNotes())
      var changes: [Set<String>: ThemeNoteChanges] = [:]
      for line in here {
        let id = line.place.line
        if line.isRemarked {
          let now = try cellNotes(of: id, in: edition)
          if let before = cells.updateValue(now, forKey: id) {
            found[edition, default: []] += NoteChange.all(from: before, to: now).map {
              (line.place, $0)
            }
          }
        }
        guard let theme = themes.lines[id] else { continue }
        defer { above[id] = (theme, themes.themes) }
        guard let before = above[id] else { continue }
        let next = changes[
          before.all,
          default: ThemeNoteChanges(themes: { before.all }, then: { themes.themes })
        ].next(from: (before.own.theme, before.own.notes), to: (theme.theme, theme.notes))
        found[edition, default: []] += next.map { (line.place, $0) }
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
}
