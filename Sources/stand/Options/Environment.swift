import FoundationEssentials

/// The environment variables of the process.
///
/// An empty one counts as not set.
struct Environment: Sendable {
  private let variables: [String: String]

  init(_ variables: [String: String]) {
    self.variables = variables
  }

  subscript(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// Whether a variable is there, and empty.
  func isEmpty(_ name: String) -> Bool {
    variables[name]?.isEmpty == true
  }

  /// Whether the terminal, if there is one, can do more than write line after line.
  var hasFullTerminal: Bool { self["TERM"] != "dumb" }

  static var process: Environment { Environment(ProcessInfo.processInfo.environment) }
}
