import Annex
import Documents
import Office
import OfficeSamples
import Testing

/// The title that a document has in its properties alone, in each form of document.
@Suite struct DocumentTitleTests {
  private static let title = "Werkplan kades &amp; sluizen"
  private static let core = """
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
    xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(title)</dc:title></cp:coreProperties>
    """
  /// A part of the package for its properties, under a name of its own, and the relation that leads to it.
  private static let files: [(name: String, content: [UInt8])] = [
    (
      "_rels/.rels",
      Array(
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
        Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" \
        Target="/eigen/kern.xml"/></Relationships>
        """.utf8)
    ), ("eigen/kern.xml", Array(core.utf8)),
  ]
  private static let heads = tr(tc("Maatregel"), tc("Status"))
  private static let meta = "<dc:title>\(title)</dc:title>"
  private static let cells = """
    <table:table><table:table-row><table:table-cell><text:p>Maatregel</text:p></table:table-cell>\
    <table:table-cell><text:p>Status</text:p></table:table-cell></table:table-row><table:table-row>\
    <table:table-cell><text:p>Vlot (VL 1)</text:p></table:table-cell>\
    <table:table-cell><text:p>Vaart.</text:p></table:table-cell></table:table-row></table:table>
    """

  private static let documents: [[UInt8]] = [
    word(tbl(heads, tr(tc("Vlot (VL 1)"), tc("Vaart."))), files: files),
    workbook(
      sheets: [
        (
          "Blad1", "visible",
          Array(
            """
            <worksheet xmlns="\(spreadsheetNamespace)"><sheetData><row r="1"><c t="inlineStr"><is><t>Maatregel</t></is></c>\
            <c t="inlineStr"><is><t>Status</t></is></c></row><row r="2"><c t="inlineStr"><is><t>Vlot (VL 1)</t></is></c>\
            <c t="inlineStr"><is><t>Vaart.</t></is></c></row></sheetData></worksheet>
            """.utf8)
        )
      ], files: files),
    flat(cells, meta: meta),
    flat(cells, kind: "spreadsheet", meta: meta),
    Zip.bytes([
      (name: "mimetype", content: Array("application/vnd.oasis.opendocument.text".utf8)),
      (name: "content.xml", content: flat(cells)),
      (name: "meta.xml", content: flat("", meta: meta)),
    ]),
  ]

  @Test(arguments: documents.indices)
  func `a title in the properties alone is taken and told`(_ form: Int) throws {
    let contents = try OfficeReader.contents(of: Self.documents[form])
    let annex = try Annex(of: contents, named: "a")
    #expect(annex.title == "Werkplan kades & sluizen")
    #expect(
      annex.titleDoubt
        == "a: no line is its title, and its properties call it \"Werkplan kades & sluizen\", which is taken; --title says another"
    )
    #expect(annex.hints.isEmpty)
  }

  @Test(arguments: ["", "<cp", "<!DOCTYPE a><a/>", "<?xml version=\"1.0\" encoding=\"x\"?><a/>"])
  func `properties that cannot be read say no title`(_ core: String) throws {
    let files = [Self.files[0], (Self.files[1].name, Array(core.utf8))]
    let package = try OfficeReader.contents(
      of: word(tbl(Self.heads, tr(tc("Vlot (VL 1)"), tc("Vaart."))), files: files))
    #expect(package.title == nil && package.tables.count == 1)
    let open = try OfficeReader.contents(
      of: Zip.bytes([
        (name: "content.xml", content: flat(Self.cells)),
        (name: "meta.xml", content: Array(core.utf8)),
      ]))
    #expect(open.title == nil && open.tables.count == 1)
  }

  @Test func `a PDF has its title from its properties where no line says it`() throws {
    let words = [
      ("Maatregel", 20, 20), ("Status", 300, 20), ("Vlot", 20, 60), ("Vaart.", 300, 60),
    ].map { text, left, top in
      "<word xMin=\"\(left)\" yMin=\"\(top)\" xMax=\"\(left + 40)\" yMax=\"\(top + 9)\">\(text)</word>"
    }
    let contents = try PageReader.contents(
      of: Array(
        """
        <!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title>\(Self.title)</title></head><body><doc>\
        <page>\(words.joined())</page></doc></body></html>
        """.utf8), headings: HeadingWords(ofAnnex: .known))
    #expect(try Annex(of: contents, named: "a.pdf").title == "Werkplan kades & sluizen")
  }
}
