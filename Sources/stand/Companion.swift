import Files
import Register

/// A program that is installed beside this one.
enum Companion {
  /// Its path.
  ///
  /// - Parameter role: What it is for: `a hub is spoken with by stand-hub`.
  /// - Throws: ``RegisterError`` where it is not there.
  static func path(of name: String, that role: String) throws(RegisterError) -> String {
    // Only beside this one: a program of that name elsewhere is anyone's.
    guard let own = Files.ownPath else {
      throw RegisterError(
        .unavailable, "\(name) cannot be found, for the system does not tell where stand is")
    }
    let folder = Files.folder(of: own)
    let path = "\(folder)/\(name)"
    guard Files.isProgram(path) else {
      throw RegisterError(
        .unavailable,
        "\(role), which is not in \(folder); install it beside stand (make install does)")
    }
    return path
  }
}
