/// The namespaces of office documents, each with the prefix that its standard uses.
enum XMLNames {
  /// The name of an element or an attribute as expat gives it: the namespace, a line feed, the name.
  static func name(of whole: String) -> String {
    guard let gap = whole.utf8.firstIndex(of: UInt8(ascii: "\n")) else { return whole }
    let name = whole[whole.index(after: gap)...]
    guard let prefix = prefixes[String(whole[..<gap])] else { return "?:\(name)" }
    return "\(prefix):\(name)"
  }

  private static let prefixes: [String: String] = {
    var prefixes: [String: String] = [:]
    for (prefix, name) in [
      ("w", "wordprocessingml/2006/main"), ("x", "spreadsheetml/2006/main"),
      ("r", "officeDocument/2006/relationships"), ("a", "drawingml/2006/main"),
      ("wp", "drawingml/2006/wordprocessingDrawing"), ("m", "officeDocument/2006/math"),
      ("xdr", "drawingml/2006/spreadsheetDrawing"),
    ] {
      prefixes["http://schemas.openxmlformats.org/\(name)"] = prefix
      // The strict form of the standard has names of its own: ISO/IEC 29500-1.
      prefixes["http://purl.oclc.org/ooxml/\(name.replacing("/2006", with: ""))"] = prefix
    }
    prefixes["http://schemas.openxmlformats.org/package/2006/content-types"] = "ct"
    prefixes["http://schemas.openxmlformats.org/package/2006/relationships"] = "rel"
    prefixes["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc"
    prefixes["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps"
    prefixes["urn:schemas-microsoft-com:vml"] = "v"
    prefixes["urn:schemas-microsoft-com:office:office"] = "o"
    prefixes["http://www.w3.org/1999/xlink"] = "xlink"
    prefixes["urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"] = "calcext"
    prefixes["http://purl.org/dc/elements/1.1/"] = "dc"
    prefixes["urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"] = "field"
    prefixes["urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"] = "loext"
    for (prefix, name) in [
      ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"),
      ("draw", "drawing"), ("svg", "svg-compatible"), ("fo", "xsl-fo-compatible"),
    ] { prefixes["urn:oasis:names:tc:opendocument:xmlns:\(name):1.0"] = prefix }
    return prefixes
  }()
}
