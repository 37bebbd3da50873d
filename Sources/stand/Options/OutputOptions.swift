import ArgumentParser
import Register

/// How a reading command answers.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The form of the answer: text, json or csv.")
  var format: Format = .text

  @Flag(help: "Show no colour, even on a terminal.")
  var noColor = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv

    /// The form for programs; nothing for text, which is for people.
    var data: DataForm? {
      switch self {
      case .text: nil
      case .json: .json
      case .csv: .csv
      }
    }
  }

  /// What text is laid out for.
  var terminal: Terminal {
    .standardOutput(environment: .process, noColour: noColor)
  }
}
