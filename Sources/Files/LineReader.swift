#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is read line by line, in memory for one line.
public final class LineReader {
  private let descriptor: Int32
  private let name: String
  private let limit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The number of the line that was read last, counted from 1.
  public private(set) var number = 0

  /// Opens a file, or standard input.
  ///
  /// - Parameter limit: The most bytes that a line may have.
  /// - Throws: ``FileError``.
  public init(_ input: Input, atMost limit: Int) throws(FileError) {
    switch input {
    case .standard:
      descriptor = STDIN_FILENO
      name = "standard input"
    case .file(let path):
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      name = path
      guard descriptor >= 0 else { throw lastError(path) }
    }
    self.limit = limit
  }

  deinit {
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Reads the next line, without its end; nothing behind the last.
  ///
  /// - Throws: ``FileError``, of the number `EMSGSIZE` where the line is longer than the limit.
  public func next() throws(FileError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        number += 1
        return buffer[start..<end]
      }
      searched = buffer.endIndex - start
      if isAtEnd {
        guard start < buffer.endIndex else { return nil }
        defer { start = buffer.endIndex }
        number += 1
        return buffer[start...]
      }
      guard buffer.count - start <= limit else { throw FileError(name, number: EMSGSIZE) }
      try fill()
    }
  }

  private func fill() throws(FileError) {
    buffer.removeSubrange(..<start)
    start = 0
    let chunk = 1 << 18
    let length = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: chunk))
    var count = -1
    repeat {
      count = buffer.withUnsafeMutableBytes { unsafe in
        read(descriptor, unsafe.baseAddress?.advanced(by: length), chunk)
      }
    } while count < 0 && errno == EINTR
    buffer.removeLast(chunk - max(0, count))
    guard count >= 0 else { throw lastError(name) }
    isAtEnd = count == 0
  }
}
