import Files
import Planning
import Register

/// Whether a person agrees to what taking an edition in would record.
struct Consent {
  let draft: EditionDraft
  /// Whether they said so beforehand (--yes).
  let hasSaidYes: Bool
  /// Whether standard input is free for answers.
  let canAnswer: Bool
  /// What says so beforehand.
  let saying: String
  let output: OutputOptions

  /// Shows the plan, and asks about each conflict and about all of it.
  ///
  /// - Parameter replanning: The plan once the conflicts are decided.
  /// - Throws: An error where they do not agree, or nobody can be asked.
  func given(
    to plan: ImportPlan, decisions: Decisions, replanning: (Decisions) throws -> ImportPlan
  ) throws -> (plan: ImportPlan?, decisions: Decisions) {
    guard !hasSaidYes else {
      try plan.refuseUndecided(in: draft)
      return (plan, decisions)
    }
    let page = PlanReport.text(of: plan, for: draft, on: output.terminal)
    // Where a program reads the answer, the plan is a message.
    if output.format.data == nil {
      try StandardOutput.write(page)
    } else {
      try Output.error.write(page)
    }
    guard canAnswer, let questions = try Questions() else {
      try plan.refuseUndecided(in: draft)
      throw InputError.usage(
        "nothing was recorded, for nobody can be asked here; \(saying) takes this in")
    }
    let decided = try answers(on: plan.undecided, after: decisions, questions)
    let final = plan.undecided.isEmpty ? plan : try replanning(decided)
    let answer = try questions.ask(
      "Record this? [y/N]", letters: ["y", "j", "n"], otherwise: "n")
    // No answer at all, where the terminal went away, is no.
    guard let answer, answer != "n" else { throw Self.refused }
    return (final, decided)
  }

  private func answers(
    on conflicts: [Disagreement], after decisions: Decisions, _ questions: Questions
  ) throws -> Decisions {
    var decided = decisions
    for conflict in conflicts {
      let answer = try questions.ask(
        "\(conflict.name), \(conflict.subject.field.words): the word of the edition or of the register? [e/r]",
        letters: ["e", "r"], otherwise: nil)
      guard let answer else { throw Self.refused }
      decided.each[conflict.subject] = answer == "e" ? .edition : .register
    }
    return decided
  }

  private static let refused = InputError.usage("nothing was recorded")
}
