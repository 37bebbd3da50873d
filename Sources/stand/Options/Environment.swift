#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The environment variables of the process.
///
/// An empty one counts as not set.
struct Environment: Sendable {
  private let value: @Sendable (_ name: String) -> String?

  /// Creates an environment from what gives the value of a variable.
  init(_ value: @escaping @Sendable (_ name: String) -> String?) {
    self.value = value
  }

  subscript(_ name: String) -> String? {
    guard let value = value(name), !value.isEmpty else { return nil }
    return value
  }

  /// Whether a variable is there, and empty.
  func isEmpty(_ name: String) -> Bool {
    value(name)?.isEmpty == true
  }

  /// Whether the terminal, if there is one, can do more than write line after line.
  var hasFullTerminal: Bool { self["TERM"] != "dumb" }

  static var process: Environment {
    // Few are asked for: all of them would take longer to read than these to find.
    Environment { name in getenv(name).map { String(cString: $0) } }
  }
}
