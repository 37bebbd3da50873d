import Files
import Processes

/// The program that shows long text a screen at a time: that of `PAGER`, else less.
///
/// It is chosen and run as git does it; an empty `PAGER` and `cat` mean none.
struct Pager {
  private let command: String

  init?(in environment: Environment) {
    // A dumb terminal has no screen to page on.
    guard environment.hasFullTerminal, !environment.isEmpty("PAGER") else { return nil }
    let found = Files.program("less", in: environment["PATH"] ?? "").map { _ in "less" }
    guard let command = environment["PAGER"] ?? found, command != "cat" else { return nil }
    self.command = command
  }

  /// Shows a text, of which the reader need not see the end.
  ///
  /// - Throws: `FileError` where it cannot be printed either.
  func show(_ text: String) throws {
    // F: what fits is printed. R: colours are colours. X: what was read stays on the screen.
    let line = "LESS=\"${LESS-FRX}\"; export LESS; \(command)"
    let end = try? ShellCommand(line).run(reading: text)
    if end?.isUnstarted != false { try StandardOutput.write(text) }
  }
}

extension Terminal {
  /// Whether a text has more lines than are seen at once, one of which the next prompt takes.
  func isOutgrown(by text: some Sequence<UInt8>) -> Bool {
    guard let height, height > 0 else { return false }
    return text.count(where: { $0 == UInt8(ascii: "\n") }) >= height
  }
}
