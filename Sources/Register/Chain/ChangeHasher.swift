internal import Digest

/// The hash of a change in the making: docs/chain.md, "The hash of a change".
///
/// It is told the hashes of the change's rows in their order, its own row in `changes` first.
struct ChangeHasher {
  private let change: Int
  private let previous: SHA256Digest
  private var hasher = SHA256Hasher()
  private(set) var marks: [UInt8] = []
  private var counts = [Int](repeating: 0, count: ChainedTable.all.count)

  init(change: Int, register: RegisterID, previous: SHA256Digest) {
    self.change = change
    self.previous = previous
    var form: [UInt8] = []
    form.add(field: "stand:change:\(Link.format)")
    form.add(field: register.bytes)
    form.add(field: previous.bytes)
    hasher.update(form)
  }

  /// Adds the row in `changes`.
  mutating func add(own hash: SHA256Digest) {
    hasher.update(hash.bytes)
    marks += Self.mark(of: hash)
  }

  /// Adds a row of a table, named by its place in ``ChainedTable/all``.
  mutating func add(_ hash: SHA256Digest, ofTable table: Int) {
    add(own: hash)
    counts[table] += 1
  }

  /// The link of all rows so far.
  func link() -> Link {
    Link(
      change: change, format: Link.format, previous: previous, hash: hasher.digest(),
      rows: RowCounts(counts), marks: marks)
  }

  /// The beginning of a row's hash, by which a link tells which row is not what it was.
  static func mark(of hash: SHA256Digest) -> ArraySlice<UInt8> {
    hash.bytes.prefix(markLength)
  }

  /// How many bytes of a row's hash its mark has.
  static let markLength = 4
}
