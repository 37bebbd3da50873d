/// How far apart two texts are, to name what was probably meant.
enum Likeness {
  /// Counts the pairs of neighbouring characters of a text that the other has not.
  static func distance(from text: String, to other: String) -> Int {
    let there = pairs(of: other)
    return pairs(of: text).filter { !there.contains($0) }.count
  }

  private static func pairs(of text: String) -> Set<String> {
    Set(zip(text, text.dropFirst()).map { String([$0, $1]) })
  }
}
