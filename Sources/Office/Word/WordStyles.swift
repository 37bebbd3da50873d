/// What the styles of a Word document say that matters here.
struct WordStyles {
  private var styles: [String: Style] = [:]
  private var parents: [String: String] = [:]
  /// The lists of paragraph styles: how they number their paragraphs.
  private var lists: [String: XMLElement] = [:]
  /// The styles that say whether their letters are bold.
  private var weights: [String: Bool] = [:]
  /// How deep headings the paragraph styles are.
  private var levels: [String: Int] = [:]

  /// What a style says of its text.
  struct Style {
    var isRaised = false
    var isHidden = false
    var isStruck = false
    var isMark = false
  }

  /// Reads the styles, where the document has such a part.
  init(_ part: XMLElement?) {
    for style in part?.all("w:style") ?? [] {
      guard let id = style["w:styleId"] else { continue }
      parents[id] = style.first("w:basedOn")?["w:val"]
      lists[id] = style.first("w:pPr")?.first("w:numPr")
      levels[id] = Self.level(of: style)
      weights[id] = style.first("w:rPr")?.first("w:b").map(WordElements.isOn)
      guard style["w:type"] == "character" else { continue }
      let properties = style.first("w:rPr")
      styles[id] = Style(
        isRaised: properties?.first("w:vertAlign")?["w:val"] == "superscript",
        isHidden: properties?.first("w:vanish").map(WordElements.isOn) ?? false,
        isStruck: WordElements.isStruck(properties) ?? false,
        isMark: style.first("w:name")?["w:val"].flatMap(MarkStyle.init) != nil)
    }
  }

  /// How a paragraph of some properties is numbered: as it says itself, or its style, or those that that is based
  /// on; nothing where it is not.
  func numbering(of properties: XMLElement?) -> WordNumbering.Reference? {
    var stated = [properties?.first("w:numPr")]
    var id = properties?.first("w:pStyle")?["w:val"]
    for _ in 0..<20 {
      guard let name = id else { break }
      stated.append(lists[name])
      id = parents[name]
    }
    let all = stated.compactMap(\.self)
    // A list of the number 0 takes a paragraph out of that of its style.
    guard let list = all.lazy.compactMap({ $0.first("w:numId")?["w:val"] }).first, list != "0"
    else {
      return nil
    }
    let level = all.lazy.compactMap { $0.first("w:ilvl")?["w:val"].flatMap(Int.init) }.first ?? 0
    return WordNumbering.Reference(list: list, level: level)
  }

  /// How deep a heading a paragraph of some properties is, from 1, the title 0; nothing where it is none.
  func headingLevel(of properties: XMLElement?) -> Int? {
    if let level = Self.outlineLevel(of: properties) { return level }
    var id = properties?.first("w:pStyle")?["w:val"]
    for _ in 0..<20 {
      guard let name = id else { return nil }
      if let level = levels[name] { return level }
      id = parents[name]
    }
    return nil
  }

  /// Whether the letters of a style are bold; nothing where neither it nor one that it is based on says.
  func isBold(_ id: String?) -> Bool? {
    var id = id
    for _ in 0..<20 {
      guard let name = id else { return nil }
      if let weight = weights[name] { return weight }
      id = parents[name]
    }
    return nil
  }

  /// How deep a heading a style is: by its outline, or by the name that every Word knows it by.
  private static func level(of style: XMLElement) -> Int? {
    let name = (style.first("w:name")?["w:val"] ?? "").lowercased()
    if name == "title" { return 0 }
    if let level = outlineLevel(of: style.first("w:pPr")) { return level }
    guard name.hasPrefix("heading ") else { return nil }
    return Int(name.dropFirst("heading ".count))
  }

  /// The level of an outline, which Word counts from 0, and of which 9 is none.
  private static func outlineLevel(of properties: XMLElement?) -> Int? {
    guard let level = properties?.first("w:outlineLvl")?["w:val"].flatMap(Int.init),
      (0..<9).contains(level)
    else { return nil }
    return level + 1
  }

  /// What a style says, by itself or by those that it is based on.
  subscript(id: String?) -> Style {
    var found = Style()
    var id = id
    // A chain of styles that never ends is none.
    for _ in 0..<20 {
      guard let name = id, let style = styles[name] else { break }
      found.isRaised = found.isRaised || style.isRaised
      found.isHidden = found.isHidden || style.isHidden
      found.isStruck = found.isStruck || style.isStruck
      found.isMark = found.isMark || style.isMark
      id = parents[name]
    }
    return found
  }
}
