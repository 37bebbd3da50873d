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
  func add(_ bytes: Slice<UnsafeRawBufferPointer>) {
    makeRoom(for: bytes.count)
    Self.put(UnsafeRawBufferPointer(rebasing: bytes), at: start + count)
    count += bytes.count
  }

  /// Adds a column: its name, the letter of what it holds, and that as a field, behind the number of its bytes
  /// as a 32-bit big-endian integer: docs/chain.md, `field(x)`.
  ///
  /// It is inlined, as what it calls is: a verify goes through here for each value of a register.
  ///
  /// - Parameter name: The name as a field.
  @inline(__always)
  func add(
    _ name: Slice<UnsafeRawBufferPointer>, _ letter: UInt8, field bytes: UnsafeRawBufferPointer
  ) {
    let length = name.count + 1 + 4 + bytes.count
    makeRoom(for: length)
    var place = start + count
    Self.put(UnsafeRawBufferPointer(rebasing: name), at: place)
    place += name.count
    place.storeBytes(of: letter, as: UInt8.self)
    (place + 1).storeBytes(of: UInt32(clamping: bytes.count).bigEndian, as: UInt32.self)
    Self.put(bytes, at: place + 5)
    count += length
  }

  /// Hashes what was added.
  func hash() -> SHA256Digest {
    SHA256Digest(of: UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Puts bytes where there is room for them.
  @inline(__always)
  private static func put(_ bytes: UnsafeRawBufferPointer, at place: UnsafeMutableRawPointer) {
    guard let first = bytes.baseAddress else { return }
    place.copyMemory(from: first, byteCount: bytes.count)
  }

  @inline(__always)
  private func makeRoom(for more: Int) {
    if count + more > capacity { grow(by: more) }
  }

  private func grow(by more: Int) {
    // Behind a file, which may be of megabytes, come a few short columns.
    let rest = 1 << 12
    capacity = max(count + more + rest, min(2 * capacity, capacity + 1 << 20))
    let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
    larger.copyMemory(from: start, byteCount: count)
    start.deallocate()
    start = larger
  }
}
