#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An open file and its owner, closed when this goes; what was open before stays open.
final class Descriptor {
  private let number: Int32
  private let isOwned: Bool
  /// What errors call the file.
  let name: String

  /// Opens a file to read from it.
  init(_ input: Input) throws(FileError) {
    switch input {
    case .standard:
      number = STDIN_FILENO
      name = "standard input"
      isOwned = false
    case .opened(let number):
      self.number = number
      name = "pipe"
      isOwned = false
    case .file(let path):
      number = open(path, O_RDONLY | O_CLOEXEC)
      name = path
      isOwned = true
      guard number >= 0 else { throw lastError(path) }
    }
  }

  deinit {
    if isOwned { close(number) }
  }

  /// How many bytes the file has; 0 where it is none that has an end.
  var size: Int {
    var status = stat()
    guard fstat(number, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
    return Int(status.st_size)
  }

  /// Waits until something can be read, or the end is there.
  ///
  /// - Throws: ``FileError`` that ``FileError/isLate``, where that takes longer than so many seconds.
  func wait(atMost seconds: Int) throws(FileError) {
    var waiting = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    var count: Int32 = -1
    repeat {
      count = poll(&waiting, 1, Int32(clamping: seconds * 1000))
    } while count < 0 && errno == EINTR
    guard count >= 0 else { throw lastError(name) }
    guard count > 0 else { throw FileError(name, number: ETIMEDOUT) }
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
