/// Where columns begin whose headings stand in the middle above them.
extension PageColumns {
  /// The columns with the words below their headings looked at.
  ///
  /// A heading that is centred begins further right than the words below it. These all begin at one place in front of it,
  /// where no word of the column before runs over.
  ///
  /// - Parameters:
  ///   - lines: The lines below the headings, of some pages.
  ///   - heads: The lines of the headings, which may come again among them.
  ///   - before: The columns of the page before: where headings stand at the same places, they begin where those do.
  func fitted(
    to lines: [PageLine], below heads: ArraySlice<PageLine>, like before: PageColumns?
  ) -> PageColumns {
    let usual = PageText.usualHeight(of: lines)
    let texts = Set(heads.map(\.text))
    // Themes, notes and what else goes over all columns says nothing of them.
    let rows = lines.prefix(Self.mostLooked).compactMap { line -> Row? in
      let groups = line.groups
      guard groups.count > 1, !texts.contains(line.text),
        PageNote.read(line, usual: usual) == nil
      else { return nil }
      return Row(
        words: line.words,
        parts: groups.compactMap { group in
          guard let first = group.first, let last = group.last else { return nil }
          let extent = first.left...max(first.left, last.right)
          let over = extents.indices.lazy.filter { extents[$0].overlaps(extent) }.prefix(2)
          return Row.Part(extent: extent, heading: over.count == 1 ? over.first : nil)
        })
    }
    let known = before.flatMap { hasHeadings(atPlacesOf: $0) ? $0.lefts : nil }
    var fitted = self
    for (column, heading) in extents.enumerated() {
      let floor = column == 0 ? 0 : extents[column - 1].upperBound
      fitted.lefts[column] =
        Self.start(of: heading, behind: floor, in: rows)
        ?? centredStart(of: column, in: rows) ?? known?[column] ?? heading.lowerBound
    }
    return fitted
  }

  /// How many lines are looked at: those of a long table are like the first.
  private static let mostLooked = 200

  private func hasHeadings(atPlacesOf other: PageColumns) -> Bool {
    extents.count == other.extents.count
      && zip(extents, other.extents).allSatisfy { abs($0.lowerBound - $1.lowerBound) < 1 }
  }

  /// Where the words of a column begin; nothing where that is not in front of its heading, or not sure.
  private static func start(
    of heading: ClosedRange<Double>, behind floor: Double, in rows: [Row]
  ) -> Double? {
    var counts: [Int: Int] = [:]
    for row in rows {
      let here = row.words.lazy.map(\.left).filter { $0 > floor && $0 < heading.lowerBound - 2 }
      for place in Set(here.map { Int($0.rounded()) }) { counts[place, default: 0] += 1 }
    }
    let own = rows.count { $0.parts(at: heading.lowerBound) }
    // A column begins where most lines do.
    let likely = counts.filter { $0.value > max(1, own) }
      .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(8)
    return likely.lazy.map { Double($0.key) }.first { place in
      var (all, begin, apart, cross) = (0, 0, 0, 0)
      for row in rows {
        let crosses = row.words.contains {
          $0.left < place - Row.near && $0.right > place + 0.5
        }
        let stands = row.words.contains {
          $0.left > place - Row.near && $0.left < heading.upperBound
        }
        all += stands || crosses ? 1 : 0
        begin += row.words.contains { abs($0.left - place) < Row.near } ? 1 : 0
        apart += row.parts(at: place) ? 1 : 0
        cross += crosses ? 1 : 0
      }
      // Words that stand there in each row, as the year of dates does, are no further from those in front than words are.
      return begin * 10 >= all * 7 && apart * 10 >= begin * 6 && cross * 10 <= begin
        && own * 2 < begin
    }
  }

  /// Where a column begins whose words are centred below its heading: between the one of them that is furthest left and
  /// those of the column before; nothing where none begins in front of the heading, or these reach as far.
  private func centredStart(of column: Int, in rows: [Row]) -> Double? {
    func below(_ column: Int) -> [ClosedRange<Double>] {
      rows.flatMap { $0.parts.filter { $0.heading == column }.map(\.extent) }
    }
    let lefts = below(column).map(\.lowerBound)
    let own = extents[column].lowerBound
    let inFront = lefts.count { $0 < own - 2 }
    guard let left = lefts.min(), inFront > lefts.count(where: { abs($0 - own) <= 2 }) else {
      return nil
    }
    guard column > 0, let before = below(column - 1).map(\.upperBound).max() else { return left }
    guard before < left else { return nil }
    // Words of stretched lines may stand below no heading.
    let nearest =
      rows.lazy.flatMap(\.parts).map(\.extent.upperBound).filter { $0 < left }.max() ?? before
    return (max(before, nearest) + left) / 2
  }

  /// A line of several cells.
  private struct Row {
    let words: [PageWord]
    /// Words that are further from others than words are.
    let parts: [Part]

    /// Words that stand together.
    struct Part {
      /// From where to where they stand.
      let extent: ClosedRange<Double>
      /// The only heading that they stand below; nothing where there are more, or none.
      let heading: Int?
    }

    /// How far words stand from each other, in points, that begin at one place.
    static let near = 1.5

    func parts(at place: Double) -> Bool {
      parts.contains { abs($0.extent.lowerBound - place) < Self.near }
    }
  }
}
