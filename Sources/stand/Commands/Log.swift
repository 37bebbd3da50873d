import Annex
import ArgumentParser
import Dates
import Files
import Register

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    _superCommandName: Stand.name,
    abstract: "Records a dated status update.",
    discussion: """
      Phase, target date and signals are read from the words where they say so. What they leave \
      open stays as it held, which is said; --phase none, --target none and --signal none end it.

      "Is vertraagd" says that it is delayed. "De vertraging is ingelopen" says that this is over, and \
      "is mogelijk vertraagd" only speaks of it: that is told and not taken, and --signal says that it \
      holds.

      The same again, of the same line, date, words and source, is not recorded twice: it is said where it stands, and \
      --yes records it all the same.

      Without --message your editor opens, as with git: that of VISUAL, else of EDITOR, else vi. Where \
      nothing is written, nothing is recorded.

      --from takes many updates from a table (CSV with headings: measure, words and, as you need them, ambition, \
      date, phase, target, signals, source, kamerstuk; in Dutch too), in one change. What would be recorded is \
      shown first; what is wrong is told with line and column, and then nothing is recorded.

      Examples:
        stand log VM38 --on 2026-01-01 --phase implemented -m "Gereed."
        stand log 24 --ambition 34 -m "Implementatiefase is vertraagd."
        stand log VM38
        stand log VM5 -m - < bericht.txt
        stand log --from updates.csv --dry-run
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference?

  @OptionGroup var choice: LineChoice

  @Option(help: ArgumentHelp("The date from which it holds; else today.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "\(Phase.allCases.map(\.rawValue).joined(separator: ", ")) or none; in Dutch too.",
      valueName: "phase"),
    completion: .phases)
  var phase: String?

  @Option(
    help: ArgumentHelp(
      "When it should be done: a date, 2027-Q1, 2027-H1, 2027-07, 2027, words, or none.",
      valueName: "date"))
  var target: String?

  @OptionGroup var signals: SignalOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The status in words, or - for standard input; else your editor opens.",
      valueName: "text"))
  var message: String?

  @Option(help: ArgumentHelp("Where you have it from.", valueName: "source"))
  var source: String?

  @Option(help: ArgumentHelp("The Kamerstuk that says so.", valueName: "kamerstuk"))
  var kamerstuk: String?

  @Option(
    help: ArgumentHelp("A table of updates, or - for standard input.", valueName: "file"),
    completion: .file())
  var from: String?

  @OptionGroup var trial: TrialOptions
  @OptionGroup var consent: ConsentOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func validate() throws {
    guard measure != nil || from != nil else {
      throw ValidationError(
        "Missing expected argument '<measure>', or --from with a table")
    }
  }

  func run() throws {
    if let from {
      return try table(in: from).run(by: try actor.recorder(for: "log", sure: consent.yes))
    }
    let report = try message.map { try logged($0) } ?? edited()
    for note in report.notes(today: WallClock.system.today) { StandardError.write(note) }
    try report.write(as: form.format.data, isRecorded: !trial.dryRun)
  }

  private func logged(_ message: String) throws -> LogReport {
    let draft = try draft(saying: try Message.text(of: message))
    try consent.agree(to: doubts(about: draft))
    let recorder = try actor.recorder(for: "log", sure: consent.yes)
    return try trial.recording(in: register, by: recorder) { recording in
      try log(draft, on: chosen(in: recording.snapshot), by: recording)
    }
  }

  /// Logs what the person writes in their editor, which opens when all else is known to be right.
  private func edited() throws -> LogReport {
    var draft = try draft(saying: "")
    try consent.agree(to: doubts(about: draft))
    let recorder = try actor.recorder(for: "log", sure: consent.yes)
    let editing = try MessageEditing(in: .process)
    // No register is open while a person writes: it may be moved, or put back from a copy.
    let notes = try Register.writing(at: register.path()).snapshot { snapshot in
      try self.notes(on: draft, in: snapshot)
    }
    return try editing.words(above: notes.lines) { words in
      draft.text = words
      return try trial.recording(in: register, by: recorder) { recording in
        try log(draft, on: notes.entry, by: recording)
      }
    }
  }

  private func chosen(in snapshot: borrowing Snapshot) throws -> MeasureIndex.Entry {
    guard let measure else { throw InputError.usage("no measure is named") }
    return try choice.narrowed(try snapshot.measure(named: measure, from: .today()))
  }

  private func notes(on draft: StatusDraft, in snapshot: borrowing Snapshot) throws -> LogNotes {
    let entry = try chosen(in: snapshot)
    let held = try snapshot.lines(of: entry.measure, from: Viewpoint(asOf: draft.date))
    return LogNotes(entry: entry, held: held, draft: draft)
  }

  private func log(
    _ draft: StatusDraft, on entry: MeasureIndex.Entry, by recording: Recording
  ) throws -> LogReport {
    let lines = entry.lines.map(\.line)
    if !consent.yes, let old = try recording.logged(draft, on: lines) {
      return LogReport(entry: entry, recorded: old, isOld: true)
    }
    return LogReport(entry: entry, recorded: try recording.log(draft, on: lines))
  }

  /// The updates of a table, for which what is of one update says nothing.
  private func table(in file: String) throws -> LoggingTable {
    let ofOne: [(String, Bool)] = [
      ("a measure", measure != nil), ("--ambition", choice.ambition != nil),
      ("--phase", phase != nil), ("--target", target != nil),
      ("--signal", !signals.isEmpty), ("-m", message != nil),
    ]
    if let (name, _) = ofOne.first(where: \.1) {
      throw InputError.usage("\(name) is of one update; with --from it stands in the table")
    }
    let rest = try draft(saying: "")
    return LoggingTable(
      file: file,
      defaults: UpdateDrafts.Defaults(
        date: rest.date, source: rest.source, citation: rest.citation),
      takesAll: choice.all, trial: trial, consent: consent, format: form.format, register: register)
  }

  private func doubts(about draft: StatusDraft) -> [DateDoubt] {
    DateDoubt.about(draft.date, named: "--on", today: WallClock.system.today)
      + DateDoubt.about(target: draft.target, named: "--target", of: draft.date)
  }

  private func draft(saying text: String) throws -> StatusDraft {
    guard source != "" else { throw InputError.usage("--source says nothing") }
    return StatusDraft(
      date: try CalendarDate(option: on ?? "today", named: "--on"),
      text: text,
      phase: try phase.map { try Stated(option: $0) },
      target: try target.map { try Stated(option: $0, named: "--target") },
      signals: try signals.given, ended: try signals.ended,
      source: source,
      citation: try kamerstuk.map { try Citation(option: $0, named: "--kamerstuk") })
  }
}
