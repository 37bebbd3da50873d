internal import Digest
internal import Kamerstuk
internal import SQLite

extension Register {
  /// Reads the editions, in the order in which they were taken in.
  public func editions() throws -> [Edition] {
    let kamerstukken = try kamerstukken()
    return try database.all(
      """
      SELECT edition.id, edition.file_name, edition.sha256,
        wording.date, wording.date_basis, wording.title, wording.kamerstuk_id,
        change.id, change.recorded_at, change.actor
      FROM editions AS edition
      JOIN edition_wordings AS wording ON wording.edition_id = edition.id
      JOIN changes AS change ON change.id = edition.change_id
      WHERE NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = wording.id)
      ORDER BY edition.id
      """
    ) { row in
      Edition(
        id: try row.read(0), fileName: try row.read(1),
        digest: SHA256Digest(bytes: try row.read(2)), date: try row.read(3),
        isDateStated: try row.read(4, as: String.self) == "stated", title: try row.read(5),
        letter: try row.read(6, as: Int?.self).flatMap { kamerstukken[$0] },
        change: try Change(row, from: 7))
    }
  }

  /// Finds the edition of some bytes.
  func edition(of digest: SHA256Digest) throws -> Edition? {
    try editions().first { $0.digest == digest }
  }

  /// Whether anything was recorded yet.
  func isEmpty() throws -> Bool {
    try database.first("SELECT EXISTS (SELECT 1 FROM changes)") { try !$0.read(0, as: Bool.self) }
      ?? true
  }
}
