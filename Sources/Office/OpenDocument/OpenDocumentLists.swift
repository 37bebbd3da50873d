/// The numbers and bullets that an OpenDocument puts in front of items, which stand nowhere in their text:
/// OASIS OpenDocument 1.3, part 3, 5.3 and 16.30.
struct OpenDocumentLists {
  private struct Level {
    var number = ListNumber.none
    var bullet: String?
    var before = ""
    var behind = ""
    /// How many levels show their numbers.
    var shown = 1
    var start = 1
  }

  private static let depth = 10
  private var styles: [String: [Int: Level]] = [:]
  /// How far each style has counted, level by level.
  private var counts: [String: [Int?]] = [:]
  /// The styles of the lists that the item at hand is in, from the outermost.
  private var open: [String] = []
  /// What stands in front of the next paragraph.
  private var pending = ""

  /// Reads the list styles of some documents, those behind others over those before.
  init(of documents: [XMLElement?]) {
    for document in documents.compactMap(\.self) {
      for group in ["office:styles", "office:automatic-styles"] {
        for style in document.first(group)?.all("text:list-style") ?? [] {
          guard let name = style["style:name"] else { continue }
          styles[name] = Self.levels(of: style)
        }
      }
    }
  }

  private static func levels(of style: XMLElement) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for element in style.elements {
      guard let place = element["text:level"].flatMap(Int.init), (1...depth).contains(place) else {
        continue
      }
      var level = Level()
      func affix(_ name: String) -> String {
        String((element[name] ?? "").prefix(ListLabel.longest))
      }
      level.before = affix("style:num-prefix")
      level.behind = affix("style:num-suffix")
      switch element.name {
      case "text:list-level-style-bullet":
        level.bullet = ListLabel.bullet(element["text:bullet-char"] ?? "•")
      case "text:list-level-style-number":
        level.number = numbers[element["style:num-format"] ?? ""] ?? .none
        level.start = element["text:start-value"].flatMap(Int.init) ?? 1
        level.shown = min(max(1, element["text:display-levels"].flatMap(Int.init) ?? 1), place)
      // A picture in front of the words says nothing.
      default: continue
      }
      levels[place - 1] = level
    }
    return levels
  }

  private static let numbers: [String: ListNumber] = [
    "1": .decimal, "a": .letter(isCapital: false), "A": .letter(isCapital: true),
    "i": .roman(isCapital: false), "I": .roman(isCapital: true),
  ]

  /// Begins a list: one of its own, or one within that at hand.
  mutating func begin(_ list: XMLElement) {
    let style = list["text:style-name"] ?? open.last ?? ""
    open.append(style)
    let goesOn = list["text:continue-numbering"] == "true" || list["text:continue-list"] != nil
    if open.count == 1 && !goesOn { counts[style] = nil }
  }

  /// Ends the list that began last.
  mutating func end() {
    _ = open.popLast()
    pending = ""
  }

  /// Counts an item, whose number stands in front of its first paragraph.
  ///
  /// One that begins with a list within it is only the way to that.
  mutating func begin(item: XMLElement) {
    let place = open.count - 1
    guard item.elements.first?.name != "text:list", let style = open.last,
      (0..<Self.depth).contains(place), let levels = styles[style],
      let level = levels[place]
    else {
      pending = ""
      return
    }
    var counts = counts[style] ?? Array(repeating: nil, count: Self.depth)
    let stated = item["text:start-value"].flatMap(Int.init)
    counts[place] = stated ?? counts[place].map { $0 &+ 1 } ?? level.start
    for deeper in (place + 1)..<max(place + 1, Self.depth) { counts[deeper] = nil }
    self.counts[style] = counts
    if let bullet = level.bullet {
      pending = bullet
      return
    }
    let shown = ((place - level.shown + 1)...place).compactMap { shown -> String? in
      let other = levels[shown] ?? Level()
      let number = other.number.text(counts[shown] ?? other.start)
      return number.isEmpty ? nil : number
    }
    pending = shown.isEmpty ? "" : level.before + shown.joined(separator: ".") + level.behind
  }

  /// What stands in front of the paragraph at hand.
  ///
  /// - Parameter isEmpty: Whether nothing else stands in it.
  mutating func label(isEmpty: Bool) -> String {
    defer { pending = "" }
    let isBullet = open.last.flatMap { styles[$0]?[open.count - 1]?.bullet } != nil
    return ListLabel.text(pending, isBullet: isBullet, inFrontOfNothing: isEmpty)
  }
}
