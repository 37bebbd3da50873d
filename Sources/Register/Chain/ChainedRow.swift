internal import Digest

/// A row under the chain, as it was met in the file.
struct ChainedRow: Hashable {
  let id: Int
  /// The change that the row says it belongs to.
  let change: Int
  let hash: SHA256Digest

  /// The beginning of its hash, by which a link tells which row is not what it was.
  var mark: ArraySlice<UInt8> { hash.bytes.prefix(ChangeHasher.markLength) }
}
