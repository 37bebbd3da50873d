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

  /// Shows a page likewise.
  func show(_ page: Page) throws {
    guard let pager = pager(for: page.pieces.joined(), on: page.terminal) else {
      for piece in page.pieces { try StandardOutput.write(piece) }
      return
    }
    try pager.show(page.text)
  }

  /// Shows what of a page is done, where it is not for the pager.
  func showPieces(of page: inout Page) throws {
    guard noPager || page.terminal.height == nil else { return }
    for piece in page.takeFullPieces() { try StandardOutput.write(piece) }
  }

  private func pager(for text: some Sequence<UInt8>, on terminal: Terminal) -> Pager? {
    noPager || !terminal.isOutgrown(by: text) ? nil : Pager(in: .process)
  }
}
