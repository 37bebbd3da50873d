import ArgumentParser

/// The arguments as the system handed them over.
enum Arguments {
  /// Refuses arguments that cannot be read, and those that are not UTF-8, which would otherwise be recorded with
  /// replaced letters.
  ///
  /// Even a command without arguments has its own name. Where the runtime finds not even that, it could not read
  /// them: a static program looks for them in `/proc`.
  static func check() throws {
    guard CommandLine.argc > 0 else {
      throw InputError.unavailable(
        """
        the words of this command cannot be read, so nothing was done; see that /proc is mounted and that a \
        file can be opened (ulimit -n)
        """)
    }
    for position in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[position] else { continue }
      guard String(validatingCString: argument) != nil else {
        throw ValidationError(
          "Argument \(position) is not UTF-8 text. Set the terminal to UTF-8 and type it again.")
      }
    }
  }
}
