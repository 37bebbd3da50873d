/// The page of a template, made one for an annex.
extension OpenDocumentTemplate {
  private static let layoutName = "Bijlage"

  /// The layout of the page for an annex; nothing where the template has one.
  func pageLayout() throws(OfficeError) -> String {
    guard !isForAnnex else { return "" }
    var changes: [(String, String?)] = [("style:print-orientation", "landscape")]
    if isTurned {
      changes += [
        ("fo:page-width", properties?.attributes["fo:page-height"]),
        ("fo:page-height", properties?.attributes["fo:page-width"]),
      ]
    }
    var inside = ""
    for part in layout.children {
      switch part.name {
      case "style:page-layout-properties":
        // A table as wide as the page has no room beside another column of text.
        let kept = part.children.filter { $0.name != "style:columns" }
        inside += try edited(part, changes) + kept.map(outline.text).joined()
        inside += part.inside == nil ? "" : "</\(part.name)>"
      case "style:footer-style" where part.children.isEmpty:
        inside += """
          <style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.3cm"/>\
          </style:footer-style>
          """
      default: inside += outline.text(of: part)
      }
    }
    let start = try edited(layout, [("style:name", Self.layoutName)])
    return "\n\(start)\(inside)</style:page-layout>\n"
  }

  /// The page for an annex, with a footer of its own behind that of the template; nothing where the template has one.
  func page(with footer: (numbered: String, plain: String)) throws(OfficeError) -> String {
    guard !isForAnnex else { return "" }
    let start = try edited(
      master,
      [
        ("style:name", Self.page), ("style:display-name", Self.page),
        ("style:page-layout-name", Self.layoutName), ("style:next-style-name", nil),
      ])
    var inside = ""
    var hasFooter = false
    for part in master.children {
      if part.name.hasPrefix("style:footer") {
        hasFooter = hasFooter || part.name == "style:footer"
        // What is hidden stays so; what the annex says at its foot is on every page.
        let isHidden = part.attributes["style:display"] == "false"
        let theirs = isHidden ? "" : outline.inside(part)
        let own = theirs.contains("<text:page-number") ? footer.plain : footer.numbered
        inside += "<\(part.name)>\(theirs)\(own)</\(part.name)>"
      } else {
        if !hasFooter, !part.name.hasPrefix("style:header") {
          inside += "<style:footer>\(footer.numbered)</style:footer>"
          hasFooter = true
        }
        inside += outline.text(of: part)
      }
    }
    if !hasFooter { inside += "<style:footer>\(footer.numbered)</style:footer>" }
    let opened = master.inside == nil ? start.replacing("/>", with: ">") : start
    return "\n\(opened)\(inside)</style:master-page>\n"
  }

  /// The start tag of an element with other attributes; nothing for one that goes.
  func edited(
    _ element: XMLOutline.Element, _ changes: [(String, String?)]
  ) throws(OfficeError) -> String {
    let end = element.inside?.lowerBound ?? element.range.upperBound
    var tag = String(decoding: outline.bytes[element.range.lowerBound..<end], as: UTF8.self)
    for (name, value) in changes {
      if element.attributes[name] != nil {
        guard let start = tag.firstRange(of: " \(name)=\""),
          let quote = tag[start.upperBound...].firstIndex(of: "\"")
        else { throw OfficeError("the template is not written as LibreOffice writes it") }
        let all = start.lowerBound...quote
        tag.replaceSubrange(all, with: value.map { " \(name)=\"\($0)\"" } ?? "")
      } else if let value {
        let close = tag.hasSuffix("/>") ? "/>" : ">"
        tag = tag.dropLast(close.count) + " \(name)=\"\(value)\"\(close)"
      }
    }
    return tag
  }
}
