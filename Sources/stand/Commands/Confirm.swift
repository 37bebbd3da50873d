import ArgumentParser
import Dates
import Register

struct Confirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm",
    _superCommandName: Stand.name,
    abstract: "Records that what holds for a measure held still on a day.",
    discussion: """
      A measure of which nothing was said or confirmed for a year is on the agenda as silent. An edition that \
      repeats what holds confirms it by itself.

      Examples:
        stand confirm VM38
        stand confirm 24 --all --on 2026-11-01 -m "Nagevraagd bij het team."
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @OptionGroup var choice: LineChoice

  @Option(help: ArgumentHelp("The day on which it still held; else today.", valueName: "date"))
  var on: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("What is to be said beside it.", valueName: "text"))
  var message: String?

  @Option(help: ArgumentHelp("Where you have it from.", valueName: "source"))
  var source: String?

  @OptionGroup var trial: TrialOptions
  @OptionGroup var consent: ConsentOptions
  @OptionGroup var form: FormOptions
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let date = try CalendarDate(option: on ?? "today", named: "--on")
    guard date <= WallClock.system.today else {
      throw InputError.usage("--on \(date) is still to come; nobody can say yet what holds then")
    }
    guard source != "" else { throw InputError.usage("--source says nothing") }
    let words = try message.map { try Message.text(of: $0, saying: "what is to be said beside it") }
    try consent.agree(to: DateDoubt.about(date, named: "--on", today: WallClock.system.today))
    let recorder = try actor.recorder(for: "confirm", sure: consent.yes)
    let report = try trial.recording(in: register, by: recorder) { recording in
      let entry = try choice.narrowed(
        try recording.snapshot.measure(named: measure, from: .today()))
      let confirmed = try recording.confirm(
        entry.lines.map(\.line), on: date, words: words, source: source)
      return ConfirmReport(entry: entry, confirmed: confirmed, date: date)
    }
    try report.write(as: form.format.data, isRecorded: !trial.dryRun)
  }
}
