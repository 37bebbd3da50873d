import Documents
import Office
import OfficeSamples
import Testing

/// What a sheet shows in a way of its own: what is hidden, coloured by rules, drawn over cells, and at the foot of pages.
@Suite struct SheetAsideTests {
  private func contents(
    _ inside: String, files: [(name: String, content: [UInt8])] = []
  ) throws -> OfficeContents {
    let xml = "<worksheet xmlns=\"\(spreadsheetNamespace)\">\(inside)</worksheet>"
    return try OfficeReader.contents(
      of: workbook(sheets: [(name: "Blad", state: "visible", xml: Array(xml.utf8))], files: files))
  }

  private let rows = """
    <sheetData><row r="1"><c r="A1" t="str"><v>een</v></c></row>\
    <row r="2"><c r="A2" t="str"><v>twee</v></c></row></sheetData>
    """

  @Test func `hidden columns and rules for colours are told`() throws {
    let read = try contents(
      """
      <cols><col min="2" max="3" hidden="1"/><col min="4" max="4"/><col min="0" max="1" hidden="1"/></cols>\(rows)\
      <conditionalFormatting sqref="B2:B9"/><conditionalFormatting sqref="C2 C4"/>
      """)
    #expect(
      read.tables.first?.aside
        == SheetAside(hiddenColumns: [1, 2], ruled: ["B2:B9", "C2 C4"]))
    #expect(try contents(rows).tables.first?.aside == nil)
  }

  @Test func `the head and the foot of the pages are margins, without their codes`() throws {
    let read = try contents(
      rows + """
        <headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"&amp;10Legenda &amp;&amp; uitleg&amp;C&amp;P van &amp;N</oddHeader>\
        <oddFooter>&amp;R&amp;KFF0000● = gereed</oddFooter></headerFooter>
        """)
    #expect(read.margins?.map(\.text) == ["Legenda & uitleg", " van ", "● = gereed"])
  }

  @Test func `what lies over one row of cells stands in them, and other drawings are counted`()
    throws
  {
    func anchor(_ from: (Int, Int), to row: Int?, _ inside: String) -> String {
      """
      <xdr:twoCellAnchor><xdr:from><xdr:col>\(from.1)</xdr:col><xdr:row>\(from.0)</xdr:row></xdr:from>\
      \(row.map { "<xdr:to><xdr:col>9</xdr:col><xdr:row>\($0)</xdr:row></xdr:to>" } ?? "")\(inside)</xdr:twoCellAnchor>
      """
    }
    func oval(_ colour: String) -> String {
      """
      <xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Ovaal"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="ellipse"/>\
      <a:solidFill><a:srgbClr val="\(colour)"/></a:solidFill></xdr:spPr></xdr:sp>
      """
    }
    let drawings = """
      <xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" \
      xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
      \(anchor((0, 1), to: 0, oval("FF0000")))\(anchor((1, 0), to: nil, oval("00B050")))\
      \(anchor((0, 1), to: 1, oval("FFFFFF")))\
      \(anchor((1, 2), to: 1, "<xdr:pic><xdr:blipFill><a:blip r:embed=\"p\"/></xdr:blipFill></xdr:pic>"))</xdr:wsDr>
      """
    let read = try contents(
      rows,
      files: [
        ("xl/worksheets/_rels/sheet1.xml.rels", relations([("d", "../drawings/drawing1.xml")])),
        ("xl/drawings/drawing1.xml", Array(drawings.utf8)),
        ("xl/drawings/_rels/drawing1.xml.rels", relations([("p", "../media/image1.png")])),
        ("xl/media/image1.png", [4]),
      ])
    let table = try #require(read.tables.first)
    #expect(
      table.rows.map { $0.cells.map(\.signs) } == [
        [[], ["shape:ellipse ff0000"]], [["shape:ellipse 00b050"], [], ["picture:#e52d9c50"]],
      ])
    #expect(table.aside == SheetAside(afloat: 1))
  }

  @Test func `an OpenDocument sheet tells the same`() throws {
    let sheet = """
      <table:table table:name="Blad"><table:shapes><draw:rect/></table:shapes>\
      <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>\
      <table:table-row><table:table-cell><text:p>een</text:p></table:table-cell></table:table-row>\
      <calcext:conditional-formats><calcext:conditional-format \
      calcext:target-range-address="Blad.B2:Blad.B9"/></calcext:conditional-formats></table:table>
      """
    let read = try OfficeReader.contents(of: flat(sheet, kind: "spreadsheet"))
    #expect(
      read.tables.first?.aside
        == SheetAside(hiddenColumns: [2], ruled: ["B2:B9"], afloat: 1))
  }
}
