#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file and its only owner, closed when this goes; standard input stays open.
final class Descriptor {
  private let number: Int32
  /// What errors call the file.
  let name: String

  /// Opens a file to read from it.
  init(_ input: Input) throws(FileError) {
    switch input {
    case .standard:
      number = STDIN_FILENO
      name = "standard input"
    case .file(let path):
      number = open(path, O_RDONLY | O_CLOEXEC)
      name = path
      guard number >= 0 else { throw lastError(path) }
    }
  }

  deinit {
    if number != STDIN_FILENO { close(number) }
  }

  /// How many bytes the file has; 0 where it is none that has an end.
  var size: Int {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// Reads on, and adds what comes to some content.
  ///
  /// - Returns: Whether anything came; nothing does behind the end.
  func read(atMost limit: Int, to content: inout [UInt8]) throws(FileError) -> Bool {
    let length = content.count
    content.append(contentsOf: repeatElement(0, count: limit))
    var count = -1
    repeat {
      count = content.withUnsafeMutableBytes { unsafe in
        systemRead(number, unsafe.baseAddress?.advanced(by: length), limit)
      }
    } while count < 0 && errno == EINTR
    content.removeLast(limit - max(0, count))
    guard count >= 0 else { throw lastError(name) }
    return count > 0
  }
}

/// The system's call, which a method of the same name would hide.
private func systemRead(_ number: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, start, count)
}
