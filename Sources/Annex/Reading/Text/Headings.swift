internal import PlainText

/// The row of headings that begins the table on each page.
enum Headings {
  private static let expected = Column.allCases.map { FoldedText($0.heading).trimmed }

  /// Whether these are the headings, in their order.
  static func match(_ texts: [String]) -> Bool {
    texts.count == expected.count
      && zip(texts, expected).allSatisfy { FoldedText($0).trimmed == $1 }
  }

  /// What is wrong with a row that was meant to be the headings; nothing where it was not.
  static func problem(in texts: [String]) -> String? {
    // No heading is as long as what stands in most rows.
    guard texts.allSatisfy({ $0.utf8.count < 200 }) else { return nil }
    let found = texts.map { FoldedText($0).trimmed }
    let known = expected.filter(found.contains)
    guard known.count >= 2 else { return nil }
    let headings = Column.allCases.map(\.heading)
    let missing = headings.filter { !found.contains(FoldedText($0).trimmed) }
    let strange = texts.filter { !expected.contains(FoldedText($0).trimmed) }
    return [
      "these are not the six headings of the annex",
      missing.isEmpty ? nil : "missing: \(missing.joined(separator: ", "))",
      strange.isEmpty
        ? nil : "not expected: \(strange.map { "\"\($0)\"" }.joined(separator: ", "))",
      "expected in this order: \(headings.joined(separator: " | "))",
    ].compactMap(\.self).joined(separator: "; ")
  }
}
