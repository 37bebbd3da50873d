import ArgumentParser
import Register

/// Where a measure comes to stand, and why.
struct PlaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Under this ambition: its page, or a part of its title.", valueName: "ambition"),
    completion: .ambitions)
  var ambition: String?

  @Option(
    help: ArgumentHelp(
      "Outside the strategy (N.v.t.), under this theme: a part of its title.", valueName: "theme"))
  var theme: String?

  @Option(help: ArgumentHelp("Why it stands there.", valueName: "text"))
  var explanation: String?

  @Option(help: ArgumentHelp("Who answers for it.", valueName: "name"))
  var owner: String?

  /// The place that is named.
  func place(in strategy: Strategy) throws -> Strategy.Place {
    switch (ambition, theme) {
    case (let ambition?, nil): .ambition(try strategy.ambition(named: ambition))
    case (nil, let theme?): .theme(try strategy.theme(named: theme))
    default:
      throw InputError.usage(
        "say where it stands: under an --ambition, or outside the strategy under a --theme")
    }
  }

  /// Who answers for it; nothing where nobody is named.
  func checkedOwner() throws -> String? {
    try owner.map { try $0.checked(named: "--owner") }
  }

  /// The explanation; empty where none is given.
  func checkedExplanation() throws -> String {
    try explanation.map { try $0.checked(named: "--explanation", inLines: true) } ?? ""
  }
}
