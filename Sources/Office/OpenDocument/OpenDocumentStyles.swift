/// What the styles of an OpenDocument say that matters here: colours behind cells, and raised text.
struct OpenDocumentStyles {
  private var fills: [String: String] = [:]
  private var raised: Set<String> = []
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
    let fill = style.first("style:table-cell-properties")?["fo:background-color"]
    if family == "table-cell", let fill, fill.hasPrefix("#") {
      fills[name] = fill.dropFirst().lowercased()
    }
    let position = style.first("style:text-properties")?["style:text-position"]?
      .split(separator: " ").first
    guard family == "text", let position else { return }
    // A number of percent above the line, or the word for it.
    let percent = position.last == "%" ? Int(position.dropLast()) : nil
    if position == "super" || percent ?? 0 > 0 { raised.insert(name) }
  }

  /// The colour behind cells of a style, as six hexadecimal digits.
  func fill(of style: String?) -> String? { style.flatMap { fills[$0] } }

  /// Whether text of a style stands high.
  func isRaised(_ style: String?) -> Bool {
    var style = style
    // A chain of parents that never ends is no style.
    for _ in 0..<20 {
      guard let name = style else { return false }
      if raised.contains(name) { return true }
      style = parents["text \(name)"]
    }
    return false
  }
}
