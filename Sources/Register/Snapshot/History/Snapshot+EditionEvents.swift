internal import Dates
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Reads the editions that have a row for one of the lines, and those that no longer have one.
  func editions(of subject: Subject) throws -> [Event] {
    let editions = try editionsInTime(knownAt: subject.view.change)
      .filter { $0.date <= subject.view.date }
    let spoken = try subject.places.map { place in (place, try editionIDs(with: place.line)) }
    var events: [Event] = []
    for (position, edition) in editions.enumerated() {
      if spoken.contains(where: { $0.1.contains(edition.id) }) {
        events += try [event(of: edition, subject) { .edition(title: $0) }].compactMap(\.self)
      }
      let before = position > 0 ? editions[position - 1].id : nil
      for (place, ids) in spoken where before.map(ids.contains) == true {
        guard !ids.contains(edition.id) else { continue }
        let missing = try event(of: edition, subject, on: place) { .missing(title: $0) }
        events += [missing].compactMap(\.self)
      }
    }
    return events
  }

  private func editionIDs(with line: Int) throws -> Set<Int> {
    Set(
      try database.all("SELECT DISTINCT edition_id FROM edition_rows WHERE line_id = \(line)") {
        row in try row.read(0, as: Int.self)
      })
  }

  private func event(
    of edition: DatedEdition, _ subject: Subject, on place: MeasureIndex.Place? = nil,
    as kind: (_ title: String?) -> Event.Kind
  ) throws -> Event? {
    try database.first(
      """
      SELECT wording.date, wording.title, wording.kamerstuk_id,
        change.id, change.recorded_at, actor.name, edition.change_id
      FROM edition_wordings AS wording
      JOIN editions AS edition ON edition.id = wording.edition_id
      JOIN changes AS change ON change.id = wording.change_id
      LEFT JOIN actors AS actor ON actor.id = change.id
      WHERE wording.edition_id = \(edition.id)
        AND \(DatedTable.editionWordings.stands("wording", knownAt: subject.view.change))
      """
    ) { row in
      Event(
        date: try row.read(0), kind: kind(try row.read(1)), id: "e\(edition.id)", place: place,
        measure: subject.measure,
        kamerstuk: try row.read(2, as: Int?.self).flatMap { subject.kamerstukken[$0] },
        origin: subject.origin(edition: edition.id, source: nil), change: try Change(row, from: 3),
        placeInTime: try row.read(6), corrections: .none)
    }
  }
}
