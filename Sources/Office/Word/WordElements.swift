internal import Documents

/// How the elements of a Word document stand in each other.
enum WordElements {
  /// What stands in an element: through the wrappers that only say something about it, and without what was
  /// deleted.
  static func parts(of element: XMLElement) -> [XMLElement] {
    element.elements.flatMap { part -> [XMLElement] in
      switch part.name {
      case "w:ins", "w:moveTo", "w:hyperlink", "w:fldSimple", "w:smartTag", "w:customXml", "w:dir",
        "w:bdo":
        parts(of: part)
      // What Word shows in a control until something is typed is no text.
      case "w:sdt" where isUnfilled(part): []
      case "w:sdt": part.first("w:sdtContent").map(parts) ?? []
      case "mc:AlternateContent": chosen(of: part).map(parts) ?? []
      // What was deleted, or moved away.
      case "w:del", "w:moveFrom": []
      default: [part]
      }
    }
  }

  /// What stands in a run.
  static func contents(of run: XMLElement) -> [XMLElement] {
    run.elements.flatMap { part in
      switch part.name {
      case "mc:AlternateContent": chosen(of: part)?.elements ?? []
      // Readings of words stand above them.
      case "w:ruby": part.first("w:rubyBase")?.all("w:r").flatMap(contents) ?? []
      default: [part]
      }
    }
  }

  /// What a field of a form shows: the entry of a list that is chosen, a box that is checked or not; nothing where a field
  /// begins that is neither.
  static func formEntry(of field: XMLElement) -> String? {
    let form = field.first("w:ffData")
    if let box = form?.first("w:checkBox") {
      let isChecked = (box.first("w:checked") ?? box.first("w:default")).map(isOn) ?? false
      return isChecked ? "☒" : "☐"
    }
    guard let list = form?.first("w:ddList") else { return nil }
    let entries = list.all("w:listEntry").compactMap { $0["w:val"] }
    let place = ["w:result", "w:default"].lazy.compactMap { list.first($0)?["w:val"] }.first
    let chosen = place.flatMap(Int.init) ?? 0
    return entries.indices.contains(chosen) ? entries[chosen] : nil
  }

  /// Whether a control shows what Word shows until something is typed or chosen.
  static func isUnfilled(_ control: XMLElement) -> Bool {
    control.first("w:sdtPr")?.first("w:showingPlcHdr").map(isOn) == true
  }

  /// Whether words stand above others in a run.
  static func hasRuby(_ run: XMLElement) -> Bool { run.first("w:ruby") != nil }

  /// Whether a field in a paragraph shows the date on which the document is opened.
  static func hasDateField(_ paragraph: XMLElement) -> Bool {
    let simple = paragraph.outermost("w:fldSimple").compactMap { $0["w:instr"] }
    let codes = simple + paragraph.outermost("w:instrText").map(\.text)
    return codes.contains { code in
      ["DATE", "TIME"].contains(code.split(separator: " ").first?.uppercased())
    }
  }

  /// Whether a property that is there is on: one that says nothing else is (ECMA-376, ST_OnOff).
  static func isOn(_ property: XMLElement) -> Bool {
    !["0", "false", "off"].contains(property["w:val"] ?? "1")
  }

  /// Whether text of some properties is struck through; nothing where they do not say.
  static func isStruck(_ properties: XMLElement?) -> Bool? {
    let stated = ["w:strike", "w:dstrike"].compactMap { properties?.first($0) }
    return stated.isEmpty ? nil : stated.contains(where: isOn)
  }

  /// Whether a row was deleted.
  static func isDeleted(_ row: XMLElement) -> Bool {
    row.name == "w:tr" && row.first("w:trPr")?.first("w:del") != nil
  }

  /// Whether the end of a paragraph was deleted, so that the next goes on with it.
  static func isEndDeleted(_ paragraph: XMLElement) -> Bool {
    let mark = paragraph.first("w:pPr")?.first("w:rPr")
    return mark?.first("w:del") != nil || mark?.first("w:moveFrom") != nil
  }

  /// Whether a paragraph is gone with all that stood in it.
  static func isGone(_ paragraph: XMLElement) -> Bool {
    isEndDeleted(paragraph) && !parts(of: paragraph).contains { $0.name == "w:r" }
  }

  /// The cells of a table that only gives a page its form; nothing for any other.
  static func cells(ofLayout table: XMLElement) -> [XMLElement]? {
    let rows = parts(of: table).filter { $0.name == "w:tr" }
      .map { row in parts(of: row).filter { $0.name == "w:tc" } }
    return LayoutTable.cells(of: rows) { cell in parts(of: cell).contains { $0.name == "w:tbl" } }
  }

  /// The colour behind the words of a run; nothing where there is none.
  static func highlight(of properties: XMLElement?) -> String? {
    if let name = properties?.first("w:highlight")?["w:val"], name != "none" {
      return DrawnSign.highlight + name.lowercased()
    }
    guard let fill = properties?.first("w:shd")?["w:fill"], fill != "auto" else { return nil }
    return DrawnSign.highlight + fill.lowercased()
  }

  /// The font of a run, where it has signs in place of letters.
  static func symbolFont(of properties: XMLElement?) -> String? {
    let fonts = properties?.first("w:rFonts")
    let font = fonts?["w:ascii"] ?? fonts?["w:hAnsi"]
    return font.flatMap { SymbolFonts.isOne($0) ? $0 : nil }
  }

  /// The first of several forms of one thing, which is the richest.
  private static func chosen(of alternatives: XMLElement) -> XMLElement? {
    alternatives.first("mc:Choice") ?? alternatives.first("mc:Fallback")
  }
}
