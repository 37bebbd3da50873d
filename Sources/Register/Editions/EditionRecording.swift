internal import Annex
internal import Dates
internal import Kamerstuk
internal import SQLite

/// Records an edition within one change: its table as written, and what the table says.
struct EditionRecording {
  let draft: EditionDraft
  let change: Change
  let register: Register
  let edition: Int
  private let kamerstukken: [Int?]
  private let notes: [Int]
  var themes: [String: Int] = [:]
  var ambitions: [AnnexContents.Ambition: Int] = [:]
  var measures: [AnnexContents.Measure: Int] = [:]
  private var lines: [Int: Int] = [:]

  var database: Database { register.database }

  /// Records the edition itself, with its bytes, and its footnotes.
  init(of draft: EditionDraft, in change: Change, on register: Register) throws {
    self.draft = draft
    self.change = change
    self.register = register
    let database = register.database
    let edition = try database.insert(
      """
      INSERT INTO editions (change_id, sha256, bytes, file_name)
      VALUES (\(change.id), \(draft.digest.bytes), \(draft.bytes), \(draft.fileName))
      """)
    let letter = try register.id(of: draft.letter, in: change)
    try database.run(
      """
      INSERT INTO edition_wordings (
        change_id, edition_id, date, date_basis, title, kamerstuk_id, cited)
      VALUES (
        \(change.id), \(edition), \(draft.date), \(draft.isDateStated ? "stated" : "inferred"),
        \(draft.title), \(letter), \(draft.letter?.cited))
      """)
    let kamerstukken = try draft.contents.notes.map { footnote in
      try footnote.kamerstuk.map { try register.id(of: $0, in: change) }
    }
    notes = try zip(draft.contents.notes, kamerstukken).map { footnote, kamerstuk in
      try database.insert(
        """
        INSERT INTO edition_notes (change_id, edition_id, mark, text, kamerstuk_id, source_line)
        VALUES (
          \(change.id), \(edition), \(footnote.note.mark), \(footnote.note.text), \(kamerstuk),
          \(footnote.note.sourceLine))
        """)
    }
    self.edition = edition
    self.kamerstukken = kamerstukken
  }

  /// Records what the table says, and then the table.
  mutating func recordAll() throws {
    for theme in draft.contents.themes { _ = try id(ofTheme: theme) }
    for line in draft.contents.lines { try record(line) }
    try recordTable()
  }

  private mutating func record(_ line: AnnexContents.Line) throws {
    let id = try add(line)
    for row in line.rows { lines[row] = id }
    let status = StatusUpdate(
      holdsFrom: draft.date, text: line.status, phase: Finding(line.derivation.phase),
      target: Finding(line.derivation.target), signals: line.derivation.signals(with: []),
      change: change)
    _ = try register.insert(status, on: id, from: StatusSource(edition: edition))
    for notification in line.notifications { try record(notification, on: id) }
    for note in line.remarks {
      try database.run(
        """
        INSERT INTO remarks (change_id, line_id, note_id)
        VALUES (\(change.id), \(id), \(notes[note]))
        """)
    }
  }

  private func record(_ notification: AnnexContents.Notification, on line: Int) throws {
    let footnote = notification.note.map { draft.contents.notes[$0] }
    try database.run(
      """
      INSERT INTO notifications (change_id, line_id, told_on, kamerstuk_id, cited, edition_id)
      VALUES (
        \(change.id), \(line), \(notification.date), \(notification.note.flatMap { kamerstukken[$0] }),
        \(footnote?.note.text), \(edition))
      """)
  }

  private func recordTable() throws {
    try record(draft.annex.header, at: 0, theme: nil)
    for (position, row) in draft.annex.rows.enumerated() {
      let theme = draft.contents.themeRows[position].flatMap { themes[$0] }
      try record(row, at: position + 1, theme: theme, line: lines[position])
    }
  }

  private func record(_ row: Annex.Row, at position: Int, theme: Int?, line: Int? = nil) throws {
    try database.run(
      """
      INSERT INTO edition_rows (
        change_id, edition_id, position, kind, theme_id, line_id,
        ambition, page, measure, explanation, status, notified, source_line)
      VALUES (
        \(change.id), \(edition), \(position), \(row.kind.rawValue), \(theme), \(line),
        \(row.cells[.ambition]), \(row.cells[.page]), \(row.cells[.measure]),
        \(row.cells[.explanation]), \(row.cells[.status]), \(row.cells[.notified]),
        \(row.sourceLine))
      """)
  }
}
