internal import Annex
internal import Dates
internal import Planning
internal import SQLite

extension Snapshot {
  /// Reads an edition as it was taken in.
  func draft(ofEdition id: Int, in change: Change) throws -> EditionDraft {
    let kept = try keptTable(ofEdition: id)
    let said = try database.first(
      """
      SELECT date, date_basis, title FROM edition_wordings
      WHERE edition_id = \(id) AND change_id = \(change.id)
      """
    ) { row in
      (
        date: try row.read(0, as: CalendarDate.self),
        isStated: try row.read(1, as: String.self) == "stated",
        title: try row.read(2, as: String?.self)
      )
    }
    return try EditionDraft(
      of: kept.annex(), from: kept.bytes, readAs: kept.reading, named: kept.fileName,
      shownAs: kept.fileName, date: said.flatMap { $0.isStated ? $0.date : nil },
      title: said?.title, letter: nil)
  }

  /// Reads which things those of an edition's table were settled to be.
  func identities(
    in draft: EditionDraft, ofEdition id: Int, in change: Change
  ) throws -> EditionIdentities {
    var identities = EditionIdentities()
    let view = Viewpoint(asOf: draft.date, knownAt: change.id)
    var rows: [Int: (line: EditionIdentities.Line, measure: Int, theme: Int?, title: String?)] = [:]
    try database.visit(
      """
      SELECT row.position - 1, line.id, line.ambition_id, line.measure_id,
        theme.theme_id, theme.title
      FROM edition_rows AS row
      JOIN lines AS line ON line.id = row.line_id
      LEFT JOIN ambition_wordings AS ambition
        ON ambition.id = \(DatedTable.ambitionWordings.held(of: "line.ambition_id", from: view))
      LEFT JOIN line_wordings AS wording
        ON wording.id = \(DatedTable.lineWordings.held(of: "line.id", from: view))
      LEFT JOIN theme_wordings AS theme
        ON theme.id = \(DatedTable.themeWordings.held(
          of: "ifnull(ambition.theme_id, wording.theme_id)", from: view))
      WHERE row.edition_id = \(id) AND row.kind = 'line'
      """
    ) { row in
      rows[try row.read(0)] = (
        EditionIdentities.Line(id: try row.read(1), ambition: try row.read(2)),
        try row.read(3), try row.read(4), try row.read(5)
      )
    }
    for line in draft.contents.lines {
      guard let first = line.rows.first, let row = rows[first] else { continue }
      identities.lines[first] = row.line
      identities.measures[line.measure] = row.measure
      if let ambition = line.ambition, let known = row.line.ambition {
        identities.ambitions[ambition] = known
      }
      // A theme in a column has no row of its own.
      if let title = line.theme, title == row.title { identities.themes[title] = row.theme }
    }
    try database.visit(
      """
      SELECT position - 1, theme_id FROM edition_rows
      WHERE edition_id = \(id) AND kind = 'theme'
      """
    ) { row in
      if let title = draft.contents.themeRows[try row.read(0)] {
        identities.themes[title] = try row.read(1, as: Int.self)
      }
    }
    return identities
  }

  /// Reads whose word was decided to hold: the edition's where its change recorded something of the thing.
  func decisions(in change: Change, on disagreements: [Disagreement]) throws -> Decisions {
    var decisions = Decisions()
    for disagreement in disagreements where disagreement.isConflict {
      let (kind, id) = (disagreement.subject.kind, disagreement.subject.id)
      let table: DatedTable =
        switch kind {
        case .theme: .themeWordings
        case .ambition: .ambitionWordings
        case .measure: .measureWordings
        case .line: disagreement.subject.field == .status ? .statuses : .lineWordings
        }
      let isRecorded: Bool? = try database.first(
        """
        SELECT EXISTS (
          SELECT 1 FROM \(words: table.name)
          WHERE \(words: table.owner) = \(id) AND change_id = \(change.id))
        """
      ) { row in try row.read(0) }
      decisions.each[disagreement.subject] = isRecorded == true ? .edition : .register
    }
    return decisions
  }
}
