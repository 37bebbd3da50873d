/// How the elements of an OpenDocument stand in each other.
enum OpenDocumentElements {
  /// The rows of a table, those of its heading among them.
  static func rows(of table: XMLElement) -> [XMLElement] {
    table.elements.flatMap { part -> [XMLElement] in
      switch part.name {
      case "table:table-row": [part]
      case "table:table-header-rows", "table:table-rows", "table:table-row-group": rows(of: part)
      default: []
      }
    }
  }

  /// What holds the text of the boxes and shapes in a paragraph or a frame.
  static func boxes(in element: XMLElement) -> [XMLElement] {
    if element.name == "draw:custom-shape" { return [element] }
    return element.elements.flatMap { part -> [XMLElement] in
      switch part.name {
      case "draw:text-box", "draw:custom-shape": [part]
      case "draw:frame", "draw:g", "draw:a", "text:span", "text:a": boxes(in: part)
      default: []
      }
    }
  }

  /// The cells of a table that only gives a page its form; nothing for any other.
  static func cells(ofLayout table: XMLElement) -> [XMLElement]? {
    let rows = rows(of: table).map { $0.all("table:table-cell") }
    return LayoutTable.cells(of: rows) { $0.first("table:table") != nil }
  }
}
