#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A stream to write to.
public enum Output: Sendable {
  /// Standard output, for data.
  case standard
  /// Standard error, for messages.
  case error

  /// Writes all of a text, in UTF-8.
  ///
  /// - Throws: ``FileError``, where part of it may have been written.
  public func write(_ text: String) throws(FileError) {
    var text = text
    // Where it stands, without a copy: an answer may be long.
    let outcome = text.withUTF8 { bytes in
      Result { () throws(FileError) in
        try writeAll(UnsafeRawBufferPointer(bytes), to: descriptor, named: name)
      }
    }
    try outcome.get()
  }

  /// Writes all of some bytes.
  ///
  /// - Throws: ``FileError``, where part of them may have been written.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: descriptor, named: name)
  }

  /// Lets what is written to a pipe that nobody reads fail, where it would end the process.
  public static func failOnBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }

  private var descriptor: Int32 {
    switch self {
    case .standard: STDOUT_FILENO
    case .error: STDERR_FILENO
    }
  }

  private var name: String {
    switch self {
    case .standard: "standard output"
    case .error: "standard error"
    }
  }
}

/// Writes all of some bytes to an open file.
///
/// - Throws: ``FileError``, where part of them may have been written.
package func writeAll(
  _ bytes: [UInt8], to descriptor: Int32, named name: String
) throws(FileError) {
  let outcome = bytes.withUnsafeBytes { bytes in
    Result { () throws(FileError) in try writeAll(bytes, to: descriptor, named: name) }
  }
  try outcome.get()
}

/// Writes all of some bytes likewise, where they stand.
private func writeAll(
  _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named name: String
) throws(FileError) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let part = UnsafeRawBufferPointer(rebasing: rest)
    let count = write(descriptor, part.baseAddress, part.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw lastError(name) }
    rest = rest.dropFirst(count)
  }
}
