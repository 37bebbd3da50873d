/// Reads what is drawn in the documents of Office: DrawingML (ECMA-376, part 1, 20) and its forerunner VML (part 4, 19).
enum OfficeDrawing {
  /// What an element of a run or of an anchor draws.
  static func drawing(in element: XMLElement, _ pictures: PackagePictures) -> Drawing {
    if let words = words(of: element) { return .picture(words) }
    if element.name == "w:object" { return .object }
    if element.name == "w:pict" { return vml(in: element, pictures) }
    if let shapes = Drawing(shapes: shapes(in: element)) { return shapes }
    let blip = element.descendant("a:blip")
    if let picture = pictures[blip?["r:embed"]] { return .picture(picture) }
    // What a box of text holds is read as text.
    return blip == nil && element.descendant("w:txbxContent") != nil ? .nothing : .object
  }

  /// The words that it has for those who do not see it.
  private static func words(of element: XMLElement) -> String? {
    let properties = element.descendant("wp:docPr") ?? element.descendant("xdr:cNvPr")
    let shape = element.elements.first { $0.name.hasPrefix("v:") && $0.name != "v:shapetype" }
    return Drawing.words(
      among: [properties?["descr"], properties?["title"], shape?["alt"], shape?["title"]])
  }

  /// The shapes in an element, without boxes of text.
  private static func shapes(in element: XMLElement) -> [String] {
    (element.outermost("wps:wsp") + element.outermost("xdr:sp")).compactMap { shape in
      guard shape.descendant("w:txbxContent") == nil,
        let properties = shape.first("wps:spPr") ?? shape.first("xdr:spPr")
      else { return nil }
      let form = properties.first("a:prstGeom")?["prst"] ?? "free"
      if properties.first("a:noFill") != nil { return Drawing.shape(form, nil) }
      let style = shape.first("wps:style") ?? shape.first("xdr:style")
      let fill = properties.first("a:solidFill") ?? style?.first("a:fillRef")
      return Drawing.shape(form, fill.flatMap(colour))
    }
  }

  /// A colour: six hexadecimal digits, or its name in the theme.
  private static func colour(in fill: XMLElement) -> String? {
    let colour = fill.elements.first
    return (colour?["lastClr"] ?? colour?["val"])?.lowercased()
  }

  private static func vml(in element: XMLElement, _ pictures: PackagePictures) -> Drawing {
    if let image = element.descendant("v:imagedata") {
      return pictures[image["r:id"]].map(Drawing.picture) ?? .object
    }
    let all = element.elements.flatMap { $0.name == "v:group" ? $0.elements : [$0] }
    let shapes = all.filter { $0.name.hasPrefix("v:") && $0.name != "v:shapetype" }
    // A line across the page is none.
    let drawn = shapes.filter { $0.descendant("w:txbxContent") == nil && $0["o:hr"] == nil }
    return Drawing(
      shapes: drawn.map { shape in
        let form = String(shape.name.dropFirst("v:".count))
        let fill = ["f", "false"].contains(shape["filled"] ?? "t") ? nil : shape["fillcolor"]
        return Drawing.shape(forms[form] ?? form, fill.flatMap(colour(ofVML:)))
      }) ?? .nothing
  }

  /// What DrawingML calls the forms of VML.
  private static let forms = ["oval": "ellipse", "roundrect": "roundRect"]

  /// A colour of VML, `#9bbb59 [3206]` or `red`, as six hexadecimal digits where it has a name that all know.
  private static func colour(ofVML stated: String) -> String? {
    guard let first = stated.split(separator: " ").first?.lowercased() else { return nil }
    if let known = named[first] { return known }
    guard first.hasPrefix("#") else { return first }
    let digits = first.dropFirst()
    return digits.count == 3 ? digits.map { "\($0)\($0)" }.joined() : String(digits)
  }

  /// The colours of HTML 4, which VML has names for.
  private static let named = [
    "black": "000000", "silver": "c0c0c0", "gray": "808080", "white": "ffffff", "maroon": "800000",
    "red": "ff0000", "purple": "800080", "fuchsia": "ff00ff", "green": "008000", "lime": "00ff00",
    "olive": "808000", "yellow": "ffff00", "navy": "000080", "blue": "0000ff", "teal": "008080",
    "aqua": "00ffff",
  ]
}
