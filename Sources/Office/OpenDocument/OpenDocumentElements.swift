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

  /// Whether a section is hidden, always or by its condition as it was saved.
  static func isHidden(_ section: XMLElement) -> Bool {
    section["text:display"] == "none"
      || section["text:display"] == "condition" && section["text:is-hidden"] == "true"
  }

  /// What a sheet shows in a way of its own.
  static func aside(of sheet: XMLElement) -> SheetAside {
    var aside = SheetAside()
    var column = 0
    for part in sheet.outermost("table:table-column") {
      let copies = min(OpenDocumentReader.number(part["table:number-columns-repeated"]), 1 << 14)
      if ["collapse", "filter"].contains(part["table:visibility"]) {
        aside.hiddenColumns += (column..<column + copies).prefix(Limits.columns)
      }
      column += copies
    }
    let rules = sheet.first("calcext:conditional-formats")?.elements ?? []
    aside.ruled = rules.prefix(Limits.rules)
      .compactMap { $0["calcext:target-range-address"] }
      .map { range in
        range.split(separator: ":").map { $0.split(separator: ".").last ?? $0 }
          .joined(separator: ":")
      }
    aside.afloat = sheet.first("table:shapes")?.elements.count ?? 0
    return aside
  }

  /// What a field of a form shows: the entry of a list that is chosen, a box that is checked or not.
  static func formEntry(of field: XMLElement) -> String? {
    let parameters = field.all("field:param")
    func values(_ name: String) -> [String] {
      parameters.filter { $0["field:name"]?.hasSuffix(name) == true }
        .compactMap { $0["field:value"] }
    }
    if field["field:type"]?.hasSuffix("FORMCHECKBOX") == true {
      return values("Checkbox_Checked").first == "true" ? "☒" : "☐"
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
