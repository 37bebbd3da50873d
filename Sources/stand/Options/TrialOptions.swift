import ArgumentParser
import Register

/// Whether something is recorded at all: not in a rehearsal, and not where others were quicker.
struct TrialOptions: ParsableArguments {
  @Flag(help: "Show what would be recorded, and record nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Record only if nothing was recorded about the same lines since this change: c15; else the exit code is 76.",
      valueName: "change"),
    completion: .changes)
  var expect: String?

  /// Ends the transaction of a rehearsal, so that nothing of it is kept.
  private struct End: Error {}

  /// Records one change in the register, or only tells what would come of it.
  ///
  /// - Parameter lines: The lines that the outcome is about.
  func recording<Result>(
    in register: RegisterOptions, by recorder: Recorder, about lines: (Result) -> [Int],
    _ record: (Recording) throws -> Result
  ) throws -> Result {
    var rehearsed: Result?
    do {
      return try register.recording(by: recorder) { recording in
        let newest = recording.snapshot.newestChange
        let expected = try expect.map { try ChangeName.number(of: $0, in: recording.snapshot) }
        let result = try record(recording)
        if let expected {
          try recording.snapshot.refuseChanges(
            about: Set(lines(result)), after: expected, upTo: newest)
        }
        guard !dryRun else {
          rehearsed = result
          throw End()
        }
        return result
      }
    } catch is End {
      guard let rehearsed else { throw InputError.usage("nothing was rehearsed") }
      StandardError.write("a rehearsal: nothing was recorded")
      return rehearsed
    }
  }
}
