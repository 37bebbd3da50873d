import ArgumentParser
import Dates
import Register

struct Deadlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadlines",
    _superCommandName: Stand.name,
    abstract:
      "Shows the targets that each line had: from when, by whose word, replaced when, told or not.",
    discussion: """
      Those that have passed come first. What was put right or taken back is shown too, for it may be what \
      Parliament was told.

      Examples:
        stand deadlines --moved
        stand deadlines VM17 --format csv
      """
  )

  @Argument(
    help: "A number (VM4, 24) or a part of the title; else all measures.", completion: .measures,
    transform: MeasureReference.init)
  var measure: MeasureReference?

  @Flag(help: "Only lines whose target was ever another.")
  var moved = false

  @OptionGroup var owners: OwnerOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let (date, all) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot)
      let entry = try measure.map { try snapshot.noting(everNamed: $0, from: view) }
      return (view.date, try snapshot.deadlines(of: entry, from: view))
    }
    let owner = OwnerFilter(owners.owner)
    let lines = (moved ? all.filter(\.isMoved) : all).filter { owner.admits($0.line) }
    guard let form = output.format.data else {
      return try output.show(
        DeadlinesReport.text(of: lines, on: date, isMoved: moved, for: output.terminal))
    }
    try output.write(.deadlines(lines, on: date), as: form)
  }
}
