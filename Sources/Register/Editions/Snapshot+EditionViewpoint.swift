internal import Dates
internal import SQLite

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
