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

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @Option(
    help: ArgumentHelp(
      "Only under this ambition: its page, or a part of its title.", valueName: "ambition"),
    completion: .ambitionsOfMeasures)
  var ambition: String?

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let (entry, events, former) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot, otherwise: .last)
      let entry = try snapshot.measure(named: measure, knownAt: view.change)
        .narrowed(to: ambition)
      return (
        entry, try snapshot.history(of: entry, from: view),
        try snapshot.formerMeasures(named: measure, than: entry.measure)
      )
    }
    FormerMeasures.note(former, named: measure)
    guard let form = output.format.data else {
      return try output.show(HistoryReport.layout(of: events, on: entry, for: output.terminal))
    }
    try StandardOutput.write(.history(events), as: form)
  }
}
