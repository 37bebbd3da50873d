import Answers
import Annex
import Dates
import Files
import Register

/// A table of updates on its way into a register: shown, agreed to, and recorded in one change.
struct LoggingTable {
  let file: String
  let defaults: UpdateDrafts.Defaults
  /// Whether an update without an ambition is of all lines of its measure.
  let takesAll: Bool
  let trial: TrialOptions
  let consent: ConsentOptions
  let format: OutputOptions.Format
  let register: RegisterOptions

  func run(by recorder: Recorder) throws {
    let table = try UpdateTable(
      reading: try AnnexFile.bytes(of: file), named: file == "-" ? "standard input" : file)
    for hint in table.hints { StandardError.write(hint) }
    let drafts = UpdateDrafts(of: table, otherwise: defaults)
    let today = WallClock.system.today
    let record = { (recording: Recording) in
      UpdatesReport(logs: try drafts.record(by: recording, takingAll: takesAll))
    }
    // What is looked at is what others recorded too.
    if !trial.dryRun { try register.pull() }
    let (plan, newest) = try trial.rehearsing(in: register, by: recorder, record)
    for note in plan.notes(today: today) { StandardError.write(note) }
    let doubts = drafts.doubts(today: today)
    guard !trial.dryRun else {
      for doubt in doubts { StandardError.write(doubt.words) }
      try plan.write(as: format.data, isRecorded: false)
      return StandardError.write("a rehearsal: nothing was recorded")
    }
    if plan.isOld {
      guard format.data == nil else { return try plan.write(as: format.data, isRecorded: false) }
      return try StandardOutput.write("all of it is recorded already\n")
    }
    try consent.agree(to: doubts)
    if !consent.yes { try ask(about: plan) }
    let recorded = try register.recording(by: recorder) { recording in
      let before = recording.snapshot.newestChange
      let report = try record(recording)
      // What was looked at is what is recorded.
      try recording.refuseChanges(after: newest, upTo: before)
      return report
    }
    if consent.yes || format.data != nil {
      try recorded.write(as: format.data, isRecorded: true)
    } else {
      try StandardOutput.tell("recorded: \(recorded.summary)\n")
    }
  }

  private func ask(about plan: UpdatesReport) throws {
    // Where a program reads the answer, the plan is a message.
    if format.data == nil {
      try StandardOutput.write(plan.text)
    } else {
      try Output.error.write(plan.text)
    }
    guard file != "-" else {
      throw InputError.usage(
        "nothing was recorded, for nobody can be asked here; --yes records \(plan.summary)")
    }
    try consent.agree(to: plan.summary, asking: "Record this?")
  }
}

/// What a person is told of many updates at once.
struct UpdatesReport {
  let logs: [LogReport]

  private var new: [LogReport] { logs.filter { !$0.isOld } }
  private var old: [LogReport] { logs.filter(\.isOld) }

  /// Whether all of it is recorded already.
  var isOld: Bool { new.isEmpty }

  /// One line for each status, and how many they are.
  var text: String { new.map(\.text).joined() + summary + "\n" }

  /// How many statuses of how many measures, and in which change where that is made.
  var summary: String {
    let statuses = new.reduce(0) { $0 + $1.recorded.count }
    let measures = Set(new.map(\.entry.measure)).count
    return "\(statuses) status update\(statuses == 1 ? "" : "s") of \(measures) measure"
      + (measures == 1 ? "" : "s")
  }

  /// What the person did not say and should know, once for each measure and update.
  func notes(today: CalendarDate) -> [String] {
    let left = old.map(\.oldNames)
    let leaving =
      left.isEmpty
      ? []
      : [
        (left.count == 1 ? "one update is" : "\(left.count) updates are")
          + " recorded already, and left out: "
          + (left.prefix(3) + (left.count > 3 ? ["and so on"] : [])).joined(separator: ", ")
      ]
    let notes = new.flatMap { $0.notes(today: today) }
    guard notes.count > Self.mostNotes else { return leaving + notes }
    let more = notes.count - Self.mostNotes
    return leaving + notes.prefix(Self.mostNotes)
      + ["and \(more) more remarks like these; --dry-run --format json has all"]
  }

  /// How many remarks a person can still take in.
  private static let mostNotes = 20

  /// Writes it on standard output: as text, or as data.
  func write(as form: DataForm?, isRecorded: Bool) throws {
    guard isRecorded else { return try put(as: form, isRecorded: false) }
    try StandardOutput.tell(text) { try put(as: form, isRecorded: true) }
  }

  private func put(as form: DataForm?, isRecorded: Bool) throws {
    guard let form else { return try StandardOutput.write(text) }
    try StandardOutput.write(
      .recorded(logs.map { ($0.entry, $0.recorded, isOld: $0.isOld) }, isRecorded: isRecorded),
      as: form)
  }
}
