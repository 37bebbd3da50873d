/// Where columns begin whose headings stand in the middle above them.
extension PageColumns {
  /// The columns with the words below their headings looked at.
  ///
  /// A heading that is centred begins further right than the words below it. These all begin at one place in front of it,
  /// where no word of the column before runs over.
  ///
  /// - Parameters:
  ///   - lines: The lines below the headings.
  ///   - before: The columns of the page before, whose headings may stand at the same places.
  func fitted(to lines: ArraySlice<PageLine>, like before: PageColumns?) -> PageColumns {
    // Themes, notes and what else goes over all columns says nothing of them.
    let usual = PageText.usualHeight(of: Array(lines))
    let rows = lines.filter {
      $0.groups.count > 1 && PageNote.read($0, usual: usual) == nil
    }
    var fitted = self
    let known = before.flatMap { hasHeadings(atPlacesOf: $0) ? $0.lefts : nil }
    for column in extents.indices {
      let floor = column == 0 ? 0 : extents[column - 1].upperBound
      fitted.lefts[column] =
        Self.start(of: extents[column], behind: floor, in: rows) ?? known?[column]
        ?? extents[column].lowerBound
    }
    return fitted
  }

  private func hasHeadings(atPlacesOf other: PageColumns) -> Bool {
    extents.count == other.extents.count
      && zip(extents, other.extents).allSatisfy { abs($0.lowerBound - $1.lowerBound) < 1 }
  }

  /// Where the words of a column begin; nothing where that is not in front of its heading, or not sure.
  private static func start(
    of heading: ClosedRange<Double>, behind floor: Double, in rows: [PageLine]
  ) -> Double? {
    var counts: [Int: Int] = [:]
    for row in rows {
      let here = row.words.lazy.map(\.left).filter { $0 > floor && $0 < heading.lowerBound - 2 }
      for place in Set(here.map { Int($0.rounded()) }) { counts[place, default: 0] += 1 }
    }
    let likely = counts.filter { $0.value > 1 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let own = rows.count { $0.parts(at: heading.lowerBound) }
    return likely.lazy.map { Double($0.key) }.first { place in
      var (all, begin, apart, cross) = (0, 0, 0, 0)
      for row in rows {
        let begins = row.words.contains { abs($0.left - place) < PageLine.near }
        let crosses = row.words.contains {
          $0.left < place - PageLine.near && $0.right > place + 0.5
        }
        let stands = row.words.contains {
          $0.left > place - PageLine.near && $0.left < heading.upperBound
        }
        all += stands || crosses ? 1 : 0
        begin += begins ? 1 : 0
        apart += row.parts(at: place) ? 1 : 0
        cross += crosses ? 1 : 0
      }
      // Words that stand there in each row, as the year of dates does, are no further from those in front than words are.
      return begin * 10 >= all * 7 && apart * 10 >= begin * 6 && cross * 10 <= begin
        && own * 2 < begin
    }
  }
}

extension PageLine {
  /// How far words stand from each other, in points, that begin at one place.
  fileprivate static let near = 1.5

  /// Whether a word that is further from the one in front than words are begins at a place.
  fileprivate func parts(at place: Double) -> Bool {
    groups.contains { group in group.first.map { abs($0.left - place) < Self.near } ?? false }
  }
}
