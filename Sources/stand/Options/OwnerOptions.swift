import ArgumentParser

/// For whose lines a question is.
struct OwnerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only lines for which somebody of this name answers, or none. May be repeated.",
      valueName: "name"))
  var owner: [String] = []
}
