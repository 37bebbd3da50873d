import ArgumentParser
import Register

/// Which lines of a measure are meant, where it has several.
struct LineChoice: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The line under this ambition: its page, or a part of its title.", valueName: "ambition"),
    completion: .ambitionsOfMeasures)
  var ambition: String?

  @Flag(help: "All lines of the measure.")
  var all = false

  /// The measure on the lines that are meant.
  func narrowed(_ entry: MeasureIndex.Entry) throws -> MeasureIndex.Entry {
    try entry.narrowed(to: ambition, all: all)
  }
}
