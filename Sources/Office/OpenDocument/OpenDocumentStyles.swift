internal import Documents

/// What the styles of an OpenDocument say that matters here: colours, headings, text that is raised or struck
/// through.
struct OpenDocumentStyles {
  private var fills: [String: String] = [:]
  /// The colours of letters, and those behind them, of styles of text.
  private var colours: [String: String] = [:]
  private var highlights: [String: String] = [:]
  /// The colours of shapes.
  private var shapeFills: [String: String] = [:]
  private var widths: [String: Double] = [:]
  /// Styles whose letters are bold, and those whose are said not to be.
  private var weights: [String: Bool] = [:]
  private var raised: Set<String> = []
  private var struck: Set<String> = []
  private var hidden: Set<String> = []
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
    if family == "table-column",
      let width = style.first("style:table-column-properties")?["style:column-width"]
    {
      widths[name] = Double(width.prefix { $0.isNumber || $0 == "." })
    }
    let fill = style.first("style:table-cell-properties")?["fo:background-color"]
    if family == "table-cell" { fills[name] = Self.colour(fill) }
    if family == "graphic", let look = style.first("style:graphic-properties"),
      look["draw:fill"] ?? "solid" == "solid"
    {
      shapeFills[name] = Self.colour(look["draw:fill-color"])
    }
    let properties = style.first("style:text-properties")
    if let weight = properties?["fo:font-weight"] {
      weights["\(family) \(name)"] = weight == "bold" || Int(weight) ?? 0 >= 600
    }
    if family == "text" {
      colours[name] = properties.flatMap { Self.colour($0["fo:color"]) }
      highlights[name] = properties.flatMap { Self.colour($0["fo:background-color"]) }
    }
    if properties?["text:display"] == "none" { hidden.insert("\(family) \(name)") }
    let line =
      properties?["style:text-line-through-style"] ?? properties?["style:text-line-through-type"]
    if let line, line != "none" { struck.insert("\(family) \(name)") }
    let position = properties?["style:text-position"]?.split(separator: " ").first
    guard family == "text", let position else { return }
    // A number of percent above the line, or the word for it.
    let percent = position.last == "%" ? Int(position.dropLast()) : nil
    if position == "super" || percent ?? 0 > 0 { raised.insert(name) }
  }

  /// How wide columns of a style are, in whatever unit the document has.
  func width(of style: String?) -> Double? { style.flatMap { widths[$0] } }

  /// A colour as six hexadecimal digits; nothing where there is none.
  private static func colour(_ stated: String?) -> String? {
    stated.flatMap { $0.hasPrefix("#") ? $0.dropFirst().lowercased() : nil }
  }

  /// What the colours of a span mark: those behind its words, and that of a sign that it begins with.
  func signs(of span: XMLElement) -> [String] {
    let line = line(of: span["text:style-name"], "text")
    let behind = line.lazy.compactMap { highlights[$0] }.first.map { DrawnSign.highlight + $0 }
    let sign = line.lazy.compactMap { colours[$0] }.first.flatMap {
      DrawnSign.coloured(span.wholeText.prefix(20), $0)
    }
    return [behind, sign].compactMap(\.self)
  }

  /// How deep a heading a paragraph is, from 1, the title 0; nothing where it is none.
  func headingLevel(of paragraph: XMLElement) -> Int? {
    if line(of: paragraph["text:style-name"], "paragraph").contains("Title") { return 0 }
    guard paragraph.name == "text:h" else { return nil }
    return max(1, paragraph["text:outline-level"].flatMap(Int.init) ?? 1)
  }

  /// The colour behind cells of a style, as six hexadecimal digits.
  func fill(of style: String?) -> String? { style.flatMap { fills[$0] } }

  /// The colour of shapes of a style likewise.
  func shapeFill(of style: String?) -> String? {
    line(of: style, "graphic").lazy.compactMap { shapeFills[$0] }.first
  }

  /// Whether letters of a style are bold; nothing where it does not say.
  ///
  /// - Parameter family: `text`, or `paragraph` for a whole one.
  func isBold(_ style: String?, of family: String) -> Bool? {
    line(of: style, family).lazy.compactMap { weights["\(family) \($0)"] }.first
  }

  /// Whether text of a style stands high.
  func isRaised(_ style: String?) -> Bool {
    line(of: style, "text").contains { raised.contains($0) }
  }

  /// Why text of a style is left out; nothing where it counts.
  ///
  /// - Parameter family: `text`, or `paragraph` for a whole one.
  func whyLeftOut(_ style: String?, of family: String = "text") -> LeftOut? {
    let line = line(of: style, family)
    if line.contains(where: { hidden.contains("\(family) \($0)") }) { return .hidden }
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
