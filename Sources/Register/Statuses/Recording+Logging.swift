internal import Annex
internal import Dates
internal import SQLite

extension Recording {
  /// Records a status for each of some lines, in one change.
  ///
  /// - Throws: ``RegisterError`` where the words are empty, or promise a day that does not exist.
  /// - Returns: The lines as they stand on the date of the status, the new status among what holds.
  public func log(
    _ draft: StatusDraft, on lines: [Int]
  ) throws -> [RecordedStatus] {
    let derivation = try draft.derivation()
    try snapshot.refuseGone(lines)
    let change = try begin()
    let citation = try id(of: draft.citation, in: change)
    return try lines.map { line in
      let held = try snapshot.heldStatus(of: line, on: draft.date)
      let status = StatusUpdate(
        holdsFrom: draft.date, text: draft.text,
        phase: .settled(
          stated: draft.phase, derived: Finding(derivation.phase), held: held?.phase),
        target: .settled(
          stated: draft.target, derived: Finding(derivation.target), held: held?.target),
        signals: derivation.signals(with: draft.signals), recorded: change.recorded)
      let id = try insert(
        status, on: line,
        from: StatusSource(
          edition: nil, source: draft.source, kamerstuk: citation,
          cited: draft.citation?.cited))
      return RecordedStatus(
        id: "s\(id)", line: line, status: status,
        holdsUntil: try snapshot.nextStatus(of: line, after: draft.date))
    }
  }
}
