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
    var tables = counts.indices
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<sign]
      let number = rest[sign...].dropFirst().prefix { $0 != UInt8(ascii: " ") }
      guard let count = Int(Substring(number)),
        let table = tables.first(where: { ChainedTable.all[$0].isNamed(name) })
      else { return nil }
      counts[table] = count
      tables = (table + 1)..<tables.upperBound
      rest = rest[number.endIndex...].dropFirst()
    }
    return RowCounts(counts) == self ? counts : nil
  }
}

extension ChainedTable {
  fileprivate func isNamed(_ other: Substring.UTF8View) -> Bool {
    name.withUTF8Buffer { $0.elementsEqual(other) }
  }
}
