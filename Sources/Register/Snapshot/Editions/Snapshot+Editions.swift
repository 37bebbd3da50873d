public import Dates
internal import Digest
public import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Reads the editions, in the order in which they were taken in; those that were taken back are
  /// left out.
  ///
  /// - Parameter known: After which change they are known, by default after the newest.
  public func editions(knownAt known: Int = .max) throws -> [Edition] {
    let kamerstukken = try kamerstukken()
    return try database.all(
      """
      SELECT edition.id, edition.file_name, edition.sha256,
        wording.date, wording.date_basis, wording.title, wording.kamerstuk_id,
        change.id, change.recorded_at, actor.name
      FROM editions AS edition
      JOIN edition_wordings AS wording ON wording.edition_id = edition.id
      JOIN changes AS change ON change.id = edition.change_id
      LEFT JOIN actors AS actor ON actor.id = change.id
      WHERE \(DatedTable.editionWordings.stands("wording", knownAt: known))
      ORDER BY edition.id
      """
    ) { row in
      Edition(
        id: try row.read(0), fileName: try row.read(1),
        digest: try row.read(2), date: try row.read(3),
        isDateStated: try row.read(4, as: String.self) == "stated", title: try row.read(5),
        letter: try row.read(6, as: Int?.self).flatMap { kamerstukken[$0] },
        change: try Change(row, from: 7))
    }
  }

  /// Whether no line stands: none was recorded yet, or all were taken back.
  func isEmpty() throws -> Bool {
    try database.first(
      """
      SELECT NOT EXISTS (
        SELECT 1 FROM line_wordings AS said WHERE \(DatedTable.lineWordings.stands("said")))
      """
    ) { row in try row.read(0) } ?? true
  }
}

/// An annex as the register keeps it.
public struct Edition: Hashable, Sendable {
  let id: Int
  /// The name of its file.
  public let fileName: String
  let digest: SHA256Digest
  /// Its date.
  public let date: CalendarDate
  /// Whether the date is stated; else it is inferred from what the annex says.
  public let isDateStated: Bool
  /// Its title.
  public let title: String?
  /// The letter that carried it, where it is known.
  public let letter: Kamerstuk?
  /// The change that recorded it.
  public let change: Change

  /// The SHA-256 of its bytes, in hexadecimal digits.
  public var sha256: String { digest.description }

  /// Its name: `e1`.
  public var name: String { "e\(id)" }
}

extension Snapshot {
  /// The viewpoint of an edition: what it said, as it was known when it had been taken in.
  ///
  /// Its date is the one that it had then; when that was put right since, what it said moved along.
  ///
  /// - Parameter name: Its name: `e1`.
  /// - Throws: ``RegisterError`` where there is no such edition.
  public func viewpoint(ofEdition name: String) throws -> Viewpoint {
    guard let edition = try editions().first(where: { $0.name == name }),
      let first: CalendarDate = try database.first(
        "SELECT date FROM edition_wordings WHERE edition_id = \(edition.id) ORDER BY id LIMIT 1",
        { row in try row.read(0) })
    else {
      throw RegisterError(.notFound, "there is no edition \(name); see `stand editions`")
    }
    return Viewpoint(asOf: first, knownAt: edition.change.id)
  }
}
