/// A word where it stands on a page, in points from the left and the top.
struct PageWord {
  var text: String
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double

  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
}

/// The words of a page.
struct Page {
  let words: [PageWord]
  /// What is printed across the others, as a watermark: `CONCEPT`; empty where nothing is.
  let stamp: String

  init(words: [PageWord]) {
    let usual = words.map(\.height).sorted().dropFirst(words.count / 2).first ?? 0
    let high = words.indices.filter { words[$0].height > usual * 3 }
    // A title is as high, and stands alone; a stamp is few words, and looking at all of many takes long.
    let across = (high.count > Self.longestStamp ? [] : high).filter { place in
      let word = words[place]
      return words.count {
        $0.height < usual * 2 && $0.top < word.bottom && $0.bottom > word.top
      } > 3
    }
    stamp = across.map { words[$0] }.sorted { $0.left < $1.left }.map(\.text).joined()
    let isAcross = Set(across)
    self.words = words.indices.filter { !isAcross.contains($0) }.map { words[$0] }
  }

  /// How many words a stamp has at most.
  private static let longestStamp = 100

  /// The pages that a report of `pdftotext -bbox` tells of.
  static func pages(of report: XMLElement) -> [Page] {
    let pages = report.elements.flatMap { body in body.elements.flatMap(\.elements) }
      .filter { $0.name.hasSuffix("page") }
    return pages.map { page in
      Page(
        words: page.elements.compactMap { word in
          guard let left = word.number("xMin"), let right = word.number("xMax"),
            let top = word.number("yMin"), let bottom = word.number("yMax"), bottom > top,
            [left, right, top, bottom].allSatisfy(Self.places.contains)
          else { return nil }
          return PageWord(
            text: SymbolFonts.withSigns(word.text), left: left, top: top, right: right,
            bottom: bottom)
        })
    }
  }

  /// Where words can stand: far beyond the largest page, 14,400 points (ISO 32000-1, annex C.2).
  private static let places = -1_000_000.0...1_000_000.0

  /// The words line by line, from the top down.
  var lines: [PageLine] {
    var lines: [PageLine] = []
    // What is raised stands on the line of what it marks, and finds it once that is there.
    let usual = words.map(\.height).sorted().dropFirst(words.count / 2).first ?? 0
    func isRaised(_ word: PageWord) -> Bool { word.height < usual * PageText.raised }
    for word in words.sorted(by: {
      (isRaised($0) ? 1 : 0, $0.middle) < (isRaised($1) ? 1 : 0, $1.middle)
    }) {
      if let index = lines.lastIndex(where: { $0.holds(word) }) {
        lines[index].add(word)
      } else {
        lines.append(PageLine(words: [word]))
      }
    }
    for index in lines.indices { lines[index].sort() }
    return lines.sorted { $0.top < $1.top }
  }
}

/// Words that stand beside each other.
struct PageLine {
  private(set) var words: [PageWord] = []
  private(set) var top = Double.infinity
  private(set) var bottom = 0.0
  private(set) var left = Double.infinity
  /// How high its letters are: those of its highest word.
  private(set) var height = 0.0

  init(words: [PageWord]) {
    for word in words { add(word) }
  }

  mutating func add(_ word: PageWord) {
    words.append(word)
    top = min(top, word.top)
    bottom = max(bottom, word.bottom)
    left = min(left, word.left)
    height = max(height, word.height)
  }

  mutating func sort() {
    words.sort { $0.left < $1.left }
  }

  var text: String { words.map(\.text).joined(separator: " ") }

  /// Whether a word stands beside those that it has, rather than above or below.
  ///
  /// Lines of cells that stand beside each other may be half a line apart.
  func holds(_ word: PageWord) -> Bool {
    // Most lines are far above.
    guard min(bottom, word.bottom) > max(top, word.top) else { return false }
    return words.contains { other in
      let shared = min(other.bottom, word.bottom) - max(other.top, word.top)
      guard other.height >= word.height * 0.95 else { return false }
      // The mark of a note may stand high above the words that it touches, or in front of those of its note.
      let touches = abs(word.left - other.right) < 1.5 || abs(other.left - word.right) < 6
      let isMark = word.height < other.height * PageText.raised && touches
      return shared > word.height * (isMark ? 0.3 : 0.65)
    }
  }

  /// Its words in groups that are further from each other than words are.
  var groups: [[PageWord]] {
    var groups: [[PageWord]] = []
    for word in words {
      if let last = groups.last?.last, word.left - last.right < height * 0.42 {
        groups[groups.count - 1].append(word)
      } else {
        groups.append([word])
      }
    }
    return groups
  }
}

extension XMLElement {
  fileprivate func number(_ name: String) -> Double? { self[name].flatMap(Double.init) }
}
