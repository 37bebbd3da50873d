import ArgumentParser
import Dates
import Register

struct Reword: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reword",
    _superCommandName: Stand.name,
    abstract: "Words a measure, an explanation, an ambition or a theme anew from a date.",
    discussion: """
      The old words hold until that date, and stay. What is not given stays as it is.

      Examples:
        stand reword VM38 --title "Betaalpauze" --on 2026-01-01
        stand reword VM38 --numbers "VM 38, 45"
        stand reword 24 --ambition 34 --page 36
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @OptionGroup var wording: WordingOptions

  @Option(help: ArgumentHelp("The date from which it is worded so; else today.", valueName: "date"))
  var on: String?

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var why: String?

  @OptionGroup var choice: LineChoice
  @OptionGroup var register: RegisterOptions
  @OptionGroup var actor: ActorOptions

  func run() throws {
    let words = try wording.words()
    guard !words.isEmpty else {
      throw InputError.usage("nothing is given to word anew; see: stand help reword")
    }
    let date = try CalendarDate(option: on ?? "today", named: "--on")
    let recorder = try actor.recorder(for: "reword", why: why)
    let rows = try register.recording(by: recorder) { recording in
      let entry = try recording.snapshot.measure(named: measure)
      let chosen = words.isOfLine ? try choice.narrowed(entry) : entry
      return try recording.reword(chosen, to: words, from: date)
    }
    try StandardOutput.write("\(rows.joined(separator: ", ")) from \(date)\n")
  }
}
