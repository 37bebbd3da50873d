package import Files

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A pipe, and the only owner of both its ends, of which no program that is started meanwhile knows.
package final class Pipe {
  /// The end to read from.
  package let reading: Int32
  /// The end to write to.
  package let writing: Int32
  private var open: Set<Int32>

  /// Makes one.
  ///
  /// - Throws: `FileError` where too many files are open.
  package init() throws(FileError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw lastError("pipe") }
    // A child that held the end to write to would wait for itself.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    reading = ends[0]
    writing = ends[1]
    open = Set(ends)
  }

  deinit {
    closeReading()
    closeWriting()
  }

  /// Writes all of a text.
  ///
  /// - Throws: `FileError` where nobody reads on.
  func write(_ text: String) throws(FileError) {
    try write(Array(text.utf8))
  }

  /// Writes all of some bytes.
  ///
  /// - Throws: `FileError` where nobody reads on.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: writing, named: "pipe")
  }

  /// Closes the end to read from, once.
  package func closeReading() {
    if open.remove(reading) != nil { close(reading) }
  }

  /// Closes the end to write to, once: whoever reads meets the end.
  package func closeWriting() {
    if open.remove(writing) != nil { close(writing) }
  }
}
