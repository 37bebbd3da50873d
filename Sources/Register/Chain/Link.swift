internal import Digest
internal import SQLite

/// The link of a change in the chain: docs/chain.md, "The link".
struct Link: Hashable {
  /// The number of the change.
  let change: Int
  /// The rules by which it was made.
  let format: Int
  /// The hash of the link before it; zero where what stands there is none.
  let previous: SHA256Digest
  /// The hash of the change; zero where what stands there is none.
  let hash: SHA256Digest
  /// How many rows of which tables it covers.
  let rows: RowCounts
  /// The first four bytes of each row's hash, the change's own row first.
  let marks: [UInt8]

  /// How many rows it covers of each table, in the order of ``Table/all``; `nil` where the link
  /// contradicts itself.
  var counts: [Int]? {
    let marked = marks.count / ChangeHasher.markLength
    guard marks.count == marked * ChangeHasher.markLength, let counts = rows.counts,
      counts.allSatisfy({ $0 <= marked }), counts.reduce(1, +) == marked
    else { return nil }
    return counts
  }

  /// The rules of docs/chain.md.
  static let format = 1

  /// The hash before the first change.
  static func first(of register: RegisterID) -> SHA256Digest {
    var form: [UInt8] = []
    form.add(field: "stand:register:1")
    form.add(field: register.bytes)
    return SHA256Digest(of: form)
  }
}

extension Link {
  /// Reads a link from the six columns of ``columns``.
  ///
  /// - Parameter before: The link before it.
  init(_ row: borrowing Row, after before: Link?) throws {
    change = try row.read(0)
    format = try row.read(1)
    previous = SHA256Digest(row.content(at: 2))
    hash = SHA256Digest(row.content(at: 3))
    rows = try RowCounts(row, at: 4, after: before?.rows)
    marks = try row.read(5)
  }

  static let columns: Query = "change_id, format, previous, hash, rows, marks"
}

extension SHA256Digest {
  /// Reads a digest where it stands; zero where what stands there is none.
  fileprivate init(_ content: Row.Content) {
    guard case .blob(let bytes) = content else {
      self = .zero
      return
    }
    self = SHA256Digest(bytes: bytes) ?? .zero
  }
}
