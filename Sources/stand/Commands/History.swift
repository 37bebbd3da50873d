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
        stand history --all --format csv --fields date,kind,line,measure,phase
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference?

  @Flag(help: "All measures, one after the other.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "Only under this ambition: its page, or a part of its title.", valueName: "ambition"),
    completion: .ambitionsOfMeasures)
  var ambition: String?

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func validate() throws {
    guard all == (measure == nil) else {
      throw ValidationError(
        all
          ? "--all is of all measures; leave the measure out"
          : "Missing expected argument '<measure>'; or say --all")
    }
    guard !all || ambition == nil else {
      throw ValidationError("--ambition is of one measure; leave it out with --all")
    }
  }

  func run() throws {
    guard let measure else { return try showAll() }
    let (found, entry, events, former) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot, otherwise: .last)
      let names = try times.names(of: view)
      let found = try snapshot.measure(everNamed: measure, from: names)
      let entry = try found.entry.narrowed(to: ambition)
      return (
        found, entry, try snapshot.history(of: entry, from: view),
        try snapshot.formerMeasures(
          named: measure, than: entry.measure, from: names)
      )
    }
    FormerMeasures.note(found, named: measure)
    FormerMeasures.note(former, named: measure)
    guard let form = output.format.data else {
      return try output.show(HistoryReport.layout(of: events, on: entry, for: output.terminal))
    }
    try output.write(.history(events), as: form)
  }

  private func showAll() throws {
    let histories = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot, otherwise: .last)
      return try snapshot.measureIndex(from: times.names(of: view)).entries.map { entry in
        (entry, try snapshot.history(of: entry, from: view))
      }
    }
    guard let form = output.format.data else {
      var layout = Layout(for: output.terminal)
      for (entry, events) in histories {
        layout.gap()
        HistoryReport.add(events, on: entry, to: &layout)
        try output.showPieces(of: &layout)
      }
      return try output.show(layout)
    }
    try output.write(.history(histories.flatMap(\.1)), as: form)
  }
}
