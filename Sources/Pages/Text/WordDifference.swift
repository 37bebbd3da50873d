internal import Markup

/// How one text became another, as a reader follows it: words and signs are compared, and few words that stayed
/// between two changes are read as part of these.
struct WordDifference {
  /// A run of the text with one fate.
  private struct Run {
    var old: [Substring]
    var new: [Substring]
    var isKept: Bool

    var words: Int { old.count { !$0.isBlank } }
    var size: Int { old.reduce(0) { $0 + $1.count } + new.reduce(0) { $0 + $1.count } }
    var hasLineEnd: Bool { old.contains("\n") }
  }

  private var runs: [Run] = []
  private let old: String
  private let new: String
  /// Whether little enough stayed that both texts are read better one beside the other.
  private var isApart = false

  /// How many comparisons are made at most, before two texts are shown one beside the other.
  private static let mostComparisons = 4_000_000

  init(from old: String, to new: String) {
    (self.old, self.new) = (old, new)
    let (before, after) = (Self.tokens(of: old), Self.tokens(of: new))
    guard before.count * after.count <= Self.mostComparisons else {
      isApart = true
      return
    }
    runs = Self.runs(from: before, to: after)
    let kept = runs.filter(\.isKept).reduce(0) { $0 + $1.words }
    let words = (before.count { !$0.isBlank }, after.count { !$0.isBlank })
    isApart =
      kept * 3 < min(words.0, words.1) && kept * 3 < max(words.0, words.1)
      && old.count + new.count > 90
    joinIslands()
    moveBehindStops()
  }

  /// Words, signs and spaces, of which the text is made.
  private static func tokens(of text: String) -> [Substring] {
    var tokens: [Substring] = []
    var start = text.startIndex
    while start < text.endIndex {
      let first = text[start]
      var end = text.index(after: start)
      if first == "\n" {
      } else if first.isWhitespace {
        while end < text.endIndex, text[end].isWhitespace, text[end] != "\n" {
          end = text.index(after: end)
        }
      } else if first.isLetter || first.isNumber {
        while end < text.endIndex,
          text[end].isLetter || text[end].isNumber || "/'’-".contains(text[end])
        {
          end = text.index(after: end)
        }
      }
      tokens.append(text[start..<end])
      start = end
    }
    return tokens
  }

  private static func runs(from before: [Substring], to after: [Substring]) -> [Run] {
    var removed: Set<Int> = []
    var added: Set<Int> = []
    for change in after.difference(from: before) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): added.insert(offset)
      }
    }
    var runs: [Run] = []
    var (left, right) = (0, 0)
    while left < before.count || right < after.count {
      var run = Run(old: [], new: [], isKept: false)
      while left < before.count, removed.contains(left) {
        run.old.append(before[left])
        left += 1
      }
      while right < after.count, added.contains(right) {
        run.new.append(after[right])
        right += 1
      }
      if !run.old.isEmpty || !run.new.isEmpty {
        runs.append(run)
        continue
      }
      run.isKept = true
      while left < before.count, right < after.count, !removed.contains(left),
        !added.contains(right)
      {
        run.old.append(before[left])
        run.new.append(after[right])
        left += 1
        right += 1
      }
      guard !run.old.isEmpty else { break }
      runs.append(run)
    }
    return runs
  }

  /// Lets few words that stayed between two changes be part of these.
  private mutating func joinIslands() {
    var place = 1
    while place < runs.count - 1 {
      let (before, island, after) = (runs[place - 1], runs[place], runs[place + 1])
      let most = min(before.size, after.size) > 40 ? 3 : 2
      let isNoise =
        island.isKept && !before.isKept && !after.isKept && !island.hasLineEnd
        && island.words <= most && (before.size + after.size > 24 || island.words == 0)
      guard isNoise else {
        place += 1
        continue
      }
      let joined = Run(
        old: before.old + island.old + after.old, new: before.new + island.new + after.new,
        isKept: false)
      runs.replaceSubrange((place - 1)...(place + 1), with: [joined])
      place = max(1, place - 1)
    }
  }

  /// Lets a change begin behind the full stop, where it could begin before it too.
  private mutating func moveBehindStops() {
    guard runs.count > 2 else { return }
    for place in 1..<(runs.count - 1) where !runs[place].isKept {
      guard runs[place - 1].isKept, runs[place + 1].isKept,
        runs[place].old.isEmpty != runs[place].new.isEmpty
      else { continue }
      let path: WritableKeyPath<Run, [Substring]> = runs[place].old.isEmpty ? \.new : \.old
      while runs[place][keyPath: path].count > 1, let sign = runs[place][keyPath: path].first,
        sign == runs[place + 1].new.first, sign.first?.isLetter == false,
        sign.first?.isNumber == false
      {
        runs[place][keyPath: path].removeFirst()
        runs[place][keyPath: path].append(sign)
        runs[place + 1].old.removeFirst()
        runs[place + 1].new.removeFirst()
        runs[place - 1].old.append(sign)
        runs[place - 1].new.append(sign)
      }
    }
  }

  /// The new text with what came and went, a paragraph a line; both texts where little stayed.
  var html: HTML {
    guard !isApart else {
      return .tag(
        "div", class: "wasnow",
        .tag("div", class: "was", .tag("p", class: "h", "Was"), .quoted(old)),
        .tag("div", class: "now", .tag("p", class: "h", "Werd"), .quoted(new)))
    }
    var paragraphs: [[HTML]] = [[]]
    func add(_ piece: HTML) { paragraphs[paragraphs.count - 1].append(piece) }
    for run in runs {
      if run.isKept {
        for (place, line) in run.new.joined().split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .enumerated() {
          if place > 0 { paragraphs.append([]) }
          add(.words(String(line)))
        }
        continue
      }
      let (gone, come) = (run.old.joined(), run.new.joined())
      if !gone.isBlank { add(Self.marked(gone, "del", "vervallen: ")) }
      if !gone.isBlank, !come.isBlank, come.first?.isWhitespace == false { add(" ") }
      if !come.isBlank {
        for (place, line) in come.split(separator: "\n", omittingEmptySubsequences: false)
          .enumerated()
        {
          if place > 0 { paragraphs.append([]) }
          add(Self.marked(String(line), "ins", "toegevoegd: "))
        }
      } else if come.contains("\n") {
        paragraphs.append([])
      } else if !come.isEmpty {
        add(" ")
      }
    }
    return .tag(
      "div", class: "words",
      paragraphs.filter { $0.contains { !$0.markup.isBlank } }.map { .tag("p", $0) })
  }

  /// Words with their fate; the spaces around them are outside.
  private static func marked(_ text: String, _ name: StaticString, _ fate: String) -> HTML {
    guard !text.isBlank else { return .words(text) }
    let start = text.prefix { $0.isWhitespace }.isEmpty ? "" : " "
    let end = text.last?.isWhitespace == true ? " " : ""
    let words = text.split(whereSeparator: { $0 == "\n" }).joined(separator: " ").trimmed
    return .words(start) + .tag(name, .heard(fate), .words(words)) + .words(end)
  }
}

extension StringProtocol {
  /// Whether nothing of it is seen.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// Without the spaces around it.
  fileprivate var trimmed: String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
