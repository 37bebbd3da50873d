internal import SQLite

/// Changes that follow one another, with all their rows: a part of the chain that can be read by itself.
struct ChainStretch: Sendable {
  /// The change before its first; 0 where it begins with the chain.
  let before: Int
  /// Its last change; the greatest number where it goes on to the end of the register.
  private(set) var last = Int.max
  /// The ids with which its rows begin, of the tables in ``Catalogue/numberedTogether``.
  let firstIDs: [Int]
  /// Those with which they end.
  private var lastIDs: [Int]
  private let catalogue: Catalogue

  private init(before: Int, firstIDs: [Int], of catalogue: Catalogue) {
    self.before = before
    self.firstIDs = firstIDs
    self.catalogue = catalogue
    lastIDs = firstIDs.map { _ in .max }
  }

  /// All of a chain.
  init(wholeOf catalogue: Catalogue) {
    self.init(before: 0, firstIDs: catalogue.numberedTogether.map { _ in 1 }, of: catalogue)
  }

  // What stands in front of the first change is none of stand's, and a check must not look past it.

  /// The numbers that its changes have, from the first to the last.
  var changes: (Int, Int) { (before == 0 ? .min : before + 1, last) }

  /// The ids that its rows in a table have, from the first to the last; none where the first is behind the
  /// last.
  ///
  /// - Parameter table: The place of the table in the catalogue.
  func ids(in table: Int) -> (Int, Int) {
    let group = catalogue.numberedTogether.firstIndex { $0.contains(table) } ?? 0
    return (before == 0 ? .min : firstIDs[group], lastIDs[group])
  }

  /// Ends behind a change, and gives what follows.
  fileprivate mutating func end(with change: Int, before nextIDs: [Int]) -> ChainStretch {
    last = change
    lastIDs = nextIDs.map { $0 - 1 }
    return ChainStretch(before: change, firstIDs: nextIDs, of: catalogue)
  }

  /// This one and the one behind it as one.
  func joined(with next: ChainStretch) -> ChainStretch {
    var whole = self
    (whole.last, whole.lastIDs) = (next.last, next.lastIDs)
    return whole
  }
}

extension ChainStretch {
  /// Parts the chain into some thirty stretches, by what its links say of their rows.
  ///
  /// What they say may be wrong: then the stretches do not fit the rows that are there.
  ///
  /// - Parameter size: How many rows a stretch has at least, but for the last.
  static func parting(_ chain: Chain, every size: Int) throws -> [ChainStretch] {
    let catalogue = chain.catalogue
    let size = max(size, try chain.newestIDs().reduce(0, &+) / 32)
    var stretches: [ChainStretch] = []
    var stretch = ChainStretch(wholeOf: catalogue)
    var ids = stretch.firstIDs
    var rows = 0
    var counts: RowCounts?
    var additions: Additions?
    let links = try chain.database.cursor("SELECT change_id, rows FROM links ORDER BY change_id")
    while try links.advance() {
      var change = 0
      try links.read { link in
        change = try link.read(0)
        let before = counts
        counts = try RowCounts(link, at: 1, after: before, of: catalogue)
        if counts != before { additions = counts?.counts.flatMap { Additions($0, of: catalogue) } }
      }
      // Where a link does not tell, the last stretch goes on to the end.
      guard let additions, additions.add(to: &ids, &rows) else { break }
      guard rows >= size, change > stretch.before, change < .max else { continue }
      let next = stretch.end(with: change, before: ids)
      stretches.append(stretch)
      stretch = next
      rows = 0
    }
    return stretches + [stretch]
  }
}

/// By how much a link moves the ids of ``Catalogue/numberedTogether`` on.
private struct Additions {
  private let byGroup: [(group: Int, count: Int)]

  /// Nothing where there cannot be as many rows.
  init?(_ counts: [Int], of catalogue: Catalogue) {
    var byGroup: [(Int, Int)] = []
    for (group, tables) in catalogue.numberedTogether.enumerated() {
      let own = tables.map { counts[$0] }.filter { $0 != 0 }
      guard own.allSatisfy({ 0 < $0 && $0 < 1 << 32 }) else { return nil }
      if !own.isEmpty { byGroup.append((group, own.reduce(0, +))) }
    }
    self.byGroup = byGroup
  }

  /// - Returns: Whether there still can be as many.
  func add(to ids: inout [Int], _ rows: inout Int) -> Bool {
    for (group, count) in byGroup {
      let (id, isTooMuch) = ids[group].addingReportingOverflow(count)
      guard !isTooMuch else { return false }
      ids[group] = id
      rows &+= count
    }
    return true
  }
}
