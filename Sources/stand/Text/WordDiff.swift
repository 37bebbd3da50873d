/// How one text became another, word by word.
struct WordDiff {
  /// A run of words with the same fate.
  struct Run: Equatable {
    let words: String
    let fate: Fate
  }

  enum Fate {
    case kept, removed, added
  }

  /// The runs, in the order of reading: what was removed comes before what was added in its place.
  let runs: [Run]

  init(from old: String, to new: String) {
    let before = Self.words(of: old)
    let after = Self.words(of: new)
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs: [Run] = []
    var left = 0
    var right = 0
    while left < before.count || right < after.count {
      if left < before.count, removed.contains(left) {
        Self.add(before[left], .removed, to: &runs)
        left += 1
      } else if right < after.count, added.contains(right) {
        Self.add(after[right], .added, to: &runs)
        right += 1
      } else {
        if left < before.count { Self.add(before[left], .kept, to: &runs) }
        left += 1
        right += 1
      }
    }
    self.runs = runs
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static func add(_ word: String, _ fate: Fate, to runs: inout [Run]) {
    if let last = runs.last, last.fate == fate {
      runs[runs.count - 1] = Run(words: "\(last.words) \(word)", fate: fate)
    } else {
      runs.append(Run(words: word, fate: fate))
    }
  }
}

extension WordDiff.Fate {
  /// The style for a terminal with colour.
  var style: Style? {
    switch self {
    case .kept: nil
    case .removed: .red
    case .added: .green
    }
  }

  /// A word of a run with the marks of its beginning and end, for where there is no colour.
  func marked(_ word: String, _ isFirst: Bool, _ isLast: Bool) -> String {
    switch self {
    case .kept: word
    case .removed: (isFirst ? "[-" : "") + word + (isLast ? "-]" : "")
    case .added: (isFirst ? "{+" : "") + word + (isLast ? "+}" : "")
    }
  }
}
