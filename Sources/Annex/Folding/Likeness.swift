/// How alike two folded texts are, by the pairs of neighbouring characters that they share.
public enum Likeness {
  /// The three things whose folded titles are nearest to a folded text, the nearest first.
  public static func nearest<Thing>(
    to text: String, of things: [Thing], title: (Thing) -> String
  ) -> [Thing] {
    let wanted = Pairs(of: text)
    return things.map { (thing: $0, missing: wanted.missing(in: Pairs(of: title($0)))) }
      .sorted { $0.missing < $1.missing }.prefix(3).map(\.thing)
  }

  /// The share of their pairs that two texts have in common, from 0 to 1 (Sørensen and Dice).
  public static func share(of one: String, and other: String) -> Double {
    Pairs(of: one).share(with: Pairs(of: other))
  }

  /// The pairs of neighbouring characters of a folded text, to compare it with many.
  public struct Pairs: Sendable {
    /// Each once, in order.
    private let pairs: [UInt64]
    private let text: String
    /// How many characters it has.
    private let count: Int

    /// Finds them.
    public init(of text: String) {
      self.text = text
      var found: [UInt64] = []
      var before: UInt64?
      var count = 0
      for character in text {
        count += 1
        // Of a character that is made of several, its first says enough.
        let scalar = UInt64(character.unicodeScalars.first?.value ?? 0)
        if let before { found.append(before << 32 | scalar) }
        before = scalar
      }
      self.count = count
      found.sort()
      var last: UInt64?
      pairs = found.filter { pair in
        defer { last = pair }
        return pair != last
      }
    }

    /// The share of their pairs that two texts have in common, from 0 to 1.
    public func share(with other: Pairs) -> Double {
      guard !pairs.isEmpty, !other.pairs.isEmpty else { return text == other.text ? 1 : 0 }
      return 2 * Double(common(with: other)) / Double(pairs.count + other.pairs.count)
    }

    fileprivate func missing(in other: Pairs) -> Int { pairs.count - common(with: other) }

    private func common(with other: Pairs) -> Int {
      var (here, there, count) = (0, 0, 0)
      while here < pairs.count, there < other.pairs.count {
        let (one, two) = (pairs[here], other.pairs[there])
        if one == two { count += 1 }
        if one <= two { here += 1 }
        if two <= one { there += 1 }
      }
      return count
    }

    /// Whether one of two titles is wholly inside the other, word for word.
    public func isInside(of other: Pairs) -> Bool {
      let (short, long) = count <= other.count ? (self, other) : (other, self)
      // Of thousands that are held against thousands, hardly one has all pairs of the other: to search the text is slow.
      guard short.count >= 4, short.missing(in: long) == 0 else { return false }
      return " \(long.text) ".contains(" \(short.text) ")
    }
  }
}
