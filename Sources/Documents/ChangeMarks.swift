/// The words with which an annex marks, beside what holds, what changed since a date.
///
/// In a document their styles tell them from the words; a page has only words, and says above its table that it has
/// such marks.
public struct ChangeMarks: Codable, Hashable, Sendable {
  /// What the line above the table begins with: `Gewijzigd sinds`.
  private let heading: String
  /// What stands on a line of its own under a measure: `nieuw`.
  private let labels: Set<String>
  /// What a mark in a cell begins with, without spaces: `Fasewas:`.
  private let beginnings: [String]

  /// Creates marks.
  public init(heading: String, labels: Set<String>, beginnings: [String]) {
    self.heading = heading
    self.labels = labels
    self.beginnings = beginnings.map(Self.joined)
  }

  /// Whether a page with some lines above its table has marks.
  public func areTold(by lines: [String]) -> Bool { lines.contains { $0.hasPrefix(heading) } }

  /// How many of the lines of a cell are words, and no marks.
  ///
  /// - Parameter isOfMeasure: Whether it is the cell of the measure.
  public func countOfWords(in lines: [String], isOfMeasure: Bool) -> Int {
    lines.indices.first { place in
      // A narrow column breaks words wherever its edge is.
      let rest = Self.joined(lines[place...].prefix(4).joined())
      if beginnings.contains(where: rest.hasPrefix) { return true }
      guard isOfMeasure, place > 0, labels.contains(lines[place]) else { return false }
      let next = Self.joined(lines[(place + 1)...].prefix(4).joined())
      return next.isEmpty || beginnings.contains(where: next.hasPrefix)
    } ?? lines.count
  }

  private static func joined(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
