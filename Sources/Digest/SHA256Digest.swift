/// The SHA-256 of some bytes: 32 bytes, FIPS 180-4, computed by OpenSSL.
public struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Takes a digest that was kept.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Hashes bytes.
  public init(of content: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(content)
    self = hasher.digest()
  }
}

extension SHA256Digest {
  /// Hashes bytes where they stand.
  public init(of content: UnsafeRawBufferPointer) {
    var hasher = SHA256Hasher()
    hasher.update(content)
    self = hasher.digest()
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest in 64 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.text(of: bytes) }
}
