internal import Annex
internal import JSONText
internal import Kamerstuk
internal import SQLite

extension Snapshot {
  /// The footnotes of some editions, or of all, in the order in which they stand.
  func footnotes(ofEditions editions: Set<Int>? = nil) throws -> [Int: EditionNotes] {
    let kamerstukken = try kamerstukken()
    var found: [Int: [AnnexContents.Footnote]] = [:]
    try database.visit(
      """
      SELECT edition_id, mark, text, source_line, kamerstuk_id FROM edition_notes
      ORDER BY edition_id, source_line, id
      """
    ) { row in
      let edition: Int = try row.read(0)
      guard editions?.contains(edition) ?? true else { return }
      found[edition, default: []].append(
        AnnexContents.Footnote(
          note: Note(mark: try row.read(1), text: try row.read(2), sourceLine: try row.read(3)),
          kamerstuk: try row.read(4, as: Int?.self).flatMap { kamerstukken[$0] }))
    }
    return found.mapValues { EditionNotes($0) }
  }

  /// The lines of the rows of an edition, by the positions of their first rows below the headings.
  func lineRows(of edition: Edition) throws -> [Int: Int] {
    var found: [Int: Int] = [:]
    try database.visit(
      """
      SELECT position - 1, line_id FROM edition_rows
      WHERE edition_id = \(edition.id) AND kind = 'line'
      """
    ) { row in found[try row.read(0)] = try row.read(1, as: Int.self) }
    return found
  }

  /// The footnotes that remark on each line.
  ///
  /// - Parameter editions: Which edition tells those of each line.
  func remarks(
    toldBy editions: [Int: Int], from notes: [Int: EditionNotes]
  ) throws -> [Int: EditionNotes] {
    var marks: [Int: Set<String>] = [:]
    let lines = JSON.array(editions.keys.map { .number($0) }).line
    try database.visit(
      """
      SELECT remark.line_id, note.edition_id, note.mark
      FROM json_each(\(String(decoding: lines, as: UTF8.self))) AS line
      JOIN remarks AS remark ON remark.line_id = line.value
      JOIN edition_notes AS note ON note.id = remark.note_id
      """
    ) { row in
      let line: Int = try row.read(0)
      guard editions[line] == (try row.read(1)) else { return }
      marks[line, default: []].insert(try row.read(2))
    }
    return marks.reduce(into: [:]) { found, marked in
      found[marked.key] = editions[marked.key].flatMap { notes[$0] }?.only(marked: marked.value)
    }
  }

  /// How notifications cite their papers, the latest recorded first.
  func citations(from view: Viewpoint) throws -> [(Kamerstuk, String)] {
    let kamerstukken = try kamerstukken()
    return try database.all(
      """
      SELECT kamerstuk_id, cited FROM notifications
      WHERE kamerstuk_id IS NOT NULL
        AND cited IS NOT NULL
        AND NOT retracted
        AND change_id <= \(view.change)
      ORDER BY id DESC
      """
    ) { row in
      let cited: String = try row.read(1)
      return kamerstukken[try row.read(0)].map { ($0, cited) }
    }.compactMap(\.self)
  }
}
