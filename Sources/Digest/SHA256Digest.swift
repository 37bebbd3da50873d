/// The SHA-256 of some bytes: 32 bytes, FIPS 180-4, computed by OpenSSL.
public struct SHA256Digest: Hashable, Sendable {
  // The bytes as they follow one another in memory: every row of a register has a digest, and none of them
  // is to take memory of its own.
  private var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

  private init() {}

  /// 32 zero bytes, which stand where no digest can be read: nothing is known that hashes to them.
  public static let zero = SHA256Digest()

  /// Takes a digest that was kept; nothing where it does not have 32 bytes.
  public init?(bytes: [UInt8]) {
    guard let digest = bytes.withUnsafeBytes({ Self(bytes: $0) }) else { return nil }
    self = digest
  }

  /// Takes a digest from where it is kept; nothing where there are not 32 bytes.
  public init?(bytes: UnsafeRawBufferPointer) {
    guard bytes.count == MemoryLayout.size(ofValue: Self.zero.words) else { return nil }
    self.init { $0.copyMemory(from: bytes) }
  }

  /// Hashes bytes.
  public init(of content: [UInt8]) {
    var hasher = SHA256Hasher()
    hasher.update(content)
    self = hasher.digest()
  }

  /// Hashes bytes where they stand.
  public init(of content: UnsafeRawBufferPointer) {
    var hasher = SHA256Hasher()
    hasher.update(content)
    self = hasher.digest()
  }

  /// Has its 32 bytes written.
  init(writing write: (UnsafeMutableRawBufferPointer) -> Void) {
    withUnsafeMutableBytes(of: &words, write)
  }

  /// Lends the 32 bytes.
  public func withBytes<Outcome>(_ body: (UnsafeRawBufferPointer) -> Outcome) -> Outcome {
    withUnsafeBytes(of: words, body)
  }

  /// The 32 bytes.
  public var bytes: [UInt8] { withBytes { Array($0) } }

  /// Whether two are the same, byte by byte.
  public static func == (one: SHA256Digest, other: SHA256Digest) -> Bool {
    one.words == other.words
  }

  /// Feeds the 32 bytes to a hasher.
  public func hash(into hasher: inout Hasher) {
    withBytes { hasher.combine(bytes: $0) }
  }
}

extension SHA256Digest: CustomStringConvertible {
  /// The digest in 64 lower-case hexadecimal digits.
  public var description: String { Hexadecimal.text(of: bytes) }
}
