#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file to read from: one with a path, or the standard input.
public enum Input: Sendable {
  /// The file at a path.
  case file(String)
  /// What comes in on standard input.
  case standard

  /// Reads at most so many bytes from the beginning.
  ///
  /// - Throws: ``FileError``, also for a folder.
  public func read(atMost limit: Int) throws(FileError) -> [UInt8] {
    switch self {
    case .standard:
      return try readAll(from: STDIN_FILENO, named: "standard input", atMost: limit)
    case .file(let path):
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw lastError(path) }
      defer { close(descriptor) }
      return try readAll(from: descriptor, named: path, atMost: limit)
    }
  }
}

private func readAll(
  from descriptor: Int32, named name: String, atMost limit: Int
) throws(FileError) -> [UInt8] {
  var content: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 16)
  while content.count < limit {
    let wanted = min(buffer.count, limit - content.count)
    let count = buffer.withUnsafeMutableBytes { unsafe in
      read(descriptor, unsafe.baseAddress, wanted)
    }
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw lastError(name) }
    if count == 0 { break }
    content.append(contentsOf: buffer.prefix(count))
  }
  return content
}
