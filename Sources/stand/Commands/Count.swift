import ArgumentParser
import Dates
import Register

struct Count: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "count",
    _superCommandName: Stand.name,
    abstract: "Counts the measures in each phase, by theme, or with each signal.",
    discussion: """
      Measures are counted, not lines: one whose lines are in several phases is told as differing.

      Examples:
        stand count
        stand count --by theme --as-of 2025-01-01
        stand count --editions --format csv
      """
  )

  @Option(
    help: ArgumentHelp("phase, theme or signal; else phase.", valueName: "what"),
    completion: .list(MeasureCounts.Grouping.allCases.map(\.rawValue)))
  var by: String?

  @Flag(help: "What each edition said, and what holds.")
  var editions = false

  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let grouping = try self.grouping
    let counts = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot)
      let said = editions ? try snapshot.countsOfEditions(by: grouping, from: view) : []
      return said
        + MeasureCounts.of(try snapshot.lines(from: view), by: grouping, on: view.date)
    }
    guard let form = output.format.data else {
      return try output.show(CountReport.text(of: counts, by: grouping, for: output.terminal))
    }
    try output.write(.counts(counts), as: form)
  }

  private var grouping: MeasureCounts.Grouping {
    get throws {
      guard let by else { return .phase }
      guard let grouping = MeasureCounts.Grouping(rawValue: by.lowercased()) else {
        throw InputError.usage("--by \(by): expected phase, theme or signal")
      }
      return grouping
    }
  }
}
