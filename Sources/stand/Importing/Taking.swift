import Files
import Planning
import Register

/// An edition on its way into a register, which is made where there is none.
struct Taking {
  let draft: EditionDraft
  let wishes: [MatchWish]
  let register: RegisterOptions

  /// What would come of it.
  func rehearsed(_ decisions: Decisions) throws -> Snapshot.Rehearsal {
    let path = try register.path()
    return try ProgressLine.during("comparing") { _ in
      guard Files.exists(path) else { return try Register.rehearseFirst(draft) }
      return try Register.reading(at: path).snapshot { snapshot in
        try snapshot.rehearse(draft, matching: wishes, deciding: decisions)
      }
    }
  }

  /// The plan of it, once something is decided.
  func plan(_ decisions: Decisions) throws -> ImportPlan {
    guard case .planned(let plan) = try rehearsed(decisions) else {
      throw RegisterError(.changed, "somebody took this edition in meanwhile; look again")
    }
    return plan
  }

  /// Takes it in.
  ///
  /// - Parameters:
  ///   - plan: The plan that a person agreed to; nothing where nobody was asked.
  ///   - rehearsed: The plan that was made.
  func recorded(
    _ decisions: Decisions, as plan: ImportPlan?, rehearsed: ImportPlan?, by recorder: Recorder
  ) throws -> Recording.Import {
    let path = try register.pathForCreating()
    return try ProgressLine.during("recording") { progress in
      func take(_ register: Register) throws -> Recording.Import {
        try register.recording(
          by: recorder.agreedToClock(of: register), through: .process
        ) { recording in
          try recording.take(
            draft, matching: wishes, deciding: decisions, asAgreed: plan, rehearsed: rehearsed,
            telling: progress)
        }
      }
      return Files.exists(path)
        ? try take(try Register.writing(at: path)) : try Register.create(at: path, take)
    }
  }
}
