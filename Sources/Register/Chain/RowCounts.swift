/// How many rows a change has in each table, as a link tells it: `signals=2 status_updates=1`.
struct RowCounts: Hashable {
  /// The text, as it stands in the link.
  let text: String

  init(text: String) {
    self.text = text
  }

  /// - Parameter counts: In the order of ``ChainedTable/all``.
  init(_ counts: [Int]) {
    text = zip(ChainedTable.all, counts)
      .filter { $0.1 > 0 }
      .map { "\($0.0.name)=\($0.1)" }
      .joined(separator: " ")
  }

  /// The numbers in the order of ``ChainedTable/all``; `nil` where the text is not one that this
  /// program writes.
  var counts: [Int]? {
    var found: [String: Int] = [:]
    for part in text.split(separator: " ") {
      let pair = part.split(separator: "=")
      guard pair.count == 2, let count = Int(pair[1]) else { return nil }
      found[String(pair[0])] = count
    }
    let counts = ChainedTable.all.map { found[$0.name.description] ?? 0 }
    return RowCounts(counts) == self ? counts : nil
  }
}
