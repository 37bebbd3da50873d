/// What the styles of an OpenDocument say that matters here: colours behind cells, text that is raised or struck
/// through.
struct OpenDocumentStyles {
  private var fills: [String: String] = [:]
  private var raised: Set<String> = []
  private var struck: Set<String> = []
  private var marks: Set<String> = []
  private var parents: [String: String] = [:]

  /// Reads the styles of some documents, those behind others over those before.
  init(of documents: [XMLElement?]) {
    for document in documents.compactMap(\.self) {
      for list in ["office:styles", "office:automatic-styles"] {
        for style in document.first(list)?.all("style:style") ?? [] { read(style) }
      }
    }
  }

  private mutating func read(_ style: XMLElement) {
    guard let name = style["style:name"], let family = style["style:family"] else { return }
    parents["\(family) \(name)"] = style["style:parent-style-name"]
    if family == "text", MarkStyle(rawValue: style["style:display-name"] ?? name) != nil {
      marks.insert(name)
    }
    let fill = style.first("style:table-cell-properties")?["fo:background-color"]
    if family == "table-cell", let fill, fill.hasPrefix("#") {
      fills[name] = fill.dropFirst().lowercased()
    }
    let properties = style.first("style:text-properties")
    let line =
      properties?["style:text-line-through-style"] ?? properties?["style:text-line-through-type"]
    if let line, line != "none" { struck.insert("\(family) \(name)") }
    let position = properties?["style:text-position"]?.split(separator: " ").first
    guard family == "text", let position else { return }
    // A number of percent above the line, or the word for it.
    let percent = position.last == "%" ? Int(position.dropLast()) : nil
    if position == "super" || percent ?? 0 > 0 { raised.insert(name) }
  }

  /// The colour behind cells of a style, as six hexadecimal digits.
  func fill(of style: String?) -> String? { style.flatMap { fills[$0] } }

  /// Whether text of a style stands high.
  func isRaised(_ style: String?) -> Bool {
    line(of: style, "text").contains { raised.contains($0) }
  }

  /// Why text of a style is left out; nothing where it counts.
  ///
  /// - Parameter family: `text`, or `paragraph` for a whole one.
  func whyLeftOut(_ style: String?, of family: String = "text") -> LeftOut? {
    let line = line(of: style, family)
    if family == "text", line.contains(where: marks.contains) { return .marked }
    return line.contains { struck.contains("\(family) \($0)") } ? .struck : nil
  }

  /// A style and those that it is based on; a chain that never ends is cut.
  private func line(of style: String?, _ family: String) -> [String] {
    var line: [String] = []
    var style = style
    while let name = style, line.count < 20 {
      line.append(name)
      style = parents["\(family) \(name)"]
    }
    return line
  }
}
