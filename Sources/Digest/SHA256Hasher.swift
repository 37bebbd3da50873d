internal import CCrypto

/// A SHA-256 in the making, fed piece by piece.
///
/// It is a value: a copy goes on by itself.
public struct SHA256Hasher {
  private var state = SHA256_CTX()

  /// Begins with no bytes.
  public init() {
    SHA256_Init(&state)
  }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) {
    SHA256_Update(&state, bytes, bytes.count)
  }

  /// Adds bytes where they stand.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    SHA256_Update(&state, bytes.baseAddress, bytes.count)
  }

  /// The hash of all bytes so far.
  public func digest() -> SHA256Digest {
    var state = state
    return SHA256Digest { bytes in
      SHA256_Final(bytes.assumingMemoryBound(to: UInt8.self).baseAddress, &state)
    }
  }
}
