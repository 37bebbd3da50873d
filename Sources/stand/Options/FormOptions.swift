import ArgumentParser

/// In which form a command that records tells what it did.
struct FormOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "The form of the answer: text, json or csv.")
  var format: OutputOptions.Format = .text
}
