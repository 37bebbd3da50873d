internal import Dates
public import Planning
internal import SQLite

extension Register {
  /// What comes of taking an edition in.
  public enum Import: Hashable, Sendable {
    /// It is recorded as planned.
    case recorded(Edition, ImportPlan)
    /// The register has these very bytes already, with another date, title or letter: it is put right.
    case corrected(Edition)
    /// The register has these very bytes already, and nothing changes.
    case known(Edition)
  }

  /// What would come of taking an edition in.
  public enum Rehearsal: Hashable, Sendable {
    /// It would be recorded as planned.
    case planned(ImportPlan)
    /// The register has these very bytes already, and would put this about them right.
    case correction(of: Edition)
    /// The register has these very bytes already.
    case known(Edition)
  }

  /// Tells what would come of taking an edition in, and records nothing.
  ///
  /// - Throws: ``RegisterError`` where it cannot be taken in.
  public func rehearse(
    _ draft: EditionDraft, matching matches: [MatchWish] = [],
    deciding decisions: Decisions = .init()
  ) throws -> Rehearsal {
    try database.reading {
      try rehearsal(
        of: draft, matches, decisions, neighbours: EditionNeighbours(of: draft.date, in: self))
    }
  }

  /// Tells what would come of taking an edition in where there is no register yet.
  public static func rehearseFirst(_ draft: EditionDraft) throws -> Rehearsal {
    try inMemory().rehearse(draft)
  }

  /// Takes an edition in, in one change: all of it or nothing.
  ///
  /// - Parameters:
  ///   - matches: What a person says of what cannot be told for certain.
  ///   - decisions: Whose word holds where both the edition and the register changed.
  ///   - plan: The plan that a person agreed to; nothing where nobody was asked.
  /// - Throws: ``RegisterError`` where something is open, or the plan is no longer the one that was
  ///   agreed to.
  public func take(
    _ draft: EditionDraft, matching matches: [MatchWish] = [],
    deciding decisions: Decisions = .init(), asAgreed agreed: ImportPlan? = nil, recorder: Recorder
  ) throws -> Import {
    try recording(by: recorder) { recording in
      let neighbours = try EditionNeighbours(of: draft.date, in: self)
      switch try rehearsal(of: draft, matches, decisions, neighbours: neighbours) {
      case .known(let edition):
        return .known(edition)
      case .correction(let edition):
        try correct(edition, to: draft, in: try recording.begin())
        return .corrected(try recorded(draft))
      case .planned(let plan):
        try plan.refuseUnmatched(in: draft)
        try plan.refuseUndecided(in: draft)
        guard agreed == nil || agreed == plan else {
          throw RegisterError(
            .busy,
            "\(path): somebody recorded meanwhile, so that something else would change; look again")
        }
        var rows = try EditionRecording(
          of: draft, as: plan, neighbours: neighbours, in: try recording.begin(), on: self)
        try rows.recordAll()
        try refuseSharedCodes(of: rows.change)
        return .recorded(try recorded(draft), plan)
      }
    }
  }

  private func rehearsal(
    of draft: EditionDraft, _ matches: [MatchWish], _ decisions: Decisions,
    neighbours: EditionNeighbours
  ) throws -> Rehearsal {
    if let edition = try edition(of: draft.digest) {
      return draft.corrects(edition) ? .correction(of: edition) : .known(edition)
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

  private func recorded(_ draft: EditionDraft) throws -> Edition {
    guard let edition = try edition(of: draft.digest) else {
      throw RegisterError(.unavailable, "\(path): the edition was not recorded")
    }
    return edition
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
