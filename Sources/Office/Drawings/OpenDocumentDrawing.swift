internal import Digest
internal import FoundationEssentials

/// Reads what is drawn in an OpenDocument: OASIS OpenDocument 1.3, part 3, 10.
enum OpenDocumentDrawing {
  /// What a frame or a shape draws.
  ///
  /// - Parameter pictures: The pictures of the document, by their names in its zip.
  static func drawing(
    in element: XMLElement, _ styles: OpenDocumentStyles, _ pictures: [String: String]
  ) -> Drawing {
    let words = Drawing.words(
      among: ["svg:title", "svg:desc"].map { element.descendant($0)?.text })
    if let words { return .picture(words) }
    if element.descendant("draw:object") != nil { return .object }
    if let image = element.descendant("draw:image") {
      let name = image["xlink:href"].flatMap { pictures[$0] }
      return (name ?? inlineName(of: image)).map(Drawing.picture) ?? .object
    }
    return Drawing(shapes: shapes(in: element, styles)) ?? .nothing
  }

  /// The name of a picture that a flat document holds as letters (base64).
  private static func inlineName(of image: XMLElement) -> String? {
    guard let text = image.first("office:binary-data")?.text,
      let picture = Data(base64Encoded: text, options: .ignoreUnknownCharacters), !picture.isEmpty
    else { return nil }
    return ZipArchive.name(ofPicture: SHA256Digest(of: Array(picture)))
  }

  /// The shapes in an element, without those in which something is written.
  private static func shapes(in element: XMLElement, _ styles: OpenDocumentStyles) -> [String] {
    if element.name == "draw:g" { return element.elements.flatMap { shapes(in: $0, styles) } }
    guard let form = form(of: element), element.wholeText.allSatisfy(\.isWhitespace) else {
      return []
    }
    return [Drawing.shape(form, styles.shapeFill(of: element["draw:style-name"]))]
  }

  /// The form of a shape, as DrawingML calls it where both have it; nothing for what is no shape.
  private static func form(of shape: XMLElement) -> String? {
    switch shape.name {
    case "draw:ellipse", "draw:circle": "ellipse"
    case "draw:rect": "rect"
    case "draw:custom-shape":
      shape.first("draw:enhanced-geometry")?["draw:type"].map(form) ?? "free"
    case "draw:line", "draw:connector": "line"
    case "draw:path", "draw:polygon", "draw:regular-polygon": "free"
    default: nil
    }
  }

  /// A form, which LibreOffice names as DrawingML does where it took it from there.
  private static func form(_ type: String) -> String {
    let own = "ooxml-"
    return type.hasPrefix(own) ? String(type.dropFirst(own.count)) : forms[type] ?? type
  }

  private static let forms = ["rectangle": "rect", "round-rectangle": "roundRect"]
}
