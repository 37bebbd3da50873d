public import Annex
internal import SQLite

extension ColumnNames {
  /// What was said of the headings of an edition, as the register keeps it: a wish on each line.
  init(kept: String?) throws {
    try self.init(reading: (kept ?? "").split(separator: "\n").map(String.init))
  }

  /// The same as the register keeps it; nothing where nothing was said.
  var kept: String? { isEmpty ? nil : wishes.joined(separator: "\n") }
}

extension MarkMeanings {
  /// What was said of the marks of an edition, as the register keeps it: a wish on each line.
  init(kept: String?) throws {
    try self.init(reading: (kept ?? "").split(separator: "\n").map(String.init))
  }

  /// The same as the register keeps it; nothing where nothing was said.
  var kept: String? { isEmpty ? nil : wishes.joined(separator: "\n") }
}

extension ProgrammeLook {
  /// What the columns of an edition were called, as the register keeps it: a wish on each line.
  init(kept: String?) throws {
    self.init()
    try take((kept ?? "").split(separator: "\n").map(String.init))
  }

  /// The same as the register keeps it; nothing where nothing was said.
  var kept: String? { wishes.isEmpty ? nil : wishes.joined(separator: "\n") }
}

extension Snapshot {
  /// What the columns were called as the editions that stand were taken in: the annex goes out with these headings.
  func keptHeadings(knownAt change: Int) throws -> ProgrammeLook {
    try database.all(
      """
      SELECT edition.headings
      FROM editions AS edition
      JOIN edition_wordings AS wording ON wording.edition_id = edition.id
      WHERE edition.headings IS NOT NULL
        AND \(DatedTable.editionWordings.stands("wording", knownAt: change))
      ORDER BY edition.id
      """
    ) { row in try ProgrammeLook(kept: try row.read(0)) }
    .reduce(into: ProgrammeLook()) { $0.call($1) }
  }

  /// What was said of the headings and of the marks of phases of the editions that stand: the next one has the same.
  public func keptWords() throws -> (columns: ColumnNames, marks: MarkMeanings) {
    let kept = try database.all(
      """
      SELECT edition.columns, edition.marks
      FROM editions AS edition
      JOIN edition_wordings AS wording ON wording.edition_id = edition.id
      WHERE coalesce(edition.columns, edition.marks) IS NOT NULL
        AND \(DatedTable.editionWordings.stands("wording"))
      ORDER BY edition.id
      """
    ) { row in
      (try ColumnNames(kept: try row.read(0)), try MarkMeanings(kept: try row.read(1)))
    }
    return (
      kept.reduce(.known) { $0.followed(by: $1.0) }, kept.reduce(.none) { $0.followed(by: $1.1) }
    )
  }
}
