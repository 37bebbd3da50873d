internal import Dates
public import Planning

extension Snapshot {
  /// What would come of taking an edition in.
  public enum Rehearsal: Hashable, Sendable {
    /// It would be recorded as planned.
    case planned(ImportPlan)
    /// The register has this edition already.
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
    if let edition = try edition(like: draft) {
      try draft.refuseToCorrect(edition)
      return .taken(edition)
    }
    if let lack = draft.annex.lackOfStatus(in: draft.shownName) { throw lack }
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
  /// Refuses a letter or a title that the register has otherwise of the edition that this is once more.
  fileprivate func refuseToCorrect(_ edition: Edition) throws(RegisterError) {
    func refuse(_ what: String, _ known: String, _ typed: String) -> RegisterError {
      RegisterError(
        .usage,
        """
        \(edition.name) is this very table of \(edition.date), \(known); where its \(what) is wrong, put it right: \
        stand correct \(edition.name) \(typed) --why REASON
        """)
    }
    if let letter, letter.kamerstuk != edition.letter {
      throw refuse(
        "letter", edition.letter.map { "carried by \($0)" } ?? "whose letter is not known",
        "--kamerstuk \"\(letter.cited)\"")
    }
    if isTitleStated, let title, title != edition.title {
      throw refuse(
        "title", edition.title.map { "titled \"\($0)\"" } ?? "without a title",
        "--title \"\(title)\"")
    }
  }
}
