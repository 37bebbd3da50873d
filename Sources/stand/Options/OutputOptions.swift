import Answers
import ArgumentParser
import Register

/// How a reading command answers.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The form of the answer: text, json or csv.")
  var format: Format = .text

  @Flag(help: "Show no colour, even on a terminal.")
  var noColor = false

  @OptionGroup var paging: PagingOptions

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

  /// Shows text that is laid out for the terminal, by way of the pager where it is longer than that.
  func show(_ text: String) throws {
    try paging.show(text, on: terminal)
  }

  /// Shows a text that is laid out likewise.
  func show(_ layout: Layout) throws {
    try paging.show(layout)
  }

  /// Shows what of it is done, where it is not for the pager, so that a long one is never held.
  func showPieces(of layout: inout Layout) throws {
    try paging.showPieces(of: &layout)
  }
}

/// In which form a command that records tells what it did.
struct FormOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The form of the answer: text, json or csv.")
  var format: OutputOptions.Format = .text
}
