internal import PlainText

/// Two texts that differ, and that a reader takes for one another.
public struct LookAlike: Hashable, Sendable {
  /// The text that comes in, as it may be shown: with the code points that make it another.
  public let new: String
  /// The one that it looks like, likewise.
  public let known: String

  /// The question that it is.
  public var words: String { "\"\(new)\" looks like \"\(known)\", and is another text" }

  /// The look-alikes among some texts, and of them with others that are known.
  ///
  /// What differs in case, accents or spaces alone is one text.
  public static func among(_ texts: [String], beside known: [String]) -> [LookAlike] {
    // Look-alikes have characters that few texts have: where there are none, nothing needs to be folded.
    let oddities = Set((texts + known).filter(\.hasOddities).map(\.lookAlike))
    guard !oddities.isEmpty else { return [] }
    var seen: [String: String] = [:]
    var found: [LookAlike] = []
    for (place, text) in (known + texts).enumerated() {
      let look = text.lookAlike
      guard oddities.contains(look) else { continue }
      guard let other = seen[look] else {
        seen[look] = text
        continue
      }
      let isNew = place >= known.count
      if isNew, !isSame(other, text),
        !known.contains(where: { isSame($0, text) })
      {
        found.append(LookAlike(new: text.withItsOddities, known: other.withItsOddities))
      }
    }
    return found
  }

  /// Whether two texts are one, but for case, accents and spaces; what nobody sees makes them two.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    FoldedText.trimmed(one.withItsOddities) == FoldedText.trimmed(other.withItsOddities)
  }
}
