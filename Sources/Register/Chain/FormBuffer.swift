internal import Digest

/// Bytes put one behind the other to be hashed at once, in memory that is kept for the next.
///
/// To SHA-256 many small pieces cost more than the hash of the whole, and so do they to an array that
/// makes sure for each that it is its only owner.
final class FormBuffer {
  private var start: UnsafeMutableRawPointer
  private var capacity = 1024
  private var count = 0

  init() {
    start = .allocate(byteCount: capacity, alignment: 16)
  }

  deinit {
    start.deallocate()
  }

  /// Begins anew.
  func removeAll() {
    count = 0
  }

  /// Adds bytes.
  func add(_ bytes: UnsafeRawBufferPointer) {
    guard let first = bytes.baseAddress else { return }
    makeRoom(for: bytes.count)
    (start + count).copyMemory(from: first, byteCount: bytes.count)
    count += bytes.count
  }

  /// Adds bytes.
  func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
    add(UnsafeRawBufferPointer(rebasing: bytes))
  }

  /// Adds one byte.
  func add(_ byte: UInt8) {
    makeRoom(for: 1)
    (start + count).storeBytes(of: byte, as: UInt8.self)
    count += 1
  }

  /// Adds bytes behind their number, a 32-bit big-endian integer: docs/chain.md, `field(x)`.
  func add(field bytes: UnsafeRawBufferPointer) {
    makeRoom(for: 4)
    (start + count).storeBytes(of: UInt32(clamping: bytes.count).bigEndian, as: UInt32.self)
    count += 4
    add(bytes)
  }

  /// Hashes what was added.
  func hash() -> SHA256Digest {
    SHA256Digest(of: UnsafeRawBufferPointer(start: start, count: count))
  }

  private func makeRoom(for more: Int) {
    guard count + more > capacity else { return }
    capacity = max(count + more, 2 * capacity)
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }
}
