import ArgumentParser
import Dates
import Register

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    _superCommandName: Stand.name,
    abstract: "Shows one measure in full: where it stands, why, and what holds.",
    discussion: """
      Examples:
        stand show VM5
        stand show "minimale aflossing"
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let (shown, former) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot)
      let entry = try snapshot.measure(named: measure, knownAt: view.change)
      return (
        try snapshot.whole(entry, from: view),
        try snapshot.formerMeasures(named: measure, than: entry.measure)
      )
    }
    FormerMeasures.note(former, named: measure)
    guard let form = output.format.data else {
      return try output.show(ShowReport.text(of: shown, for: output.terminal))
    }
    try StandardOutput.write(.measure(shown), as: form)
  }
}
