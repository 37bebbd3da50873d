/// What the system refused to do with a file, in its own words.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file's path, as it was given.
  public let path: String
  /// The system's error number, of `errno.h`.
  public let number: Int32
  /// The system's message: `No such file or directory`.
  public let description: String

  package init(_ path: String, number: Int32) {
    self.path = path
    self.number = number
    description = systemMessage(for: number)
  }
}
