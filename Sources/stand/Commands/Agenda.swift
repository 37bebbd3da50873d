import ArgumentParser
import Dates
import Register

struct Agenda: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    _superCommandName: Stand.name,
    abstract: "Shows what the next letter to Parliament must deal with, and why.",
    discussion: """
      Target dates passed or near, changed since Parliament was last told, never told, dropped from the \
      last edition, silent for a year, phase not said.

      Example:
        stand agenda --on 2026-12-01
      """
  )

  @Option(help: ArgumentHelp("The date of the letter; else today.", valueName: "date"))
  var on: String?

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let date = try CalendarDate(option: on ?? "today", named: "--on")
    let items = try register.asking { try $0.agenda(on: date) }
    guard let form = output.format.data else {
      let text = AgendaReport.text(of: items, on: date, for: output.terminal)
      return try output.show(text)
    }
    try StandardOutput.write(.agenda(items), as: form)
  }
}
