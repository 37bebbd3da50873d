internal import Documents

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

  /// The entry of a list in a form that is chosen.
  static func chosenEntry(of field: XMLElement) -> String? {
    let parameters = field.all("field:param")
    func values(_ name: String) -> [String] {
      parameters.filter { $0["field:name"]?.hasSuffix(name) == true }
        .compactMap { $0["field:value"] }
    }
    let entries = values("Dropdown_ListEntry")
    let chosen = values("Dropdown_Selected").first.flatMap(Int.init) ?? 0
    return entries.indices.contains(chosen) ? entries[chosen] : nil
  }

  /// The tracked changes of a text; nothing where there are none.
  static func changes(in text: XMLElement) -> Reviewing? {
    let regions = text.first("text:tracked-changes")?.all("text:changed-region") ?? []
    guard !regions.isEmpty else { return nil }
    return regions.reduce(into: Reviewing()) { $0.add($1.descendant("dc:creator")?.text) }
  }

  /// The comments of a text; nothing where there are none.
  static func comments(in text: XMLElement) -> Reviewing? {
    let comments = text.outermost("office:annotation")
    guard !comments.isEmpty else { return nil }
    return comments.reduce(into: Reviewing()) { $0.add($1.first("dc:creator")?.text) }
  }

  /// The cells of a table that only gives a page its form; nothing for any other.
  static func cells(ofLayout table: XMLElement) -> [XMLElement]? {
    let rows = rows(of: table).map { $0.row.all("table:table-cell") }
    return LayoutTable.cells(of: rows) { $0.first("table:table") != nil }
  }
}
