import ArgumentParser
import Dates
import Register

struct Inform: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inform",
    _superCommandName: Stand.name,
    abstract: "Records that Parliament was told, by one letter of any number of measures.",
    discussion: """
      What the letter told is what held on its date, as it is known now; --known-at says that it is what was \
      known before something was recorded.

      Examples:
        stand inform VM38 VM39 --on 2024-10-24 --kamerstuk "31066, nr. 1433"
        stand inform VM38 --on 2026-11-26 --kamerstuk "31066, nr. 1600" --known-at c18
      """
  )

  @Argument(
    help: "Numbers (VM4, 24) or parts of titles.", completion: .measures,
    transform: MeasureReference.init)
  var measures: [MeasureReference]

  @OptionGroup var choice: LineChoice

  @Option(help: ArgumentHelp("The date of the letter.", valueName: "date"))
  var on: String

  @Option(
    help: ArgumentHelp(
      "The letter: Kamerstukken II 2024/25, 31066, nr. 1433.", valueName: "kamerstuk"))
  var kamerstuk: String

  @Option(
    help: ArgumentHelp(
      "What the letter told is what was known then: a change (c12), a moment or a day; else what is known now.",
      valueName: "time"))
  var knownAt: String?

  @OptionGroup var trial: TrialOptions
  @OptionGroup var consent: ConsentOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let date = try CalendarDate(option: on, named: "--on")
    let letter = try Citation(option: kamerstuk, named: "--kamerstuk")
    try consent.agree(
      to: DateDoubt.about(letter: date, named: "--on", today: WallClock.system.today))
    let recorder = try actor.recorder(for: "inform", sure: consent.yes)
    let report = try trial.recording(in: register, by: recorder) { recording in
      let chosen = try chosen(from: recording.snapshot.measureIndex(from: .today()))
      let known = try knownAt.map { text in
        try recording.snapshot.change(try KnownAt(option: text), clock: .system)
      }
      let outcome = try recording.inform(
        of: chosen.flatMap { $0.lines.map(\.line) }, on: date, by: letter, knownAt: known)
      return InformReport(chosen: chosen, outcome: outcome, date: date, letter: letter)
    }
    for note in report.notes { StandardError.write(note) }
    try report.write(as: form.format.data, isRecorded: !trial.dryRun)
  }

  /// The measures with the lines that are meant, each once.
  private func chosen(from measureIndex: MeasureIndex) throws -> [MeasureIndex.Entry] {
    var entries: [MeasureIndex.Entry] = []
    for name in measures {
      let chosen = try choice.narrowed(try measureIndex.measure(named: name))
      if !entries.contains(chosen) { entries.append(chosen) }
    }
    return entries
  }
}
