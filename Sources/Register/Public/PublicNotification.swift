internal import Dates
internal import Kamerstuk
internal import SQLite

/// A notification that stands, and from where what it told is seen.
struct PublicNotification {
  let line: Int
  let date: CalendarDate
  let kamerstuk: Kamerstuk?
  /// The change of the first row of its chain of corrections.
  let change: Int
  /// The edition that this change took in; nothing where a person recorded it.
  let edition: Int?
  /// From where in the two times what was told is seen.
  let view: Viewpoint
}

/// Where a line stands and which codes its measure has, in the ids of the register.
struct ToldPlace {
  let measure: Int
  let codes: [String]
  let ambition: Int?
  let theme: Int?
}

extension Snapshot {
  /// Reads the notifications that stand up to a date, in the order in which they were recorded.
  func publicNotifications(from view: Viewpoint) throws -> [PublicNotification] {
    let kamerstukken = try kamerstukken()
    let editions = Dictionary(
      try database.all("SELECT change_id, id FROM editions") { row in
        (try row.read(0, as: Int.self), try row.read(1, as: Int.self))
      }, uniquingKeysWith: { first, _ in first })
    return try database.all(
      """
      SELECT told.line_id, told.told_on, told.kamerstuk_id, told.known_change_id,
        \(DatedTable.notifications.place(of: "told", as: "change_id")) AS first_change
      FROM notifications AS told
      WHERE told.told_on <= \(view.date)
        AND \(DatedTable.notifications.stands("told", knownAt: view.change))
      ORDER BY first_change, \(DatedTable.notifications.place(of: "told"))
      """
    ) { row in
      let date: CalendarDate = try row.read(1)
      let change: Int = try row.read(4)
      return PublicNotification(
        line: try row.read(0), date: date,
        kamerstuk: try row.read(2, as: Int?.self).flatMap { kamerstukken[$0] }, change: change,
        edition: editions[change],
        view: Viewpoint(
          asOf: date, knownAt: min(try row.read(3, as: Int?.self) ?? change, view.change)))
    }
  }

  /// Reads where a line stood.
  func place(ofLine line: Int, from view: Viewpoint) throws -> ToldPlace? {
    let codes = try measureCodes()
    return try database.first(
      """
      SELECT line.measure_id, line.ambition_id, ifnull(ambition.theme_id, wording.theme_id), measure.id
      FROM lines AS line
      LEFT JOIN measure_wordings AS measure
        ON measure.id = \(DatedTable.measureWordings.held(of: "line.measure_id", from: view))
      LEFT JOIN ambition_wordings AS ambition
        ON ambition.id = \(DatedTable.ambitionWordings.held(of: "line.ambition_id", from: view))
      LEFT JOIN line_wordings AS wording
        ON wording.id = \(DatedTable.lineWordings.held(of: "line.id", from: view))
      WHERE line.id = \(line)
      """
    ) { row in
      ToldPlace(
        measure: try row.read(0),
        codes: try row.read(3, as: Int?.self).flatMap { codes[$0] } ?? [],
        ambition: try row.read(1), theme: try row.read(2))
    }
  }
}
