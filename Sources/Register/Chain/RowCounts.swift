/// How many rows a change has in each table, as a link tells it: `signals=2 status_updates=1`.
struct RowCounts: Hashable {
  /// The text, as it stands in the link.
  let text: String

  init(text: String) {
    self.text = text
  }

  /// - Parameter counts: In the order of ``ChainedTable/all``.
  init(_ counts: [Int]) {
    var text = ""
    for (table, count) in zip(ChainedTable.all, counts) where count > 0 {
      if !text.isEmpty { text += " " }
      text += "\(table.name)=\(count)"
    }
    self.text = text
  }

  /// The numbers in the order of ``ChainedTable/all``; `nil` where the text is not one that this
  /// program writes.
  var counts: [Int]? {
    var counts = [Int](repeating: 0, count: ChainedTable.all.count)
    var rest = ChainedTable.all.indices
    for part in text.utf8.split(separator: UInt8(ascii: " ")) {
      let pair = part.split(separator: UInt8(ascii: "="))
      guard pair.count == 2, let count = Int(Substring(pair[1])),
        let table = rest.first(where: { ChainedTable.all[$0].isNamed(pair[0]) })
      else { return nil }
      counts[table] = count
      rest = (table + 1)..<rest.upperBound
    }
    return RowCounts(counts) == self ? counts : nil
  }
}

extension ChainedTable {
  fileprivate func isNamed(_ other: Substring.UTF8View) -> Bool {
    name.withUTF8Buffer { $0.elementsEqual(other) }
  }
}
