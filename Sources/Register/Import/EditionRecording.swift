internal import Annex
internal import Dates
internal import Files
internal import Kamerstuk
internal import Planning
internal import SQLite

/// Records an edition within one change: its table as written, and what of it is new to the register.
struct EditionRecording {
  let draft: EditionDraft
  let plan: Plan
  let decisions: Decisions
  let change: Change
  let recording: Recording
  let edition: Int
  /// What the edition says of the lines that were there before it, by their ids.
  let said: [Int: AnnexContents.Line]
  /// What editions behind it say.
  let later: LaterWords
  /// The words of the edition for the ambitions and the measures that were there before it, by their ids.
  let words: (ambitions: [Int: AnnexContents.Ambition], measures: [Int: AnnexContents.Measure])
  /// What the things of the table are where it is recorded once more.
  let identities: EditionIdentities
  private let kamerstukken: [Int?]
  private let notes: [Int]
  var themes: [String: Int] = [:]
  var ambitions: [AnnexContents.Ambition: Int] = [:]
  var measures: [AnnexContents.Measure: Int] = [:]
  private var lines: [Int: Int] = [:]

  var database: Database { recording.database }

  /// Records the edition itself, with its bytes, and its footnotes.
  ///
  /// - Parameters:
  ///   - known: What the register holds, as the plan was made from it.
  ///   - number: The edition's number where it has one already.
  ///   - identities: What the things of the table are where that is known; new ones get ids of their own.
  init(
    of draft: EditionDraft, as plan: Plan, deciding decisions: Decisions,
    knowing known: RegisterState,
    neighbours: EditionNeighbours, in change: Change, of recording: Recording,
    numbered number: Int? = nil, identities: EditionIdentities = .init()
  ) throws {
    self.draft = draft
    self.plan = plan
    self.decisions = decisions
    self.identities = identities
    said = Dictionary(
      plan.lines.compactMap { line in line.known.map { ($0, line.said) } },
      uniquingKeysWith: { first, _ in first })
    later = LaterWords(behind: neighbours, knowing: known, saying: said)
    words = (
      Dictionary(
        plan.ambitions.compactMap { words, planned in planned.id.map { ($0, words) } },
        uniquingKeysWith: { first, _ in first }),
      Dictionary(
        plan.measures.compactMap { words, planned in planned.id.map { ($0, words) } },
        uniquingKeysWith: { first, _ in first })
    )
    self.change = change
    self.recording = recording
    let database = recording.database
    let edition = try database.insert(
      """
      INSERT INTO editions (
        id, change_id, sha256, bytes, reading, file_name, columns, headings, marks)
      VALUES (
        \(number), \(change.id), \(draft.digest), \(draft.bytes), \(draft.reading), \(draft.fileName),
        \(draft.annex.columns.kept), \(draft.annex.named.kept), \(draft.annex.marks.kept))
      """)
    let letter = try recording.id(of: draft.letter, in: change)
    try database.run(
      """
      INSERT INTO edition_wordings (
        change_id, edition_id, date, date_basis, title, kamerstuk_id, cited)
      VALUES (
        \(change.id), \(edition), \(draft.date), \(draft.isDateStated ? "stated" : "inferred"),
        \(draft.title), \(letter), \(draft.letter?.cited))
      """)
    let kamerstukken = try draft.contents.notes.map { footnote in
      try footnote.kamerstuk.map { try recording.id(of: $0, in: change) }
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

  /// Records what the table says that is new, and then the table.
  mutating func recordAll(telling progress: Progress) throws {
    if plan.lines.count >= Self.many { try database.keepMorePages() }
    for theme in draft.contents.themes { _ = try id(ofTheme: theme) }
    for release in plan.releases { try record(release) }
    for (place, (line, planned)) in zip(draft.contents.lines, plan.lines).enumerated() {
      progress(place, of: plan.lines.count)
      try record(line, as: planned)
    }
    try recordTable()
  }

  /// From how many lines on the pages that SQLite keeps by itself are written and read again on the way.
  private static let many = 1000

  private mutating func record(_ line: AnnexContents.Line, as planned: PlannedLine) throws {
    let id = try id(of: line, as: planned)
    for row in line.rows { lines[row] = id }
    if planned.recordsStatus(by: decisions) {
      let held = try planned.known.flatMap { line in
        try recording.snapshot.heldStatus(of: line, on: draft.date)
      }
      let status = StatusUpdate(planned.said, from: draft.date, after: held, in: change)
      try record(status, on: id, isKnown: planned.known != nil)
    }
    for telling in planned.told {
      try record(line.notifications[telling.position], on: id, superseding: telling.supersedes)
    }
    for note in line.remarks {
      try database.run(
        """
        INSERT INTO remarks (change_id, line_id, note_id)
        VALUES (\(change.id), \(id), \(notes[note]))
        """)
    }
  }

  private func record(
    _ notification: AnnexContents.Notification, on line: Int, superseding superseded: Int?
  ) throws {
    let footnote = notification.note.map { draft.contents.notes[$0] }
    try database.run(
      """
      INSERT INTO notifications (
        change_id, line_id, told_on, kamerstuk_id, cited, edition_id, supersedes)
      VALUES (
        \(change.id), \(line), \(notification.date),
        \(notification.note.flatMap { kamerstukken[$0] }), \(footnote?.note.text), \(edition),
        \(superseded))
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
