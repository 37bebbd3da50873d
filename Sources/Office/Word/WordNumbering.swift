/// The numbers and bullets that Word puts in front of paragraphs, which stand nowhere in their text: ECMA-376,
/// part 1, 17.9.
struct WordNumbering {
  /// What numbers a paragraph: a list and a level of it, counted from 0.
  struct Reference {
    let list: String
    let level: Int
  }

  private struct Level {
    var number = ListNumber.decimal
    var isBullet = false
    /// What is shown, with `%1` where the number of the first level stands.
    var text = ""
    var start = 1
    /// Whether it goes on counting where one above it counts.
    var goesOn = false
    /// Whether all numbers in it are digits.
    var isLegal = false
    var gap = " "

    func shown(_ label: String, _ isEmpty: Bool) -> String {
      ListLabel.text(label, isBullet: isBullet, inFrontOfNothing: isEmpty, gap: gap)
    }
  }

  private struct List {
    /// Lists of one kind count together.
    var kind: String
    var levels: [Int: Level]
    /// The levels that begin anew where the list is used first.
    var restarts: [Int: Int]
  }

  private static let depth = 9
  private var lists: [String: List] = [:]
  private var counts: [String: [Int?]] = [:]
  private var used: Set<String> = []

  /// Reads the lists, where the document has such a part.
  init(_ part: XMLElement?) {
    let kinds = Dictionary(
      (part?.all("w:abstractNum") ?? []).compactMap { kind in
        kind["w:abstractNumId"].map { ($0, kind) }
      },
      uniquingKeysWith: { first, _ in first })
    for number in part?.all("w:num") ?? [] {
      guard let id = number["w:numId"], let stated = number.first("w:abstractNumId")?["w:val"]
      else { continue }
      let kind = Self.kind(stated, in: kinds)
      var list = List(kind: kind, levels: Self.levels(in: kinds[kind]), restarts: [:])
      for override in number.all("w:lvlOverride") {
        guard let place = Self.place(override) else { continue }
        if let level = override.first("w:lvl") { list.levels[place] = Self.level(level) }
        list.restarts[place] = override.first("w:startOverride")?["w:val"].flatMap(Int.init)
      }
      lists[id] = list
    }
  }

  /// The kind that a list is of, which may only name a style that another kind belongs to.
  private static func kind(_ id: String, in kinds: [String: XMLElement]) -> String {
    guard let link = kinds[id]?.first("w:numStyleLink")?["w:val"] else { return id }
    return kinds.first { $0.value.first("w:styleLink")?["w:val"] == link }?.key ?? id
  }

  private static func place(_ element: XMLElement) -> Int? {
    element["w:ilvl"].flatMap(Int.init).flatMap { (0..<depth).contains($0) ? $0 : nil }
  }

  private static func levels(in kind: XMLElement?) -> [Int: Level] {
    Dictionary(
      (kind?.all("w:lvl") ?? []).compactMap { element in place(element).map { ($0, level(element)) }
      },
      uniquingKeysWith: { first, _ in first })
  }

  private static func level(_ element: XMLElement) -> Level {
    var level = Level()
    let format = element.first("w:numFmt")?["w:val"] ?? "decimal"
    level.isBullet = format == "bullet"
    level.number = numbers[format] ?? .decimal
    level.text = String((element.first("w:lvlText")?["w:val"] ?? "").prefix(ListLabel.longest))
    if level.isBullet { level.text = ListLabel.bullet(level.text) }
    level.start = element.first("w:start")?["w:val"].flatMap(Int.init) ?? 0
    level.goesOn = element.first("w:lvlRestart")?["w:val"] == "0"
    level.isLegal = element.first("w:isLgl").map(WordElements.isOn) ?? false
    level.gap = element.first("w:suff")?["w:val"] == "nothing" ? "" : " "
    return level
  }

  private static let numbers: [String: ListNumber] = [
    "decimal": .decimal, "decimalZero": .padded, "none": .none,
    "lowerLetter": .letter(isCapital: false), "upperLetter": .letter(isCapital: true),
    "lowerRoman": .roman(isCapital: false), "upperRoman": .roman(isCapital: true),
  ]

  /// Counts a paragraph, and tells what stands in front of it.
  ///
  /// - Parameter isEmpty: Whether nothing else stands in it.
  mutating func label(of reference: Reference, isEmpty: Bool) -> String {
    guard let list = lists[reference.list], let level = list.levels[reference.level] else {
      return ""
    }
    if level.isBullet { return level.shown(level.text, isEmpty) }
    var counts = counts[list.kind] ?? Array(repeating: nil, count: Self.depth)
    if used.insert(reference.list).inserted {
      for (place, start) in list.restarts { counts[place] = start &- 1 }
    }
    counts[reference.level] = counts[reference.level].map { $0 &+ 1 } ?? level.start
    for deeper in (reference.level + 1)..<max(reference.level + 1, Self.depth)
    where list.levels[deeper]?.goesOn != true {
      counts[deeper] = nil
    }
    self.counts[list.kind] = counts
    var text = level.text
    for place in 0..<Self.depth where text.contains("%\(place + 1)") {
      let other = list.levels[place] ?? Level()
      let number = (counts[place] ?? other.start)
      let shown = level.isLegal ? "\(number)" : other.number.text(number)
      text = text.replacing("%\(place + 1)", with: shown)
    }
    return level.shown(text, isEmpty)
  }
}
