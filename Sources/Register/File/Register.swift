internal import SQLite

/// A register: one SQLite file that keeps what was promised, what was said of it, and who said so.
///
/// It never prints and never reads a clock or an environment of its own accord. Whatever it throws
/// becomes words with ``RegisterError/init(explaining:at:)``.
public struct Register {
  /// The file's path, as it was given.
  public let path: String

  let database: Database

  init(_ database: Database, at path: String) {
    self.database = database
    self.path = path
  }
}
