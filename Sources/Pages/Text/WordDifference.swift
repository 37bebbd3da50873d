internal import Markup
internal import PlainText

/// How one text became another, as a reader follows it: words and signs are compared, and few words that stayed
/// between two changes are read as part of these.
struct WordDifference {
  /// A run of both texts with one fate, by the places of its tokens; one run begins where another ends.
  private struct Run {
    var old: Range<Int>
    var new: Range<Int>
    let isKept: Bool
  }

  private let old: TokenizedText
  private let new: TokenizedText
  private var runs: [Run] = []
  /// Whether little enough stayed that both texts are read better one beside the other.
  private var isApart = false

  init(from old: String, to new: String) {
    var ids: [Substring: Int] = [:]
    self.old = TokenizedText(old, numberedBy: &ids)
    self.new = TokenizedText(new, numberedBy: &ids)
    guard let common = CommonWords(of: self.old.ids, and: self.new.ids) else {
      isApart = true
      return
    }
    runs = Self.runs(of: common)
    let kept = runs.filter(\.isKept).reduce(0) { $0 + words(of: $1) }
    let (before, after) = (self.old.allWords, self.new.allWords)
    isApart =
      kept * 3 < min(before, after) && kept * 3 < max(before, after)
      && old.count + new.count > 90
    joinIslands()
    moveBehindStops()
  }

  private func words(of run: Run) -> Int { old.words(in: run.old) }

  private func size(of run: Run) -> Int { old.size(of: run.old) + new.size(of: run.new) }

  private static func runs(of common: CommonWords) -> [Run] {
    common.runs.map { Run(old: $0.old, new: $0.new, isKept: $0.isKept) }
  }

  /// Lets few words that stayed between two changes be part of these.
  private mutating func joinIslands() {
    var place = 1
    while place < runs.count - 1 {
      let (before, island, after) = (runs[place - 1], runs[place], runs[place + 1])
      let sizes = (size(of: before), size(of: after))
      let count = words(of: island)
      let isNoise =
        island.isKept && !before.isKept && !after.isKept && !old.hasLineEnd(in: island.old)
        && count <= (min(sizes.0, sizes.1) > 40 ? 3 : 2) && (sizes.0 + sizes.1 > 24 || count == 0)
      guard isNoise else {
        place += 1
        continue
      }
      let joined = Run(
        old: before.old.lowerBound..<after.old.upperBound,
        new: before.new.lowerBound..<after.new.upperBound, isKept: false)
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
      let isOld = runs[place].new.isEmpty
      let text = isOld ? old : new
      while case let own = isOld ? runs[place].old : runs[place].new, own.count > 1,
        !runs[place + 1].new.isEmpty,
        text.ids[own.lowerBound] == new.ids[runs[place + 1].new.lowerBound],
        !text.isWord(own.lowerBound)
      {
        // All that ends and begins here does so one token later.
        runs[place - 1] = Run(
          old: runs[place - 1].old.lowerBound..<(runs[place - 1].old.upperBound + 1),
          new: runs[place - 1].new.lowerBound..<(runs[place - 1].new.upperBound + 1), isKept: true)
        runs[place] = Run(
          old: (runs[place].old.lowerBound + 1)..<(runs[place].old.upperBound + 1),
          new: (runs[place].new.lowerBound + 1)..<(runs[place].new.upperBound + 1), isKept: false)
        runs[place + 1] = Run(
          old: (runs[place + 1].old.lowerBound + 1)..<runs[place + 1].old.upperBound,
          new: (runs[place + 1].new.lowerBound + 1)..<runs[place + 1].new.upperBound, isKept: true)
      }
    }
  }

  /// The new text with what came and went, a paragraph a line; both texts where little stayed.
  var html: HTML {
    guard !isApart else {
      return .tag(
        "div", class: "wasnow",
        .tag("div", class: "was", .tag("p", class: "h", "Was"), .quoted(old.text)),
        .tag("div", class: "now", .tag("p", class: "h", "Werd"), .quoted(new.text)))
    }
    var paragraphs: [[HTML]] = [[]]
    func add(_ piece: HTML) { paragraphs[paragraphs.count - 1].append(piece) }
    for run in runs {
      if run.isKept {
        for (place, line) in new.text(in: run.new).split(
          separator: "\n", omittingEmptySubsequences: false
        )
        .enumerated() {
          if place > 0 { paragraphs.append([]) }
          add(.words(String(line)))
        }
        continue
      }
      let (gone, come) = (old.text(in: run.old), new.text(in: run.new))
      if !gone.isBlank { add(Self.marked(String(gone), "del", "vervallen: ")) }
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
