import Annex
import ArgumentParser
import Dates
import Register

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    _superCommandName: Stand.name,
    abstract: "Shows every line and what holds for it, today or on another date.",
    discussion: """
      Examples:
        stand list --phase none
        stand list --as-of 2025-03-01 --known-at c12
        stand list --signal on_hold --format json
      """
  )

  @Option(
    help: ArgumentHelp(
      "Only lines in this phase, or none where it is not said. May be repeated.",
      valueName: "phase"),
    completion: .phases)
  var phase: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only lines under themes with these words. May be repeated.", valueName: "words"))
  var theme: [String] = []

  @Option(
    help: ArgumentHelp("Only lines with this signal. May be repeated.", valueName: "signal"),
    completion: .signals)
  var signal: [String] = []

  @OptionGroup var owners: OwnerOptions
  @OptionGroup var times: TimeOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var register: AskedRegister

  func run() throws {
    let filter = try LineFilter(
      phases: phase, themes: theme, signals: signal, owners: owners.owner)
    let (view, lines) = try register.asking { snapshot in
      let view = try times.viewpoint(of: snapshot)
      var lines = filter.wanted(of: try snapshot.lines(from: view))
      let isText = output.format.data == nil
      try snapshot.addSince(to: &lines, from: view, onlyOfSignals: isText)
      if !isText { try snapshot.addConfirmations(to: &lines, from: view) }
      try snapshot.spellMarks(in: &lines, from: view)
      return (view, lines)
    }
    guard let form = output.format.data else {
      return try ListReport.show(lines, from: view, by: output)
    }
    try output.write(.lines(lines), as: form)
  }
}
