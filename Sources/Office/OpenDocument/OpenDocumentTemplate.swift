/// A document of which the pages, styles and fonts are taken over, and the words are not: flat, as LibreOffice writes it.
struct OpenDocumentTemplate {
  let outline: XMLOutline
  /// The page that an annex has, and how it is laid out.
  let master: XMLOutline.Element
  let layout: XMLOutline.Element
  /// Whether that page is meant for an annex, so that it stays as it is.
  let isForAnnex: Bool
  /// Its styles, by the family and the name.
  private let styles: [String: XMLOutline.Element]

  /// The name of the page that a template has for an annex.
  static let page = "annex"

  /// Reads a template.
  ///
  /// - Throws: ``OfficeError`` where it is no flat OpenDocument with a page.
  init(reading flat: [UInt8]) throws(OfficeError) {
    outline = try XMLOutline(flat, of: "the template")
    let root = outline.root
    guard root.name == "office:document" else {
      throw OfficeError(
        "the template is no flat OpenDocument; LibreOffice makes one of a .ott or a .dotx")
    }
    let pages = root.first("office:master-styles")?.children.filter {
      $0.name == "style:master-page"
    }
    func named(_ name: String) -> XMLOutline.Element? {
      pages?.first { page in
        ["style:name", "style:display-name"].contains { page.attributes[$0]?.lowercased() == name }
      }
    }
    let own = named(Self.page)
    let layouts = root.first("office:automatic-styles")?.children
    guard let page = own ?? named("standard") ?? pages?.first,
      let layout = layouts?.first(where: {
        $0.name == "style:page-layout"
          && $0.attributes["style:name"] == page.attributes["style:page-layout-name"]
      })
    else { throw OfficeError("the template has no page; expected one as LibreOffice writes it") }
    (master, self.layout, isForAnnex) = (page, layout, own != nil)
    styles = Dictionary(
      (root.first("office:styles")?.children ?? []).map { (Self.key(of: $0), $0) }
    ) { first, _ in first }
  }

  /// What tells a style from others.
  private static func key(of style: XMLOutline.Element) -> String {
    let attributes = style.attributes
    let name = attributes["style:name"] ?? attributes["text:note-class"] ?? ""
    return "\(style.name) \(attributes["style:family"] ?? "") \(name)"
  }

  // MARK: What stands around the words

  /// How wide its page is for words, and how it colours cells.
  var frame: OpenDocumentFrame {
    var frame = OpenDocumentFrame()
    if isForAnnex, let name = master.attributes["style:name"] { frame.page = name }
    let margins = ["fo:margin-left", "fo:margin-right"].map {
      length($0) ?? length("fo:margin") ?? 0
    }
    if let width = isTurned ? length("fo:page-height") : length("fo:page-width") {
      frame.width = min(
        max(Self.widths.lowerBound, width - margins[0] - margins[1]), Self.widths.upperBound)
    }
    frame.letters = letters
    for cells in OpenDocumentFrame.Cells.allCases {
      let line = self.line(of: cells.paragraph)
      let fill = line.lazy.compactMap {
        $0.first("style:paragraph-properties")?.attributes["fo:background-color"]
      }.first
      let letters = line.lazy.compactMap {
        $0.first("style:text-properties")?.attributes["fo:color"]
      }.first
      guard !line.isEmpty else { continue }
      let own = frame.colours(of: cells).fill
      frame.colours[cells] =
        OpenDocumentFrame.Colours(fill: fill ?? own, under: letters)
        ?? OpenDocumentFrame.Colours(fill: own, under: letters)
    }
    return frame
  }

  /// How large the letters of a table and of its headings are, where the template says so.
  private var letters: ColumnFitting.LetterSizes {
    let words = size(of: "Table_20_Contents") ?? OpenDocumentLook.letters
    let headings = ["Bijlage_20_kop", "Table_20_Heading"].lazy.compactMap(size).first
    return ColumnFitting.LetterSizes(words: words, headings: headings ?? words)
  }

  /// How large the letters of a style of paragraphs are, in points, as it says or those that it is based on; nothing where
  /// the template has no such style.
  private func size(of paragraph: String) -> Double? {
    let line = line(of: paragraph)
    guard !line.isEmpty else { return nil }
    var part = 1.0
    for style in line + [styles["style:default-style paragraph "]].compactMap(\.self) {
      guard let size = style.first("style:text-properties")?.attributes["fo:font-size"] else {
        continue
      }
      if size.hasSuffix("%") {
        part *= (Double(size.dropLast()) ?? 100) / 100
      } else if size.hasSuffix("pt"), let points = Double(size.dropLast(2)) {
        return min(max(4, points * part), 40)
      }
    }
    return min(max(4, 12 * part), 40)
  }

