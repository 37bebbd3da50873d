internal import Annex
internal import Dates
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Reads the editions that have a row for one of the lines, and those that no longer have one.
  func editions(of subject: Subject) throws -> [Event] {
    let editions = try editionsInTime(knownAt: subject.view.change)
      .filter { $0.date <= subject.view.date }
    let rows = try subject.places.map { place in (place, try self.rows(of: place.line)) }
    let spoken = rows.map { ($0, $1.editions) }
    var events: [Event] = []
    let notes = try noteChanges(
      on: rows.map { (place: $0, editions: $1.editions, isRemarked: $1.isRemarked) },
      in: editions.map(\.id))
    for (position, edition) in editions.enumerated() {
      if spoken.contains(where: { $0.1.contains(edition.id) }) {
        events += try [event(of: edition, subject) { .edition(title: $0) }].compactMap(\.self)
      }
      for (place, change) in notes[edition.id] ?? [] {
        events += try [event(of: edition, subject, on: place) { _ in .note(change) }]
          .compactMap(\.self)
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

  /// The editions that have a line, and whether any footnote remarks on it.
  private func rows(of line: Int) throws -> (editions: Set<Int>, isRemarked: Bool) {
    var editions: Set<Int> = []
    var isRemarked = false
    try database.visit(
      """
      SELECT DISTINCT edition_id, EXISTS (SELECT 1 FROM remarks WHERE line_id = \(line))
      FROM edition_rows WHERE line_id = \(line)
      """
    ) { row in
      editions.insert(try row.read(0))
      isRemarked = try row.read(1)
    }
    return (editions, isRemarked)
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
