internal import PlainText

/// The row of headings that begins the table on each page.
enum Headings {
  private static let expected = Column.allCases.map { FoldedText.trimmed($0.heading) }

  /// Whether these are the headings, in their order.
  static func match(_ texts: [String]) -> Bool {
    texts.count == expected.count
      && zip(texts, expected).allSatisfy { FoldedText.trimmed($0) == $1 }
  }

  /// What is wrong with a row that was meant to be the headings; nothing where it was not.
  static func problem(in texts: [String]) -> String? {
    // No heading is as long as what stands in most rows.
    guard texts.allSatisfy({ $0.utf8.count < 200 }) else { return nil }
    let found = texts.map { FoldedText.trimmed($0) }
    let known = expected.filter(found.contains)
    guard known.count >= 2 else { return nil }
    let headings = Column.allCases.map(\.heading)
    let missing = headings.filter { !found.contains(FoldedText.trimmed($0)) }
    let strange = texts.filter { !expected.contains(FoldedText.trimmed($0)) }
    return [
      "these are not the six headings of the annex",
      missing.isEmpty ? nil : "missing: \(missing.joined(separator: ", "))",
      strange.isEmpty
        ? nil : "not expected: \(strange.map { "\"\($0)\"" }.joined(separator: ", "))",
      "expected in this order: \(headings.joined(separator: " | "))",
    ].compactMap(\.self).joined(separator: "; ")
  }
}
