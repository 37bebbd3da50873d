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

  /// Records one change in the register, or only tells what would come of it.
  func recording<Result>(
    in register: RegisterOptions, by recorder: Recorder,
    _ record: (Recording) throws -> Result
  ) throws -> Result {
    guard dryRun else {
      return try register.recording(by: recorder) { try expecting(in: $0, record) }
    }
    let (rehearsed, _) = try rehearsing(in: register, by: recorder, record)
    StandardError.write("a rehearsal: nothing was recorded")
    return rehearsed
  }

  /// Tells what would come of recording one change, and after which change it would.
  func rehearsing<Result>(
    in register: RegisterOptions, by recorder: Recorder,
    _ record: (Recording) throws -> Result
  ) throws -> (Result, after: Int) {
    try register.rehearsing(by: recorder) { recording in
      let newest = recording.snapshot.newestChange
      return (try expecting(in: recording, record), newest)
    }
  }

  /// Records, unless others have recorded about the same lines since the change that a person rests on.
  private func expecting<Result>(
    in recording: Recording, _ record: (Recording) throws -> Result
  ) throws -> Result {
    let newest = recording.snapshot.newestChange
    let expected = try expect.map { try ChangeName.number(of: $0, in: recording.snapshot) }
    let result = try record(recording)
    if let expected { try recording.refuseChanges(after: expected, upTo: newest) }
    return result
  }
}
