/// What the character styles of a Word document say that matters here.
struct WordStyles {
  private var styles: [String: Style] = [:]
  private var parents: [String: String] = [:]

  /// What a style says of its text.
  struct Style {
    var isRaised = false
    var isHidden = false
  }

  /// Reads the styles, where the document has such a part.
  init(_ part: XMLElement?) {
    for style in part?.all("w:style") ?? [] where style["w:type"] == "character" {
      guard let id = style["w:styleId"] else { continue }
      let properties = style.first("w:rPr")
      styles[id] = Style(
        isRaised: properties?.first("w:vertAlign")?["w:val"] == "superscript",
        isHidden: properties?.first("w:vanish").map(WordElements.isOn) ?? false)
      parents[id] = style.first("w:basedOn")?["w:val"]
    }
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
      id = parents[name]
    }
    return found
  }
}
