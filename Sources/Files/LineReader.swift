#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file that is read line by line, in memory for one line.
public final class LineReader {
  private let descriptor: Descriptor
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// How many bytes its lines took so far.
  public private(set) var done = 0
  /// How many bytes there are; 0 where that is not known.
  public let all: Int

  /// The number of the line that was read last, counted from 1.
  public private(set) var number = 0

  /// How many seconds may pass in which nothing comes; nothing where that may last.
  public var patience: Int?

  /// Opens a file, or reads from an open one.
  ///
  /// - Throws: ``FileError``.
  public init(_ input: Input) throws(FileError) {
    descriptor = try Descriptor(input)
    all = descriptor.size
  }

  /// Reads the next line, without its end; nothing behind the last.
  ///
  /// - Parameter limit: The most bytes that it may have.
  /// - Throws: ``FileError``; one that ``FileError/isTooLong`` where the line is longer than the limit.
  public func next(atMost limit: Int) throws(FileError) -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = lineEnd(from: searched) {
        return take(to: end, goingOnAt: end + 1)
      }
      if isAtEnd {
        return start < buffer.endIndex ? take(to: buffer.endIndex, goingOnAt: buffer.endIndex) : nil
      }
      guard buffer.count - start <= limit else { throw .tooLong(descriptor.name) }
      // Behind the line ends that were searched for, once the lines before them have gone.
      searched = buffer.endIndex - start
      buffer.removeSubrange(..<start)
      start = 0
      if let patience { try descriptor.wait(atMost: patience) }
      isAtEnd = try !descriptor.read(atMost: 1 << 18, to: &buffer)
    }
  }

  private func lineEnd(from index: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let first = bytes.baseAddress, index < bytes.count,
        let end = memchr(first + index, 0x0A, bytes.count - index)
      else { return nil }
      return UnsafeRawPointer(end) - first
    }
  }

  private func take(to end: Int, goingOnAt next: Int) -> ArraySlice<UInt8> {
    defer { start = next }
    number += 1
    done += next - start
    return buffer[start..<end]
  }
}
