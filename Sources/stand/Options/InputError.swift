/// Why what was given with a command cannot be taken, and the exit code for it.
struct InputError: Error, CustomStringConvertible {
  let description: String
  let code: Int32

  /// An option's value, or a combination of options, that means nothing.
  static func usage(_ description: String) -> InputError {
    InputError(description: description, code: 64)
  }

  /// Content that is not understood.
  static func content(_ description: String) -> InputError {
    InputError(description: description, code: 65)
  }

  /// A program that is needed and does not run.
  static func unavailable(_ description: String) -> InputError {
    InputError(description: description, code: 69)
  }
}
