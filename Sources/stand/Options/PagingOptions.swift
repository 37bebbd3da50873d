import ArgumentParser

/// Whether text that is longer than the terminal is paged.
struct PagingOptions: ParsableArguments {
  @Flag(help: "Print long text at once, without the pager.")
  var noPager = false

  /// Shows text, by way of the pager where a terminal does not hold all of it.
  func show(_ text: String, on terminal: Terminal) throws {
    guard let pager = pager(for: text.utf8, on: terminal) else {
      return try StandardOutput.write(text)
    }
    try pager.show(text)
  }

  /// Shows a text that is laid out likewise.
  func show(_ layout: Layout) throws {
    guard let pager = pager(for: layout.pieces.joined(), on: layout.terminal) else {
      for piece in layout.pieces { try StandardOutput.write(piece) }
      return
    }
    try pager.show(layout.text)
  }

  /// Shows what of it is done, where it is not for the pager.
  func showPieces(of layout: inout Layout) throws {
    guard noPager || layout.terminal.height == nil else { return }
    for piece in layout.takeFullPieces() { try StandardOutput.write(piece) }
  }

  private func pager(for text: some Sequence<UInt8>, on terminal: Terminal) -> Pager? {
    noPager || !terminal.isOutgrown(by: text) ? nil : Pager(in: .process)
  }
}
