internal import Annex
internal import JSONText
internal import SQLite

extension Snapshot {
  /// Reads every line and what holds for it, as ``lines(from:)`` does, with the footnotes of its cells.
  public func linesWithNotes(from view: Viewpoint) throws -> [LineState] {
    var states = try lines(from: view)
    try addNotes(to: &states, from: view)
    return states
  }

  /// Adds the footnotes of their cells, and of their themes, to lines: those of the last edition that has the line and could
  /// have some.
  func addNotes(to states: inout [LineState], from view: Viewpoint) throws {
    let editions = try editionsInTime(knownAt: view.change).filter { $0.date <= view.date }
    try addNotes(to: &states, of: editions.map(\.id))
  }

  /// Adds them as one of some editions says them.
  ///
  /// - Parameter editions: Their ids, in the order of time.
  func addNotes(to states: inout [LineState], of editions: [Int]) throws {
    try addThemeNotes(to: &states, of: editions)
    let notes = try cellNotes(of: editions)
    guard !notes.isEmpty else { return }
    for place in states.indices { states[place].notes = notes[states[place].line] ?? [] }
  }

  /// The footnotes of the cells of lines, by the lines, as the last of some editions that has a line says them.
  private func cellNotes(of editions: [Int]) throws -> [Int: [CellNote]] {
    // Few lines ever had a footnote.
    let remarked = Set(
      try database.all("SELECT DISTINCT line_id FROM remarks") { row in
        try row.read(0, as: Int.self)
      })
    var found: [Int: [CellNote]] = [:]
    for (line, edition) in try self.editions(tellingNotesOf: remarked, among: editions) {
      let notes = try cellNotes(of: line, in: edition)
      if !notes.isEmpty { found[line] = notes }
    }
    return found
  }

  /// Which edition tells the footnotes of each of some lines: the last that had come, has the line and could have some.
  func editions(tellingNotesOf lines: Set<Int>, from view: Viewpoint) throws -> [Int: Int] {
    let come = try editionsInTime(knownAt: view.change).filter { $0.date <= view.date }
    return try editions(tellingNotesOf: lines, among: come.map(\.id))
  }

  /// - Parameter editions: The ids of those that count, in the order of time.
  private func editions(
    tellingNotesOf lines: Set<Int>, among editions: [Int]
  ) throws -> [Int: Int] {
    let telling = try editionsWithNotes()
    let places = Dictionary(
      editions.filter(telling.contains).enumerated().map { ($0.element, $0.offset) },
      uniquingKeysWith: { _, last in last })
    let wanted = JSON.array(lines.map { .number($0) }).line
    var found: [Int: Int] = [:]
    try database.visit(
      """
      SELECT DISTINCT row.line_id, row.edition_id
      FROM json_each(\(String(decoding: wanted, as: UTF8.self))) AS wanted
      JOIN edition_rows AS row ON row.line_id = wanted.value
      """
    ) { row in
      let (line, edition): (Int, Int) = (try row.read(0), try row.read(1))
      guard let place = places[edition] else { return }
      if found[line].flatMap({ places[$0] }) ?? -1 < place { found[line] = edition }
    }
    return found
  }

  /// The footnotes of the cells of a line, as an edition says them.
  func cellNotes(of line: Int, in edition: Int) throws -> [CellNote] {
    let marked = try remarks(on: line, in: edition)
    guard !marked.isEmpty else { return [] }
    let cells = try cells(of: line, in: edition)
    return marked.map { note in
      CellNote(
        column: cells.lazy.compactMap { $0.column(markedBy: note.mark) }.first, text: note.text)
    }
  }

  /// The footnotes of an edition that remark on a line.
  func remarks(on line: Int, in edition: Int) throws -> [Remark] {
    try database.all(
      """
      SELECT note.mark, note.text
      FROM remarks AS remark
      JOIN edition_notes AS note ON note.id = remark.note_id
      WHERE remark.line_id = \(line) AND note.edition_id = \(edition)
      ORDER BY remark.id
      """
    ) { row in Remark(mark: try row.read(0), text: try row.read(1)) }
  }

  /// The editions that have remarks, or a place for them; none where no edition has a footnote but those that cite.
  ///
  /// Footnotes that only cite stand in a text, and are made of the papers of a table: which of both the edition is,
  /// it says as it was sent.
  func editionsWithNotes() throws -> Set<Int> {
    let editions = try database.all(
      """
      SELECT edition.id,
        edition.reading IS NOT NULL OR EXISTS (
          SELECT 1 FROM edition_notes AS note
          WHERE note.edition_id = edition.id AND note.kamerstuk_id IS NULL)
      FROM editions AS edition
      WHERE EXISTS (SELECT 1 FROM remarks)
        -- Those of a theme are on no line.
        OR EXISTS (SELECT 1 FROM edition_notes WHERE kamerstuk_id IS NULL)
      """
    ) { row in (id: try row.read(0, as: Int.self), hasSome: try row.read(1, as: Bool.self)) }
    return Set(
      editions.filter { edition in
        edition.hasSome || (try? keptTable(ofEdition: edition.id).annex().tellsNotes) == true
      }.map(\.id))
  }

  /// The rows of a line in an edition, as written.
  private func cells(of line: Int, in edition: Int) throws -> [Cells] {
    try database.all(
      """
      SELECT ambition, page, measure, explanation, status, notified
      FROM edition_rows
      WHERE line_id = \(line) AND edition_id = \(edition)
      ORDER BY position
      """
    ) { row in
      Cells(try (0..<6).map { try row.read($0, as: String.self) })
    }.compactMap(\.self)
  }
}