  /// How wide a page can be for words, in centimetres: what is no page is none of these.
  private static let widths = 5.0...120

  var properties: XMLOutline.Element? { layout.first("style:page-layout-properties") }

  /// A page that is not meant for an annex stands on its side: its table is wide.
  var isTurned: Bool {
    guard !isForAnnex, let width = length("fo:page-width"), let height = length("fo:page-height")
    else { return false }
    return width < height
  }

  /// A length of the page, in centimetres.
  private func length(_ name: String) -> Double? {
    guard let text = properties?.attributes[name] else { return nil }
    let unit = String(text.drop { $0.isNumber || $0 == "." })
    let centimetres = ["cm": 1, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6][unit]
    return centimetres.flatMap { size in Double(text.dropLast(unit.count)).map { $0 * size } }
  }

  /// A style of paragraphs with those that it is based on; a chain that never ends is cut.
  private func line(of paragraph: String) -> [XMLOutline.Element] {
    var line: [XMLOutline.Element] = []
    var name: String? = paragraph
    while let style = name.flatMap({ styles["style:style paragraph \($0)"] }), line.count < 20 {
      line.append(style)
      name = style.attributes["style:parent-style-name"]
    }
    return line
  }

  // MARK: Words in it

  /// The template with the words of a document in place of its own.
  ///
  /// - Parameters:
  ///   - document: The document, whose page has the name of one for an annex.
  ///   - footer: What stands at the foot of its pages, with and without the numbers of these.
  /// - Throws: ``OfficeError`` where the two cannot be put together.
  func holding(
    _ document: XMLOutline, footer: (numbered: String, plain: String)
  ) throws(OfficeError) -> String {
    let own = document.root
    let root = outline.root
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + (try startTag(besides: own))
    text += own.first("office:meta").map(document.text) ?? ""
    text += settings(orOf: document)
    for (name, more) in [
      ("office:font-face-decls", ""), ("office:styles", ""),
      ("office:automatic-styles", try pageLayout()),
    ] {
      text += "<\(name)>" + merged(name, with: document) + more + "</\(name)>\n"
    }
    text += "<office:master-styles>" + outline.inside(root.first("office:master-styles"))
    text += (try page(with: footer)) + "</office:master-styles>\n"
    text += own.first("office:body").map(document.text) ?? ""
    return text + "</office:document>\n"
  }

  /// The start of the document: what it declares, and what the other declares besides.
  private func startTag(besides other: XMLOutline.Element) throws(OfficeError) -> String {
    let root = outline.root
    var tag = try edited(root, [("office:mimetype", other.attributes["office:mimetype"])])
    for (name, value) in other.attributes.sorted(by: { $0.key < $1.key })
    where name.hasPrefix("xmlns:") {
      guard root.attributes[name] ?? value == value else {
        throw OfficeError("the template calls \(value) otherwise than LibreOffice does")
      }
      if root.attributes[name] == nil {
        tag = tag.dropLast() + " \(name)=\"\(value)\">"
      }
    }
    return tag + "\n"
  }

  /// How a table is laid out is the document's own to say; all else is the template's.
  private func settings(orOf document: XMLOutline) -> String {
    let own = document.root.first("office:settings").map(document.text) ?? ""
    guard let settings = outline.root.first("office:settings").map(outline.text),
      let set = settings.firstRange(of: "config:name=\"ooo:configuration-settings\">")
    else { return own }
    let item = "config:name=\"TableRowKeep\" config:type=\"boolean\">"
    guard let name = settings.firstRange(of: item) else {
      let kept = "<config:config-item \(item)true</config:config-item>"
      return String(settings[..<set.upperBound]) + kept + settings[set.upperBound...]
    }
    let rest = settings[name.upperBound...]
    guard rest.hasPrefix("false") else { return settings }
    return String(settings[..<name.upperBound]) + "true" + rest.dropFirst("false".count)
  }

  /// The styles of both, those of the template where both have one; but of those that nobody named, the document's.
  private func merged(_ section: String, with document: XMLOutline) -> String {
    let theirs = outline.root.first(section)?.children ?? []
    let own = (document.root.first(section)?.children ?? []).filter {
      $0.name != "style:page-layout"
    }
    let isNamed = section != "office:automatic-styles"
    let taken = Set((isNamed ? theirs : own).map(Self.key))
    let first = isNamed ? theirs : theirs.filter { !taken.contains(Self.key(of: $0)) }
    let rest = isNamed ? own.filter { !taken.contains(Self.key(of: $0)) } : own
    return (first.map(outline.text) + rest.map(document.text)).joined(separator: "\n")
  }

  // MARK: The page
}
