import ArgumentParser

/// Whether text that is longer than the terminal is paged.
struct PagingOptions: ParsableArguments {
  @Flag(help: "Print long text at once, without the pager.")
  var noPager = false

  /// Shows text, by way of the pager where a terminal does not hold all of it.
  func show(_ text: String, on terminal: Terminal) throws {
    guard !noPager, terminal.isOutgrown(by: text), let pager = Pager(in: .process) else {
      return try StandardOutput.write(text)
    }
    try pager.show(text)
  }
}
