internal import Dates
internal import SQLite

extension Register {
  /// Puts the date, the title or the letter of an edition right, as far as they are stated.
  ///
  /// With its date goes all that holds from it: new rows supersede those that the edition brought and
  /// that nobody put right since.
  func correct(_ edition: Edition, to draft: EditionDraft, in change: Change) throws {
    let date = draft.isDateStated ? draft.date : edition.date
    let kamerstuk = try id(of: draft.letter, in: change)
    try database.run(
      """
      INSERT INTO edition_wordings (
        change_id, edition_id, date, date_basis, title, kamerstuk_id, cited, supersedes)
      SELECT \(change.id), edition_id, \(date), iif(\(draft.isDateStated), 'stated', date_basis),
        iif(\(draft.isTitleStated), \(draft.title), title), ifnull(\(kamerstuk), kamerstuk_id),
        ifnull(\(draft.letter?.cited), cited), id
      FROM edition_wordings AS wording
      WHERE edition_id = \(edition.id)
        AND NOT EXISTS (SELECT 1 FROM edition_wordings WHERE supersedes = wording.id)
      """)
    guard date != edition.date else { return }
    try redateStatuses(of: edition, to: date, in: change)
    try redateWordings(of: edition, to: date, in: change)
  }

  private func redateStatuses(
    of edition: Edition, to date: CalendarDate, in change: Change
  ) throws {
    let statuses: [Int] = try database.all(
      """
      SELECT id FROM status_updates AS status
      WHERE edition_id = \(edition.id)
        AND holds_from = \(edition.date)
        AND NOT retracted
        AND NOT EXISTS (SELECT 1 FROM status_updates WHERE supersedes = status.id)
      ORDER BY id
      """
    ) { row in try row.read(0) }
    for status in statuses {
      try copy(status: status, from: date, superseding: status, in: change)
    }
  }

  /// The wordings that the edition brought begin with it.
  private func redateWordings(
    of edition: Edition, to date: CalendarDate, in change: Change
  ) throws {
    try database.run(
      """
      INSERT INTO ambition_wordings (
        id, change_id, ambition_id, holds_from, theme_id, title, page, supersedes)
      SELECT (SELECT id FROM next_wording) - 1 + row_number() OVER (ORDER BY id),
        \(change.id), ambition_id, \(date), theme_id, title, page, id
      FROM ambition_wordings AS wording
      WHERE change_id = \(edition.change.id) AND holds_from = \(edition.date) AND NOT retracted
        AND NOT EXISTS (SELECT 1 FROM ambition_wordings WHERE supersedes = wording.id)
      ORDER BY id
      """)
    try database.run(
      """
      INSERT INTO line_wordings (
        id, change_id, line_id, holds_from, theme_id, explanation, supersedes)
      SELECT (SELECT id FROM next_wording) - 1 + row_number() OVER (ORDER BY id),
        \(change.id), line_id, \(date), theme_id, explanation, id
      FROM line_wordings AS wording
      WHERE change_id = \(edition.change.id) AND holds_from = \(edition.date) AND NOT retracted
        AND NOT EXISTS (SELECT 1 FROM line_wordings WHERE supersedes = wording.id)
      ORDER BY id
      """)
    try database.run(
      """
      INSERT INTO measure_wordings (id, change_id, measure_id, holds_from, title, code, supersedes)
      SELECT (SELECT id FROM next_wording) - 1 + row_number() OVER (ORDER BY id),
        \(change.id), measure_id, \(date), title, code, id
      FROM measure_wordings AS wording
      WHERE change_id = \(edition.change.id) AND holds_from = \(edition.date) AND NOT retracted
        AND NOT EXISTS (SELECT 1 FROM measure_wordings WHERE supersedes = wording.id)
      ORDER BY id
      """)
    try database.run(
      """
      INSERT INTO measure_numbers (change_id, wording_id, number)
      SELECT \(change.id), wording.id, number.number
      FROM measure_wordings AS wording
      JOIN measure_numbers AS number ON number.wording_id = wording.supersedes
      WHERE wording.change_id = \(change.id)
      ORDER BY number.id
      """)
  }
}
