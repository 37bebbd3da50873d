import Annex
import ArgumentParser
import Dates
import Files
import Register

struct Log: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Records a dated status update.",
    discussion: """
      Phase, target date and signals are read from the words where they say so. What they leave \
      open stays as it held, which is said; --phase none and --target none end it.

      Examples:
        stand log VM38 --on 2026-01-01 --phase implemented -m "Gereed."
        stand log 24 --ambition 34 -m "Implementatiefase is vertraagd."
        stand log VM5 -m - < bericht.txt
      """
  )

  @Argument(help: "A number (VM4, 24) or a part of the title.")
  var measure: String

  @OptionGroup var choice: LineChoice

  @Option(help: ArgumentHelp("The date from which it holds; else today.", valueName: "date"))
  var on: String?

  @Option(
    help: ArgumentHelp(
      "to_start, policy, implementation, implemented or none; in Dutch too.", valueName: "phase"))
  var phase: String?

  @Option(help: ArgumentHelp("The date by which it should be done, or none.", valueName: "date"))
  var target: String?

  @Option(
    help: ArgumentHelp(
      "What the words do not say: on_hold, delayed, … May be repeated.", valueName: "signal"))
  var signal: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The status in words; - reads standard input.", valueName: "text"))
  var message: String

  @Option(help: ArgumentHelp("Where you have it from.", valueName: "source"))
  var source: String?

  @Option(help: ArgumentHelp("The Kamerstuk that says so.", valueName: "kamerstuk"))
  var kamerstuk: String?

  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let draft = try draft()
    let recorder = try actor.recorder(for: "log")
    let register = try Register.writing(at: register.path())
    let entry = try choice.narrowed(try register.directory().measure(named: measure))
    let recorded = try register.log(draft, on: entry.lines.map(\.line), recorder: recorder)
    let report = LogReport(entry: entry, recorded: recorded)
    for note in report.notes(today: WallClock.system.today) { StandardError.write(note) }
    try StandardOutput.write(report.text)
  }

  private func draft() throws -> StatusDraft {
    guard source != "" else { throw InputError.usage("--source says nothing") }
    return StatusDraft(
      date: try CalendarDate(option: on ?? "today", named: "--on"),
      text: try Message.text(of: message),
      phase: try phase.map { try Stated(option: $0) },
      target: try target.map { try Stated(option: $0, named: "--target") },
      signals: try signal.map { try Signal.Kind(option: $0) },
      source: source,
      citation: try kamerstuk.map { try Citation(option: $0, named: "--kamerstuk") })
  }
}
