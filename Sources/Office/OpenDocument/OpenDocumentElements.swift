/// How the elements of an OpenDocument stand in each other.
enum OpenDocumentElements {
  /// The rows of a table, and whether they are those of its heading.
  static func rows(
    of table: XMLElement, areHeading: Bool = false
  ) -> [(row: XMLElement, isHeading: Bool)] {
    table.elements.flatMap { part -> [(row: XMLElement, isHeading: Bool)] in
      switch part.name {
      case "table:table-row": [(part, areHeading)]
      case "table:table-header-rows": rows(of: part, areHeading: true)
      case "table:table-rows", "table:table-row-group": rows(of: part, areHeading: areHeading)
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
    let rows = rows(of: table).map { $0.row.all("table:table-cell") }
    return LayoutTable.cells(of: rows) { $0.first("table:table") != nil }
  }
}
