public import Files
public import Planning

extension Recording {
  /// What comes of taking an edition in.
  public enum Import: Hashable, Sendable {
    /// It is recorded as planned.
    case recorded(Edition, ImportPlan)
    /// The register has this edition already, and nothing changes.
    case taken(Edition)
  }

  /// Takes an edition in, in one change: all of it or nothing.
  ///
  /// - Parameters:
  ///   - matches: What a person says of what cannot be told for certain.
  ///   - decisions: Whose word holds where both the edition and the register changed.
  ///   - agreed: The plan that a person agreed to; nothing where nobody was asked.
  ///   - rehearsed: A plan that was made for the same, which is taken where nobody recorded meanwhile.
  ///   - progress: Is told how many lines are recorded.
  /// - Throws: ``RegisterError`` where something is open, or the plan is no longer the one that was
  ///   agreed to.
  public func take(
    _ draft: EditionDraft, matching matches: [MatchWish] = [],
    deciding decisions: Decisions = .init(), asAgreed agreed: ImportPlan? = nil,
    rehearsed: ImportPlan? = nil, telling progress: Progress = .untold
  ) throws -> Import {
    let neighbours = try EditionNeighbours(of: draft.date, in: snapshot)
    let plan: ImportPlan
    if let known = agreed ?? rehearsed, known.newestChange == snapshot.newestChange,
      known.decisions == decisions
    {
      plan = known
    } else {
      switch try snapshot.rehearsal(of: draft, matches, decisions, neighbours: neighbours) {
      case .taken(let edition): return .taken(edition)
      case .planned(let planned): plan = planned
      }
      guard agreed == nil || agreed == plan else {
        throw RegisterError(
          .changed,
          "\(path): somebody recorded meanwhile, so that something else would change; look again",
          because: snapshot.newestChange)
      }
    }
    try plan.refuseUnmatched(in: draft)
    try plan.refuseUndecided(in: draft)
    var rows = try EditionRecording(
      of: draft, as: plan.plan, deciding: plan.decisions, knowing: plan.known,
      neighbours: neighbours, in: try begin(), of: self)
    try rows.recordAll(telling: progress)
    // What a table says of its numbers is so, also where a measure that it has not had one of them before.
    try snapshot.refuseSharedCodes(
      of: rows.change, besides: Set(draft.contents.lines.flatMap(\.measure.codes)))
    return .recorded(try recorded(rows.edition), plan)
  }

  private func recorded(_ id: Int) throws -> Edition {
    guard let edition = try snapshot.editions().first(where: { $0.name == "e\(id)" }) else {
      throw RegisterError(.unavailable, "\(path): the edition was not recorded")
    }
    return edition
  }
}
