/// The name space of workbooks and sheets.
public let spreadsheetNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

/// An Excel workbook of sheets that are some XML.
///
/// - Parameter missing: A file that the workbook names and does not hold.
public func workbook(
  sheets: [(name: String, state: String, xml: [UInt8])], strings: String = "",
  formats: String = "", properties: String = "", comments: String = "",
  files: [(name: String, content: [UInt8])] = [], without missing: String? = nil
) -> [UInt8] {
  let main = "xmlns=\"\(spreadsheetNamespace)\""
  let r = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  let packages = "http://schemas.openxmlformats.org/package/2006"
  let list = sheets.enumerated().map { index, sheet in
    "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
  }.joined()
  let relations = sheets.indices.map { index in
    "<Relationship Id=\"rId\(index + 1)\" Target=\"worksheets/sheet\(index + 1).xml\"/>"
  }.joined()
  let parts = [
    ("[Content_Types].xml", "<Types xmlns=\"\(packages)/content-types\"/>"),
    ("xl/workbook.xml", "<workbook \(main) \(r)>\(properties)<sheets>\(list)</sheets></workbook>"),
    (
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns=\"\(packages)/relationships\">\(relations)</Relationships>"
    ),
    ("xl/sharedStrings.xml", "<sst \(main)>\(strings)</sst>"),
    ("xl/styles.xml", "<styleSheet \(main)>\(formats)</styleSheet>"),
    ("xl/comments1.xml", "<comments \(main)>\(comments)</comments>"),
  ]
  let contents = sheets.enumerated().map { index, sheet in
    (name: "xl/worksheets/sheet\(index + 1).xml", content: sheet.xml)
  }
  return Zip.bytes(
    parts.map { (name: $0.0, content: Array($0.1.utf8)) }
      + contents.filter { $0.name != missing } + files)
}
