internal import Annex
internal import JSONText
internal import SQLite
internal import PlainText

/// A row of an edition: of which line, in which edition.
struct EditionRow: Hashable {
  let line: Int
  let edition: Int
}

/// What a row of an edition says, as it was written.
struct EditionWords {
  /// The measure with its codes.
  let measure: String
  var explanation: String
  var status: String
  /// The marks of the edition's footnotes, which are no words.
  let marks: Set<String>

  /// Whether its status is left open.
  var saysNothing: Bool { status.isBlank }

  /// Whether two texts are the same words, however they are typed and whichever footnotes they have.
  func isSame(_ one: String, _ other: String) -> Bool {
    ComparedText.isSame(one, other, marks: marks)
  }
}

extension Snapshot {
  /// Reads what some rows of editions say; the words of a row that goes on below are put together.
  ///
  /// - Parameter notes: The footnotes of the editions, where they were read.
  func words(
    of rows: Set<EditionRow>, notes: [Int: EditionNotes]? = nil
  ) throws -> [EditionRow: EditionWords] {
    guard !rows.isEmpty else { return [:] }
    let notes = try notes ?? footnotes(ofEditions: Set(rows.map(\.edition)))
    let wanted = JSON.array(rows.map { .array([.number($0.line), .number($0.edition)]) }).line
    var found: [EditionRow: EditionWords] = [:]
    try database.visit(
      """
      SELECT row.line_id, row.edition_id, row.explanation, row.status, row.measure
      FROM json_each(\(String(decoding: wanted, as: UTF8.self))) AS wanted
      JOIN edition_rows AS row
        ON row.line_id = json_extract(wanted.value, '$[0]')
        AND row.edition_id = json_extract(wanted.value, '$[1]')
      ORDER BY row.position
      """
    ) { row in
      let key = EditionRow(line: try row.read(0), edition: try row.read(1))
      let status: String = try row.read(3)
      if found[key] != nil {
        found[key]?.status += "\n" + status
      } else {
        found[key] = EditionWords(
          measure: try row.read(4), explanation: try row.read(2), status: status,
          marks: notes[key.edition]?.marks ?? [])
      }
    }
    return found
  }
}
