import Answers
import ArgumentParser
import Register

/// How a reading command answers.
struct OutputOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The form of the answer: text, json or csv.")
  var format: Format = .text

  @Option(
    help: ArgumentHelp(
      "Of json or csv only these fields, in this order: date,phase,text.", valueName: "names"))
  var fields: String?

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

  /// Writes an answer in a form for programs, with the fields that are wanted.
  func write(_ answer: Answer, as form: DataForm) throws {
    let names = fields.map { text in
      text.split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    }
    do {
      try StandardOutput.write(answer, as: form, fields: names)
    } catch let error as UnknownField {
      throw InputError.usage(
        "--fields \(error.name): there is no such field; expected some of \(error.known.joined(separator: ","))"
      )
    }
  }

  func validate() throws {
    guard fields == nil || format != .text else {
      throw ValidationError("--fields is of json and csv; say which with --format")
    }
    guard fields.map({ $0.contains { $0.isLetter } }) ?? true else {
      throw ValidationError("--fields names no field")
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
