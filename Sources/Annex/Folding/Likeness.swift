/// How alike two folded texts are, by the pairs of neighbouring characters that they share.
public enum Likeness {
  /// The three things whose folded titles are nearest to a folded text, the nearest first.
  public static func nearest<Thing>(
    to text: String, of things: [Thing], title: (Thing) -> String
  ) -> [Thing] {
    let wanted = pairs(of: text)
    return things.map { (thing: $0, missing: wanted.subtracting(pairs(of: title($0))).count) }
      .sorted { $0.missing < $1.missing }.prefix(3).map(\.thing)
  }

  /// The share of their pairs that two texts have in common, from 0 to 1 (Sørensen and Dice).
  public static func share(of one: String, and other: String) -> Double {
    let (left, right) = (pairs(of: one), pairs(of: other))
    guard !left.isEmpty, !right.isEmpty else { return one == other ? 1 : 0 }
    return 2 * Double(left.intersection(right).count) / Double(left.count + right.count)
  }

  private static func pairs(of text: String) -> Set<String> {
    Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
  }
}
