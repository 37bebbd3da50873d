/// What has to be recorded so that other rows stand.
struct RowDifference {
  /// The rows that are taken back.
  private(set) var retracted: [StatedRow] = []
  /// The rows that are said, each with the one that it supersedes.
  private(set) var said: [(row: StatedRow, superseding: StatedRow?)] = []

  /// - Parameters:
  ///   - now: The rows that stand, in the order in which they hold.
  ///   - then: The rows that are to stand.
  init(from now: [StatedRow], to then: [StatedRow], in table: DatedTable) {
    var kept: [Int: StatedRow] = [:]
    var free = now
    for (place, row) in then.enumerated() {
      guard let same = free.firstIndex(where: { $0.says(sameAs: row, in: table) }) else { continue }
      kept[place] = free.remove(at: same)
    }
    guard kept.count < then.count || !free.isEmpty else { return }
    var partners: [Int: StatedRow] = [:]
    // A time that Parliament was told is known by its date; what holds, by what it says.
    let byDate = { (one: StatedRow, other: StatedRow) in one.date == other.date }
    let byContent = { (one: StatedRow, other: StatedRow) in one.content == other.content }
    let likely =
      table.kind == .notification ? [byDate] : [byContent, byDate, { _, _ in true }]
    for isLikely in likely {
      for (place, row) in then.enumerated() where kept[place] == nil && partners[place] == nil {
        partners[place] = free.firstIndex { isLikely($0, row) }.map { free.remove(at: $0) }
      }
    }
    for (place, row) in then.enumerated() where kept[place] == nil {
      said.append((row, partners[place]))
    }
    retracted = free
  }
}
