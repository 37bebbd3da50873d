import Files
import Office
import OfficeSamples
import Testing

/// Documents that mean harm get a sentence.
@Suite struct HostileDocumentTests {
  /// A document that is refused, and what the sentence says.
  private func expectRefusal(
    of document: [UInt8], saying words: String, _ place: SourceLocation = #_sourceLocation
  ) {
    do {
      _ = try OfficeReader.contents(of: document)
      Issue.record("it was taken in", sourceLocation: place)
    } catch {
      #expect(error.message.contains(words), "\(error.message)", sourceLocation: place)
    }
  }

  @Test func `a zip that unpacks to more than an annex can have is refused`() {
    let bomb = [UInt8](repeating: UInt8(ascii: " "), count: 130 << 20)
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>
      """
    let document = Zip.bytes([
      (name: "[Content_Types].xml", content: Array(types.utf8)),
      (name: "word/document.xml", content: bomb),
    ])
    #expect(document.count < 1 << 20)
    expectRefusal(of: document, saying: "128 MiB")
  }

  @Test func `a zip in a zip is not opened`() {
    let inner = word(p("binnen"))
    let document = Zip.bytes([
      (name: "[Content_Types].xml", content: Array("<a/>".utf8)),
      (name: "word/document.xml", content: inner),
    ])
    expectRefusal(of: document, saying: "no text")
  }

  @Test func `no entity is ever expanded, and nothing outside is read`() {
    let bomb = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>
      """
    let outside = """
      <?xml version="1.0"?><!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]><a>&a;</a>
      """
    for xml in [bomb, outside] {
      expectRefusal(of: Array(xml.utf8), saying: "document type")
      let document = Zip.bytes([("content.xml", xml)])
      expectRefusal(of: document, saying: "document type")
    }
  }

  @Test func `tables within tables a thousand deep are refused`() {
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 1000)
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 1000)
    expectRefusal(of: word(deep), saying: "200 deep")
  }

  @Test func `a million cells are refused`() {
    let row =
      "<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
    expectRefusal(of: flat("<table:table>\(row)</table:table>"), saying: "million cells")
    let cells = String(repeating: "<w:tc><w:p/></w:tc>", count: 1000)
    let rows = String(repeating: "<w:tr>\(cells)</w:tr>", count: 400)
    expectRefusal(of: word("<w:tbl>\(rows)</w:tbl>"), saying: "600,000 elements")
    expectRefusal(of: word("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>"), saying: "200 columns")
    let spans = tc("x", properties: "<w:gridSpan w:val=\"99999999\"/>")
    expectRefusal(of: word(tbl(tr(spans, spans))), saying: "200 columns")
  }

  @Test func `what its files are called leads nowhere`() throws {
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
    let document = Zip.bytes([
      ("../../../../tmp/stand-office-was-here.xml", "<a/>"), ("/etc/stand.xml", "<a/>"),
      ("[Content_Types].xml", types),
    ])
    expectRefusal(of: document, saying: "no text")
    #expect(!Files.exists("/tmp/stand-office-was-here.xml"))
  }

  @Test func `two files of one name are refused`() {
    expectRefusal(
      of: Zip.bytes([("content.xml", "<a/>"), ("content.xml", "<b/>")]), saying: "twice")
  }

  @Test func `a document cut off anywhere is refused, or is as it was`() throws {
    let whole = word(
      tbl(tr(tc("Maatregel"), tc("Stand van zaken")), tr(tc("Een"), tc("Twee"))),
      footnotes: [(1, "<w:r><w:t>noot</w:t></w:r>")])
    let contents = try OfficeReader.contents(of: whole)
    for end in stride(from: 1, to: whole.count, by: 64) {
      if let read = try? OfficeReader.contents(of: Array(whole[..<end])) {
        #expect(read.tables == contents.tables)
      }
    }
  }

  @Test func `what is no document says what is expected`() {
    expectRefusal(of: Zip.bytes([("a.txt", "a")]), saying: ".docx")
    expectRefusal(of: Array("<html/>".utf8), saying: ".docx")
    expectRefusal(of: [0xD0, 0xCF, 0x11, 0xE0, 0xA1], saying: "before 2007")
  }

  @Test func `a cell, a paragraph or a text larger than any annex has is refused`() {
    let large = String(repeating: "x", count: (1 << 20) + 1)
    expectRefusal(of: word(tbl(tr(tc(large)))), saying: "more than 1 MiB")
    expectRefusal(of: flat("<text:p>\(large)</text:p>"), saying: "more than 1 MiB")
    let row = tr(tc(String(repeating: "x", count: 1 << 20)))
    expectRefusal(of: word(tbl(String(repeating: row, count: 17))), saying: "more than 16 MiB")
  }

  @Test func `numbers of copies beyond all bounds are bounded`() throws {
    let cells = """
      <table:table-cell><text:p>x</text:p></table:table-cell><table:table-cell \
      table:number-columns-repeated="9223372036854775807"/>
      """
    let contents = try OfficeReader.contents(
      of: flat("<table:table><table:table-row>\(cells)</table:table-row></table:table>"))
    #expect(contents.tables[0].rows[0].cells.map(\.text) == ["x"])
  }
}
