#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

func systemMessage(for number: Int32) -> String {
  guard let text = strerror(number) else { return "error \(number)" }
  return String(cString: text)
}

/// The error of the call that has just failed.
package func lastError(_ path: String) -> FileError {
  FileError(path, number: errno)
}

extension FileError {
  static func tooLong(_ path: String) -> FileError { FileError(path, number: EMSGSIZE) }

  /// Whether there is no such file or folder.
  public var isMissing: Bool { number == ENOENT || number == ENOTDIR }
  /// Whether a folder stands where a file is expected.
  public var isFolder: Bool { number == EISDIR }
  /// Whether a line was longer than its reader takes.
  public var isTooLong: Bool { number == EMSGSIZE }
  /// Whether nothing came for longer than a reader waits.
  public var isLate: Bool { number == ETIMEDOUT }
  /// Whether the name is already in use.
  public var isTaken: Bool { number == EEXIST }
}

/// The number of this process, for names that no other process uses meanwhile.
public func processID() -> Int32 {
  getpid()
}
