/// How far apart two texts are, to name what was probably meant.
enum Likeness {
  /// The three things whose folded titles are nearest to a folded text, the nearest first.
  static func nearest<Thing>(
    to text: String, of things: [Thing], title: (Thing) -> String
  ) -> [Thing] {
    things.map { (thing: $0, distance: distance(from: text, to: title($0))) }
      .sorted { $0.distance < $1.distance }.prefix(3).map(\.thing)
  }

  /// Counts the pairs of neighbouring characters of a text that the other has not.
  private static func distance(from text: String, to other: String) -> Int {
    let there = pairs(of: other)
    return pairs(of: text).filter { !there.contains($0) }.count
  }

  private static func pairs(of text: String) -> Set<String> {
    Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
  }
}
