internal import Digest

/// The hash of a change in the making: docs/chain.md, "The hash of a change".
///
/// It is told the hashes of the change's rows in their order, its own row in `changes` first.
struct ChangeHasher {
  private let change: Int
  private let previous: SHA256Digest
  private var hasher = SHA256Hasher()
  private(set) var marks: [UInt8] = []
  private var counts = [Int](repeating: 0, count: Table.all.count)

  init(change: Int, register: RegisterID, previous: SHA256Digest) {
    self.change = change
    self.previous = previous
    var form: [UInt8] = []
    form.add(field: "stand:change:\(Link.format)")
    form.add(field: register.bytes)
    previous.withBytes { form.add(field: $0) }
    hasher.update(form)
  }

  /// Adds the row in `changes`.
  mutating func add(own hash: SHA256Digest) {
    hash.withBytes { bytes in
      hasher.update(bytes)
      marks.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes.prefix(Self.markLength)))
    }
  }

  /// Adds a row of a table, named by its place in ``Table/all``.
  mutating func add(_ hash: SHA256Digest, ofTable table: Int) {
    add(own: hash)
    counts[table] += 1
  }

  /// The link of all rows so far.
  ///
  /// - Parameter expected: How many rows it mostly covers.
  func link(expecting expected: RowCounts?) -> Link {
    Link(
      change: change, format: Link.format, previous: previous, hash: hasher.digest(),
      rows: RowCounts(counts, expecting: expected), marks: marks)
  }

  /// How many bytes of a row's hash its mark has.
  static let markLength = 4
}
