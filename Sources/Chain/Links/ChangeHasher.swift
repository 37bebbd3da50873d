internal import Digest

/// The hash of a change in the making: docs/chain.md, "The hash of a change".
///
/// It is told the hashes of the change's rows in their order, its own row in `changes` first.
struct ChangeHasher {
  private let change: Int
  private let previous: SHA256Digest
  private var hasher = SHA256Hasher()
  private(set) var marks: [UInt8] = []
  private var counts: [Int]
  private let catalogue: Catalogue

  init(change: Int, register: RegisterID, previous: SHA256Digest, of catalogue: Catalogue) {
    self.change = change
    self.previous = previous
    self.catalogue = catalogue
    counts = [Int](repeating: 0, count: catalogue.tables.count)
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

  /// Adds a row of a table, named by its place in the catalogue.
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
      rows: RowCounts(counts, expecting: expected, of: catalogue), marks: marks)
  }

  /// How many bytes of a row's hash its mark has.
  static let markLength = 4
}

/// What the link of a change should be, made of rows that were met in the file.
struct Linking {
  /// The number of the change.
  let change: Int
  /// Its row in `changes`, where it is there.
  let own: ChainedRow?
  /// The link that it has.
  let link: Link?
  let register: RegisterID
  let catalogue: Catalogue

  /// The link that rows make, given in the order of the catalogue.
  ///
  /// It stands behind the one that the link itself names, so that each change is judged by itself. The
  /// first has none before it, and begins with the register's id.
  func link(of rows: [[ChainedRow]]) -> Link {
    let previous = change == 1 ? Link.first(of: register) : link?.previous
    var hasher = ChangeHasher(
      change: change, register: register, previous: previous ?? .zero, of: catalogue)
    if let own { hasher.add(own: own.hash) }
    for (table, rows) in rows.enumerated() {
      for row in rows { hasher.add(row.hash, ofTable: table) }
    }
    return hasher.link(expecting: link?.rows)
  }

  /// Whether the hash of the link is that of rows.
  func fits(_ rows: [[ChainedRow]]) -> Bool { link(of: rows).hash == link?.hash }
}
