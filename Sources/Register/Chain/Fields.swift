extension [UInt8] {
  /// Adds bytes behind their number, a 32-bit big-endian integer: docs/chain.md, `field(x)`.
  mutating func add(field bytes: some Collection<UInt8>) {
    Swift.withUnsafeBytes(of: UInt32(clamping: bytes.count).bigEndian) { append(contentsOf: $0) }
    append(contentsOf: bytes)
  }

  /// Adds a text as a field.
  mutating func add(field text: String) {
    add(field: text.utf8)
  }

  /// Adds an integer as a field: 8 bytes, big-endian.
  mutating func add(field number: Int64) {
    Swift.withUnsafeBytes(of: number.bigEndian) { add(field: $0) }
  }
}
