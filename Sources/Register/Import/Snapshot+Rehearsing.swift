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

extension Snapshot {
  /// Finds the edition that a draft is once more: the same table, of the same date.
  ///
  /// An edition is an event, not its bytes: what is sent again on another date is another one. Bytes whose date
  /// nobody states are those of the edition that has them.
  private func edition(like draft: EditionDraft) throws -> Edition? {
    try editions().last { edition in
      guard draft.isDateStated, edition.date != draft.date else {
        return try edition.digest == draft.digest
          || edition.date == draft.date && hasTable(of: draft, edition)
      }
      return false
    }
  }

  private func hasTable(of draft: EditionDraft, _ edition: Edition) throws -> Bool {
    guard let table = try table(of: edition), table.rows.count == draft.annex.rows.count else {
      return false
    }
    return zip(table.rows, draft.annex.rows).allSatisfy { one, other in
      one.kind == other.kind && one.cells == other.cells
    } && table.notes.map(\.text) == draft.annex.notes.map(\.text)
  }

  /// The editions, other than of its date, that have the same table as a draft.
  func twins(of draft: EditionDraft) throws -> [Edition] {
    try editions().filter { $0.digest == draft.digest && $0.date != draft.date }
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
