import ArgumentParser
import Register

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    _superCommandName: Stand.name,
    abstract: "Shows all that happened to a measure, in date order, with its sources.",
    discussion: """
      Examples:
        stand history VM38
        stand history 24 --ambition 34
        stand history "betaalmogelijkheden" --format json
      """
  )

  @Argument(help: "A number (VM4, 24) or a part of the title.", completion: .measures)
  var measure: String

  @Option(
    help: ArgumentHelp(
      "Only under this ambition: its page, or a part of its title.", valueName: "ambition"),
    completion: .ambitionsOfMeasures)
  var ambition: String?

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let register = try Register.reading(at: register.path())
    let view = try times.viewpoint(of: register, otherwise: .last)
    let entry = try register.measure(named: measure, knownAt: view.change).narrowed(to: ambition)
    let events = try register.history(of: entry, from: view)
    try FormerMeasures.note(of: measure, now: entry.measure, in: register)
    guard let form = output.format.data else {
      return try output.show(HistoryPage.page(of: events, on: entry, for: output.terminal))
    }
    try HistoryData.write(events, as: form)
  }
}
