internal import Digest
internal import Kamerstuk
internal import SQLite

extension Register {
  /// Finds the edition of some bytes.
  func edition(of digest: SHA256Digest) throws -> Edition? {
    let kamerstukken = try kamerstukken()
    return try database.first(
      """
      SELECT edition.id, wording.date, wording.date_basis, wording.title, wording.kamerstuk_id,
        change.id, change.recorded_at, change.actor
      FROM editions AS edition
      JOIN edition_wordings AS wording ON wording.edition_id = edition.id
      JOIN changes AS change ON change.id = edition.change_id
      WHERE edition.sha256 = \(digest.bytes)
        AND NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = wording.id)
      """
    ) { row in
      Edition(
        id: try row.read(0), date: try row.read(1),
        isDateStated: try row.read(2, as: String.self) == "stated", title: try row.read(3),
        letter: try row.read(4, as: Int?.self).flatMap { kamerstukken[$0] },
        change: try Change(row, from: 5))
    }
  }

  /// Whether anything was recorded yet.
  func isEmpty() throws -> Bool {
    try database.first("SELECT EXISTS (SELECT 1 FROM changes)") { try !$0.read(0, as: Bool.self) }
      ?? true
  }
}
