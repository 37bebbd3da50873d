extension WordTable.Pattern {
  /// The places of its words, where the sentence has them from a place on.
  ///
  /// - Parameter starts: Where clauses begin, over which no gap goes.
  func places(
    in words: [Sentence.Word], from start: Int, within starts: Set<Int> = []
  ) -> Set<Int>? {
    // Most patterns end here, before anything is noted.
    guard mayGoOn(in: words, from: start + 1) else { return nil }
    var found: [Int] = []
    return find(from: 0, in: words, from: start, within: starts, into: &found) ? Set(found) : nil
  }

  /// Whether what comes behind its first word may stand from a place on.
  private func mayGoOn(in words: [Sentence.Word], from place: Int) -> Bool {
    guard elements.count > 1 else { return true }
    guard case .words(let choice) = elements[1] else {
      return elements.count > 2
        && words[min(place, words.count)...].prefix(Self.widestGap).contains {
          elements[2].fits($0.text)
        }
    }
    return place < words.count && choice.fits(words[place].text)
  }

  /// Finds the rest of its words from a place on; what is found of it in vain is taken out again.
  private func find(
    from first: Int, in words: [Sentence.Word], from start: Int, within starts: Set<Int>,
    into found: inout [Int]
  ) -> Bool {
    let before = found.count
    var place = start
    for index in first..<elements.count {
      if case .gap = elements[index] {
        // The nearest words behind the gap, of which the rest follows.
        if index + 1 < elements.count {
          for nearest in place..<max(place, min(place + Self.widestGap, words.count)) {
            if elements[index + 1].fits(words[nearest].text) {
              found.append(nearest)
              if find(
                from: index + 2, in: words, from: nearest + 1, within: starts, into: &found)
              {
                return true
              }
              found.removeLast()
            }
            if starts.contains(nearest) { break }
          }
        }
        found.removeLast(found.count - before)
        return false
      }
      guard place < words.count, elements[index].fits(words[place].text) else {
        found.removeLast(found.count - before)
        return false
      }
      found.append(place)
      place += 1
    }
    return true
  }

  /// How many words a gap may have, and the one behind it.
  private static let widestGap = 9
}
