internal import Documents

/// The columns of a table on a page, as its headings stand above them.
struct PageColumns {
  /// The heading of each column.
  let headings: [String]
  /// From where to where each heading stands.
  let extents: [ClosedRange<Double>]
  /// Where each column begins.
  var lefts: [Double]
  /// How many lines the headings take.
  let height: Int
  /// How many of the headings are those that are looked for.
  let count: Int

  /// Finds the headings that begin on a line.
  ///
  /// - Parameter words: Which words are headings.
  init?(at start: Int, of lines: [PageLine], by words: HeadingWords) {
    var best: PageColumns?
    guard start < lines.count else { return nil }
    func look(until end: Int, _ groups: [[PageWord]]) {
      let columns = Self.columns(of: groups)
      let headings = columns.map { words.mended($0.text) }
      let count = words.count(in: headings)
      // Few of them are a table where they are most of the headings.
      guard count * 3 > columns.count else { return }
      // Where headings stand in the middle of their height, one of two lines ends beside and not below those of one. Lines
      // right below each other share a little of their height.
      let isBeside = lines[start..<end].contains {
        $0.bottom - lines[end].top > lines[end].height * 0.4
      }
      let goesOn = isBeside && count == best?.count && columns.count == best?.headings.count
      guard count > best?.count ?? 0 || goesOn else { return }
      best = PageColumns(
        headings: headings, extents: columns.map(\.extent), height: end - start + 1, count: count)
    }
    var groups: [[[PageWord]]] = []
    for end in start..<min(start + 5, lines.count) {
      groups.append(lines[end].groups)
      look(until: end, groups.flatMap(\.self))
    }
    guard best != nil else { return nil }
    let below = lines[start..<min(start + 12, lines.count)].flatMap(\.groups)
    let begins = Set(below.compactMap(\.first?.place))
    for count in 1...groups.count {
      look(
        until: start + count - 1,
        groups.prefix(count).joined().flatMap { Self.parted($0, begins, by: words) })
    }
    guard let best, best.count >= words.least else { return nil }
    self = best
  }

  private init(
    headings: [String], extents: [ClosedRange<Double>], height: Int, count: Int
  ) {
    self.headings = headings
    self.extents = extents
    lefts = extents.map(\.lowerBound)
    self.height = height
    self.count = count
  }

  /// The column in which a word stands.
  func column(of word: PageWord) -> Int {
    max(0, (lefts.lastIndex { word.left >= $0 - 2 }) ?? 0)
  }

  /// Whether a line begins where a column does that is not the first, and stays in it: a mark in front of it is none of a
  /// note below the table.
  func isLineOfCell(_ line: PageLine) -> Bool {
    guard let first = line.words.first, case let column = column(of: first), column > 0,
      lefts.indices.contains(column)
    else { return false }
    return abs(first.left - lefts[column]) < 3 && !crosses(line.words)
  }

  /// Whether words run on from one column into the next.
  func crosses(_ group: [PageWord]) -> Bool {
    guard let first = group.first, let last = group.last else { return false }
    return column(of: first) != column(of: last)
  }

  /// A heading and another right beside it, which begins where other lines do in its column.
  private static func parted(
    _ group: [PageWord], _ begins: Set<Int>, by words: HeadingWords
  ) -> [[PageWord]] {
    let cut = group.indices.dropFirst().first { place in
      begins.contains(group[place].place)
        && words.isHeading(group[..<place].map(\.text).joined(separator: " "))
    }
    return cut.map { [Array(group[..<$0]), Array(group[$0...])] } ?? [group]
  }

  /// The headings, which stand above and beside each other.
  private static func columns(
    of groups: [[PageWord]]
  ) -> [(text: String, extent: ClosedRange<Double>)] {
    var columns: [(text: String, extent: ClosedRange<Double>)] = []
    for group in groups {
      guard let first = group.first, let last = group.last else { continue }
      let text = group.map(\.text).joined(separator: " ")
      let (left, right) = (first.left, max(first.left, last.right))
      if let index = columns.firstIndex(where: {
        $0.extent.lowerBound < right && left < $0.extent.upperBound
      }) {
        let extent = columns[index].extent
        columns[index].text += " " + text
        columns[index].extent = min(extent.lowerBound, left)...max(extent.upperBound, right)
      } else {
        columns.append((text, left...right))
      }
    }
    return columns.sorted { $0.extent.lowerBound < $1.extent.lowerBound }
  }
}

extension PageWord {
  /// Where it begins, in whole points.
  fileprivate var place: Int { Int(left.rounded()) }
}
