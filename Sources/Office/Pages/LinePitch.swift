/// How far the lines of a cell stand from each other: exactly as far everywhere, where the line between two rows adds
/// something, however little.
struct LinePitch {
  /// From the top of one line to that of the next, in points.
  private let step: Double

  /// Whether lines stand below each other in other ways too: where they do not, each may be a row.
  let isSure: Bool

  /// That of words of each height, in halves of a point: a letter in front of a table has its own.
  static func all(of pages: [[PageLine]]) -> [Int: LinePitch] {
    var counts: [Int: Int] = [:]
    for word in pages.joined().flatMap(\.words) { counts[key(of: word.height), default: 0] += 1 }
    return counts.filter { $0.value > 1 }.keys.reduce(into: [:]) { pitches, key in
      pitches[key] = LinePitch(of: pages, height: Double(key) / 2)
    }
  }

  /// A height in halves of a point.
  static func key(of height: Double) -> Int { Int((height * 2).rounded()) }

  /// Finds it in the lines of some pages; nothing where no two lines stand below each other.
  ///
  /// - Parameter height: How high the words are.
  private init?(of pages: [[PageLine]], height: Double) {
    guard height > 0 else { return nil }
    var counts: [Int: Int] = [:]
    for lines in pages {
      var last: [Int: PageWord] = [:]
      for group in lines.flatMap(\.groups) {
        guard let word = group.first, Self.areAsHigh(word.height, height) else { continue }
        let left = Int(word.left.rounded())
        guard let above = last.updateValue(word, forKey: left) else { continue }
        counts[Int(((word.top - above.top) * Self.grain).rounded()), default: 0] += 1
      }
    }
    let near = Int(height * 0.8 * Self.grain)...Int(height * 1.65 * Self.grain)
    let steps = counts.filter { near.contains($0.key) && $0.value > 1 }
    guard let first = steps.keys.min() else { return nil }
    // Letters of another font, as above the table, may stand a little nearer to each other.
    let least = (first...first + 4).reduce(first) { least, step in
      steps[step, default: 0] > 10 * steps[least, default: 0] ? step : least
    }
    // Rows of one line each stand one, two or more such steps apart.
    let others = counts.filter { step, _ in
      let rest = step % least
      return step > least && min(rest, least - rest) > 3
    }
    isSure = others.values.reduce(0, +) > 1
    step = Double(least) / Self.grain
  }

  /// Steps that differ by less than a part of a point are the same.
  private static let grain = 10.0

  /// Whether a line begins a row of its own, and does not go on with one above it in its column: it stands neither one
  /// line nor, behind an empty one, two lines below it.
  func parts(_ line: PageLine, from above: PageLine) -> Bool {
    guard let word = line.words.first, let other = above.words.first,
      Self.areAsHigh(word.height, other.height)
    else { return false }
    let step = word.top - other.top
    return step > self.step + 0.3 && abs(step - 2 * self.step) > 0.3
  }

  /// Whether a line stands one line below another of its column, where that says that they are of one cell.
  func isStep(from above: PageLine, to line: PageLine) -> Bool {
    isSure && isNext(above, line)
  }

  /// Whether a line stands one line below another of its column.
  func isNext(_ above: PageLine, _ line: PageLine) -> Bool {
    guard let word = line.words.first, let other = above.words.first,
      Self.areAsHigh(word.height, other.height)
    else { return false }
    return abs(word.top - other.top - step) <= 0.3
  }

  /// Whether it is sure that there is no such room.
  func isWithinRow(behind gap: Double, height: Double) -> Bool {
    isSure && !isRow(behind: gap, height: height)
  }

  /// Whether there is more room above a line than between two lines of a cell, whatever their columns.
  func isRow(behind gap: Double, height: Double) -> Bool {
    gap > (isSure ? step - height + 0.3 : height * 0.35)
  }

  private static func areAsHigh(_ one: Double, _ other: Double) -> Bool {
    abs(one - other) < other * 0.05
  }
}
