import Register

/// The measures of some lines, as people name them.
struct MeasureNames {
  /// Each once, in the order in which they were recorded.
  let all: [String]

  init(of lines: Set<Int>, in owners: LineOwners) {
    all = owners.measures(of: lines).map(\.name)
  }

  init(of lines: Set<Int>, in snapshot: borrowing Snapshot) throws {
    self.init(of: lines, in: try snapshot.lineOwners())
  }

  /// The first of them, and how many more there are; nothing where there is none.
  var words: String? {
    guard !all.isEmpty else { return nil }
    let more = all.count - 5
    return all.prefix(5).joined(separator: "; ") + (more > 0 ? " and \(more) more" : "")
  }
}
