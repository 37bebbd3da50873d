import CCrypto

/// The SHA-256 of some bytes: 32 bytes, FIPS 180-4, computed by OpenSSL.
public struct SHA256Digest: Hashable, Sendable {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// Takes a digest that was kept.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Hashes bytes.
  public init(of content: some Sequence<UInt8>) {
    let input = Array(content)
    bytes = [UInt8](unsafeUninitializedCapacity: Int(SHA256_DIGEST_LENGTH)) { output, count in
      var state = SHA256_CTX()
      SHA256_Init(&state)
      SHA256_Update(&state, input, input.count)
      SHA256_Final(output.baseAddress, &state)
      count = Int(SHA256_DIGEST_LENGTH)
    }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest in 64 lower-case hexadecimal digits.
  public var description: String {
    bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
