internal import Digest

/// What the link of a change should be, made of rows that were met in the file.
struct Linking {
  /// The number of the change.
  let change: Int
  /// Its row in `changes`, where it is there.
  let own: ChainedRow?
  /// The link that it has.
  let link: Link?
  let register: RegisterID

  /// The link that rows make, given in the order of ``Table/all``.
  ///
  /// It stands behind the one that the link itself names, so that each change is judged by itself. The
  /// first has none before it, and begins with the register's id.
  func link(of rows: [[ChainedRow]]) -> Link {
    let previous = change == 1 ? Link.first(of: register) : link?.previous
    var hasher = ChangeHasher(
      change: change, register: register, previous: previous ?? .zero)
    if let own { hasher.add(own: own.hash) }
    for (table, rows) in rows.enumerated() {
      for row in rows { hasher.add(row.hash, ofTable: table) }
    }
    return hasher.link(expecting: link?.rows)
  }

  /// Whether the hash of the link is that of rows.
  func fits(_ rows: [[ChainedRow]]) -> Bool { link(of: rows).hash == link?.hash }
}
