import PlainText

/// How one text became another, word by word.
struct WordDiff {
  /// A run of words with the same fate; marks that nobody sees show in what changed, which may be they alone.
  struct Run: Equatable {
    let words: String
    let fate: Fate

    init(words: String, fate: Fate) {
      self.words = fate == .kept ? words : words.visible
      self.fate = fate
    }
  }

  enum Fate {
    case kept, removed, added
  }

  /// The runs, in the order of reading: what was removed comes before what was added in its place.
  let runs: [Run]

  init(from old: String, to new: String) {
    let before = Self.words(of: old)
    let after = Self.words(of: new)
    var numbers: [String: Int] = [:]
    func number(_ word: String) -> Int {
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      return number
    }
    guard let common = CommonWords(of: before.map(number), and: after.map(number)) else {
      // One behind the other, as two texts are read of which little stayed.
      runs = [
        Run(words: before.joined(separator: " "), fate: .removed),
        Run(words: after.joined(separator: " "), fate: .added),
      ]
      return
    }
    runs = common.runs.flatMap { run in
      let parts: [(words: ArraySlice<String>, fate: Fate)] =
        run.isKept
        ? [(after[run.new], .kept)] : [(before[run.old], .removed), (after[run.new], .added)]
      return parts.filter { !$0.words.isEmpty }.map {
        Run(words: $0.words.joined(separator: " "), fate: $0.fate)
      }
    }
  }

  private static func words(of text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
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
