import ArgumentParser

/// The arguments as the system handed them over.
enum Arguments {
  /// Refuses arguments that are not UTF-8, which would otherwise be recorded with replaced letters.
  static func check() throws {
    for position in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[position] else { continue }
      guard String(validatingCString: argument) != nil else {
        throw ValidationError(
          "Argument \(position) is not UTF-8 text. Set the terminal to UTF-8 and type it again.")
      }
    }
  }
}
