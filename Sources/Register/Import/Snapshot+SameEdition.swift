internal import Annex
internal import Kamerstuk
internal import Dates

extension Snapshot {
  /// Finds the edition that a draft is once more: the same table, of the same date.
  ///
  /// An edition is an event, not its bytes: what is sent again on another date is another one. Bytes whose date
  /// nobody states are those of the edition that has them.
  func edition(like draft: EditionDraft) throws -> Edition? {
    try editions().last { edition in
      guard draft.isDateStated, edition.date != draft.date else {
        return try edition.digest == draft.digest
          || edition.date == draft.date && hasTable(of: draft, edition)
      }
      return false
    }
  }

  private func hasTable(of draft: EditionDraft, _ edition: Edition) throws -> Bool {
    guard let table = try table(of: edition), table.rows.count == draft.annex.rows.count,
      zip(table.rows, draft.annex.rows).allSatisfy({ $0.kind == $1.kind && $0.cells == $1.cells }),
      table.notes.map(\.text) == draft.annex.notes.map(\.text)
    else { return false }
    // A table has more columns than the annex, and marks that mean something; only the table as it was sent has these.
    return try keptTable(ofEdition: edition.id).contents().statesTheSame(as: draft.contents)
  }

  /// The editions, other than of its date, that have the same table as a draft.
  func twins(of draft: EditionDraft) throws -> [Edition] {
    try editions().filter { $0.digest == draft.digest && $0.date != draft.date }
  }
}

extension AnnexContents {
  /// Whether it states all that another one does, of tables whose six columns and footnotes say the same.
  fileprivate func statesTheSame(as other: AnnexContents) -> Bool {
    lacks == other.lacks && tellsNotes == other.tellsNotes && themeRows == other.themeRows
      && lines.count == other.lines.count
      && zip(lines, other.lines).allSatisfy { $0.stated == $1.stated }
  }
}

extension AnnexContents.Line {
  /// All that it states; what its words say follows from them and from the date.
  fileprivate var stated: Statement {
    Statement(
      theme: theme, ambition: ambition, measure: measure, beside: statement, notes: notes,
      told: notifications.map { Statement.Told(date: $0.date, kamerstuk: $0.kamerstuk) })
  }

  fileprivate struct Statement: Equatable {
    let theme: String?
    let ambition: AnnexContents.Ambition?
    let measure: AnnexContents.Measure
    let beside: LineStatement?
    let notes: [CellNote]
    let told: [Told]

    struct Told: Equatable {
      let date: CalendarDate
      let kamerstuk: Kamerstuk?
    }
  }
}
