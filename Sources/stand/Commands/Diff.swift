import ArgumentParser
import Dates
import Register

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    _superCommandName: Stand.name,
    abstract: "Shows what changed between two dates, editions or changes.",
    discussion: """
      A date asks what held on it; an edition, what it said; a change, what was known after it of today.

      Examples:
        stand diff 2024-10-24 today
        stand diff e1 today
        stand diff c1 c12 --format json
      """
  )

  @Argument(help: "The earlier: a date, an edition (e1) or a change (c12).", completion: .points)
  var old: String

  @Argument(help: "The later: a date, an edition or a change.", completion: .points)
  var new: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var register: RegisterOptions

  func run() throws {
    let differences = try register.asking { snapshot in
      Differences.between(
        try snapshot.lines(from: viewpoint(old, of: snapshot)),
        try snapshot.lines(from: viewpoint(new, of: snapshot)))
    }
    guard let form = output.format.data else {
      return try output.show(DiffReport.text(of: differences, for: output.terminal))
    }
    try StandardOutput.write(.differences(differences), as: form)
  }

  private func viewpoint(_ text: String, of snapshot: borrowing Snapshot) throws -> Viewpoint {
    let today = WallClock.system.today
    if text.lowercased() == "today" { return Viewpoint(asOf: today) }
    if text.first?.lowercased() == "e", Int(text.dropFirst()) != nil {
      return try snapshot.viewpoint(ofEdition: text.lowercased())
    }
    switch KnownAt(reading: text) {
    case let known? where known.isChange:
      return Viewpoint(asOf: today, knownAt: try snapshot.change(known, clock: .system))
    default:
      return Viewpoint(asOf: try CalendarDate(option: text, named: "diff"))
    }
  }
}
