import Processes

/// The program in which a person writes a text: that of `VISUAL`, else of `EDITOR`, else vi.
struct Editor {
  private let command: String

  /// Chooses it as git does.
  ///
  /// - Throws: ``InputError`` where none is named, and nobody sits at a terminal to see vi.
  init(in environment: Environment, isInteractive: Bool = Terminal.isInteractive) throws {
    let canShowVi = isInteractive && environment.hasFullTerminal
    let named = environment["VISUAL"] ?? environment["EDITOR"]
    guard let command = named ?? (canShowVi ? "vi" : nil) else {
      throw InputError.usage(
        "no status is given, and there is no terminal to open an editor on; give it in words with "
          + "--message (-m), or with -m - on standard input")
    }
    self.command = command
  }

  /// Opens a file in it, and waits until the person is done.
  ///
  /// - Throws: ``InputError`` where it cannot be started, or ends with a failure; `FileError` where
  ///   there is no shell to start it with.
  func edit(_ path: String) throws {
    let end = try ShellCommand(command).run(on: path)
    guard end != .exited(0) else { return }
    let what = end.isUnstarted ? "could not be started" : "ended with a failure"
    throw InputError.unavailable(
      "the editor \(command) \(what), so nothing is recorded; name another with VISUAL or EDITOR, "
        + "or give the status with -m")
  }
}
