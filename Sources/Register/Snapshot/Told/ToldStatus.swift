internal import Annex
internal import Dates
internal import SQLite

/// What a row of an edition told where the register's own word stood against it.
struct ToldStatus {
  /// The row of the status that has those words; nothing where the register has none.
  let id: Int?
  /// What it says.
  let status: StatusUpdate
}

extension Snapshot {
  /// The status with the words of an edition's row, as it was known when the edition was taken in.
  ///
  /// It is the last one that has them. Where a person decided that the register's word holds, there may be none:
  /// then it is what the words say by themselves.
  func toldStatus(
    saying words: EditionWords, of line: Int, from view: Viewpoint
  ) throws -> ToldStatus {
    let known: [(Int, StatusUpdate)] = try database.all(
      """
      SELECT status.id, \(StatusUpdate.columns)
      FROM status_updates AS status
      JOIN changes AS change ON change.id = status.change_id
      WHERE status.line_id = \(line)
        AND status.holds_from <= \(view.date)
        AND \(DatedTable.statuses.stands("status", knownAt: view.change))
      ORDER BY status.holds_from DESC, status.id DESC
      """
    ) { row in (try row.read(0), try StatusUpdate(row, from: 1, signals: [])) }
    if case (let id, var status)? = known.first(where: { words.isSame($0.1.text, words.status) }) {
      status.signals = try signals(of: id)
      return ToldStatus(id: id, status: status)
    }
    let derivation = try? Derivation(of: words.status, on: view.date)
    return ToldStatus(
      id: nil,
      status: StatusUpdate(
        holdsFrom: view.date, text: words.status,
        phase: Attributed(stated: nil, derived: derivation?.phase, held: nil),
        target: Attributed(stated: nil, derived: derivation?.target, held: nil),
        signals: derivation?.signals ?? [], wordsVersion: derivation?.version,
        recorded: Recorded(change: view.change, moment: Moment(microseconds: 0))))
  }
}
