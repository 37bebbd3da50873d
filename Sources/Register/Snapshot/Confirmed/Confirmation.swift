public import Dates
internal import JSONText
internal import SQLite

/// Somebody said again what holds for a line: a person, or an edition whose row has the same words.
public struct Confirmation: Hashable, Sendable {
  /// On which day.
  public let date: CalendarDate
  /// The row of a person's word (`b3`), or the edition (`e2`).
  public let id: String
}

extension Snapshot {
  /// Adds to lines when what holds for them was said again last.
  ///
  /// What an edition confirms is not stored: it is told from its rows, so that it is right also where its date, or
  /// what held on it, is put right later.
  ///
  /// - Parameter view: From where the lines were read.
  public func addConfirmations(to lines: inout [LineState], from view: Viewpoint) throws {
    var held: [Int: StatusUpdate] = [:]
    for line in lines { held[line.line] = line.status }
    guard !held.isEmpty else { return }
    let asked = JSON.object(held.map { (String($0.key), .name($0.value.holdsFrom)) }).line
    let since = String(decoding: asked, as: UTF8.self)
    var found: [Int: Confirmation] = [:]
    func add(_ confirmation: Confirmation, of line: Int) {
      if found[line].map({ $0.date > confirmation.date }) != true { found[line] = confirmation }
    }
    for (row, date) in try editionRows(since: since, from: view) {
      add(Confirmation(date: date, id: "e\(row.edition)"), of: row.line)
    }
    // A person's word of the same day is the nearer one.
    try database.visit(
      """
      SELECT said.line_id, said.id, said.confirmed_on
      FROM json_each(\(since)) AS held
      JOIN confirmations AS said ON said.line_id = CAST(held.key AS INTEGER)
      WHERE said.confirmed_on >= held.value
        AND said.confirmed_on <= \(view.date)
        AND \(DatedTable.confirmations.stands("said", knownAt: view.change))
      ORDER BY said.confirmed_on, said.id
      """
    ) { row in
      add(
        Confirmation(date: try row.read(2), id: "b\(try row.read(1, as: Int.self))"),
        of: try row.read(0))
    }
    for index in lines.indices { lines[index].confirmed = found[lines[index].line] }

    /// The rows of editions, oldest first, that say again what was said before their date and holds since.
    func editionRows(
      since: String, from view: Viewpoint
    ) throws -> [(EditionRow, CalendarDate)] {
      var rows: [(EditionRow, CalendarDate)] = []
      try database.visit(
        """
        SELECT DISTINCT row.line_id, row.edition_id, wording.date
        FROM json_each(\(since)) AS held
        JOIN edition_rows AS row ON row.line_id = CAST(held.key AS INTEGER)
        JOIN edition_wordings AS wording ON wording.edition_id = row.edition_id
        WHERE wording.date > held.value
          AND wording.date <= \(view.date)
          AND \(DatedTable.editionWordings.stands("wording", knownAt: view.change))
        ORDER BY wording.date, row.edition_id
        """
      ) { row in
        rows.append(
          (EditionRow(line: try row.read(0), edition: try row.read(1)), try row.read(2)))
      }
      let words = try self.words(of: Set(rows.map(\.0)))
      return rows.filter { row, _ in
        guard let said = words[row], let status = held[row.line] else { return false }
        return said.isSame(said.status, status.text)
      }
    }
  }
}
