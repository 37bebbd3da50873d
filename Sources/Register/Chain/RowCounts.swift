internal import SQLite

/// How many rows a change has in each table, as a link tells it: `signals=2 status_updates=1`.
struct RowCounts: Hashable {
  /// The text, as it stands in the link.
  let text: String
  /// The numbers in the order of ``Table/all``; `nil` where the text is not one that this
  /// program writes.
  let counts: [Int]?

  /// Reads the text in a column of a link.
  ///
  /// - Parameter before: Those of the link before, which mostly are the same.
  init(_ link: borrowing Row, at position: Int, after before: RowCounts?) throws {
    if let before, case .text(let text) = link.content(at: position),
      before.text.utf8.elementsEqual(text)
    {
      self = before
    } else {
      text = try link.read(position)
      counts = Self.counts(in: text)
    }
  }

  /// Writes numbers, in the order of ``Table/all``.
  ///
  /// - Parameter expected: Those that they mostly are.
  init(_ counts: [Int], expecting expected: RowCounts? = nil) {
    self.counts = counts
    if let expected, expected.counts == counts {
      text = expected.text
    } else {
      text = Self.text(of: counts)
    }
  }

  private static func text(of counts: [Int]) -> String {
    var text = ""
    for (table, count) in zip(Table.all, counts) where count > 0 {
      if !text.isEmpty { text += " " }
      text += "\(table.name)=\(count)"
    }
    return text
  }

  private static func counts(in text: String) -> [Int]? {
    var counts = [Int](repeating: 0, count: Table.all.count)
    var tables = counts.indices
    var rest = text.utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "=")) {
      let name = rest[..<sign]
      let number = rest[sign...].dropFirst().prefix { $0 != UInt8(ascii: " ") }
      guard let count = Int(Substring(number)),
        let table = tables.first(where: { Table.all[$0].isNamed(name) })
      else { return nil }
      counts[table] = count
      tables = (table + 1)..<tables.upperBound
      rest = rest[number.endIndex...].dropFirst()
    }
    return Self.text(of: counts) == text ? counts : nil
  }
}

extension Table {
  fileprivate func isNamed(_ other: Substring.UTF8View) -> Bool {
    name.withUTF8Buffer { $0.elementsEqual(other) }
  }
}
