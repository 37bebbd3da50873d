internal import Dates
public import Planning

extension Snapshot {
  /// What would come of taking an edition in.
  public enum Rehearsal: Hashable, Sendable {
    /// It would be recorded as planned.
    case planned(ImportPlan)
    /// The register has these very bytes already, and would put this about them right.
    case correction(of: Edition)
    /// The register has these very bytes already.
    case taken(Edition)
  }

  /// Tells what would come of taking an edition in, and records nothing.
  ///
  /// - Throws: ``RegisterError`` where it cannot be taken in.
  public func rehearse(
    _ draft: EditionDraft, matching matches: [MatchWish] = [],
    deciding decisions: Decisions = .init()
  ) throws -> Rehearsal {
    try rehearsal(
      of: draft, matches, decisions, neighbours: EditionNeighbours(of: draft.date, in: self))
  }

  func rehearsal(
    of draft: EditionDraft, _ matches: [MatchWish], _ decisions: Decisions,
    neighbours: EditionNeighbours
  ) throws -> Rehearsal {
    if let edition = try edition(of: draft.digest) {
      return draft.corrects(edition) ? .correction(of: edition) : .taken(edition)
    }
    try refuseTakenBack(draft.digest)
    try refuseUndated(draft)
    let answers = try answers(to: matches, for: draft, neighbours: neighbours)
    return .planned(
      try importPlan(of: draft, answers: answers, decisions: decisions, neighbours: neighbours))
  }

  /// Refuses an edition that would come to its place in time by a guess.
  private func refuseUndated(_ draft: EditionDraft) throws {
    guard !draft.isDateStated, let newest = try editionsInTime().last, draft.date <= newest.date
    else { return }
    throw RegisterError(
      .usage,
      """
      e\(newest.id) of \(newest.date) is in the register, and this annex bears no date: the latest \
      on which it says that Parliament was told is \(draft.date). State its date with --date
      """)
  }
}

extension Register {
  /// Tells what would come of taking an edition in where there is no register yet.
  public static func rehearseFirst(_ draft: EditionDraft) throws -> Snapshot.Rehearsal {
    try inMemory().snapshot { try $0.rehearse(draft) }
  }
}

extension EditionDraft {
  /// Whether something is stated that the register has otherwise of the same bytes.
  fileprivate func corrects(_ edition: Edition) -> Bool {
    (isDateStated && (date != edition.date || !edition.isDateStated))
      || (isTitleStated && title != edition.title)
      || (letter.map { $0.kamerstuk != edition.letter } ?? false)
  }
}
