public import Dates
internal import JSONText
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// Reads what the next letter must deal with on a date, reason by reason.
  public func agenda(on date: CalendarDate) throws -> [AgendaItem] {
    let lines = try lines(from: Viewpoint(asOf: date))
    let letters = try lettersOfEditions(until: date)
    var told: [Int: Notification] = [:]
    for line in lines {
      told[line.line] = [line.notifications.last, letters[line.line]].compactMap(\.self)
        .max { $0.date < $1.date }
    }
    let statuses = try toldStatuses(told.mapValues(\.date))
    let items = lines.flatMap { line in
      AgendaSubject(
        line: line, date: date, told: told[line.line], toldStatus: statuses[line.line]
      ).items
    }
    return AgendaItem.Reason.allCases.flatMap { reason in items.filter { $0.reason == reason } }
  }

  /// Reads what held for lines when they were told, each on its own date, without signals; where nothing
  /// held yet, what holds from the earliest date.
  private func toldStatuses(_ dates: [Int: CalendarDate]) throws -> [Int: StatusUpdate] {
    let told = JSON.object(dates.map { (String($0.key), .name($0.value)) }).line
    let held = DatedTable.statuses.held(of: "told.key", on: "told.value", knownAt: .max)
    let first = DatedTable.statuses.held(
      of: "told.key",
      on: """
        (
          SELECT min(first.holds_from) FROM status_updates AS first
          WHERE first.line_id = told.key
            AND \(DatedTable.statuses.stands("first")))
        """, knownAt: .max)
    var statuses: [Int: StatusUpdate] = [:]
    try database.visit(
      """
      SELECT status.line_id, \(StatusUpdate.columns)
      FROM json_each(\(String(decoding: told, as: UTF8.self))) AS told
      JOIN status_updates AS status ON status.id = ifnull(\(held), \(first))
      JOIN changes AS change ON change.id = status.change_id
      """
    ) { row in
      statuses[try row.read(0)] = try StatusUpdate(row, from: 1, signals: [])
    }
    return statuses
  }

  /// The latest edition of each line that a stated letter carried: it told its words.
  private func lettersOfEditions(until date: CalendarDate) throws -> [Int: Notification] {
    let kamerstukken = try kamerstukken()
    var letters: [Int: Notification] = [:]
    try database.visit(
      """
      SELECT DISTINCT row.line_id, wording.date, wording.kamerstuk_id
      FROM edition_wordings AS wording
      JOIN edition_rows AS row ON row.edition_id = wording.edition_id
      WHERE wording.kamerstuk_id IS NOT NULL
        AND wording.date <= \(date)
        AND row.line_id IS NOT NULL
        AND \(DatedTable.editionWordings.stands("wording"))
      ORDER BY wording.date
      """
    ) { row in
      letters[try row.read(0)] = Notification(
        date: try row.read(1), kamerstuk: kamerstukken[try row.read(2)])
    }
    return letters
  }
}
