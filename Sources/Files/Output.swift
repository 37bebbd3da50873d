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
    try write(Array(text.utf8))
  }

  /// Writes all of some bytes.
  ///
  /// - Throws: ``FileError``, where part of them may have been written.
  public func write(_ bytes: [UInt8]) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { unsafe in
        Self.write(to: descriptor, unsafe)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw lastError(name) }
      written += count
    }
  }

  private static func write(to descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
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
