/// What was put right of an edition between two changes.
public struct EditionDifference: Hashable, Sendable {
  /// It as it was known after the earlier change.
  public let old: Edition
  /// It as it was known after the later.
  public let new: Edition
}

extension Snapshot {
  /// Finds which editions were put right between two changes: their dates, titles or letters.
  ///
  /// Those that came or were taken back are told by the lines.
  public func editionDifferences(from old: Int, to new: Int) throws -> [EditionDifference] {
    let before = Dictionary(
      try editions(knownAt: old).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return try editions(knownAt: new).compactMap { edition in
      guard let earlier = before[edition.name],
        (earlier.date, earlier.title, earlier.letter)
          != (edition.date, edition.title, edition.letter)
      else { return nil }
      return EditionDifference(old: earlier, new: edition)
    }
  }
}
