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

      Examples:
        stand agenda --on 2026-12-01
        stand agenda --by-owner
      """
  )

  @Option(help: ArgumentHelp("The date of the letter; else today.", valueName: "date"))
  var on: String?

  @Flag(help: "Put together what one person answers for.")
  var byOwner = false

  @OptionGroup var owners: OwnerOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let date = try CalendarDate(option: on ?? "today", named: "--on")
    let owner = OwnerFilter(owners.owner)
    var items = try register.asking { try $0.agenda(on: date) }.filter { owner.admits($0.line) }
    if byOwner {
      let names = AgendaReport.owners(of: items)
      items = names.flatMap { name in items.filter { $0.line.owner == name } }
    }
    guard let form = output.format.data else {
      let text = AgendaReport.text(of: items, on: date, byOwner: byOwner, for: output.terminal)
      return try output.show(text)
    }
    try output.write(.agenda(items), as: form)
  }
}
