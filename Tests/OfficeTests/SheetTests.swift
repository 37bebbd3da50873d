import Annex
import Documents
import Office
import OfficeSamples
import Testing

@Suite struct SheetTests {
  /// A workbook of sheets of some rows.
  private func workbook(
    sheets: [(name: String, state: String, xml: String)], strings: String = "",
    formats: String = "",
    properties: String = "", merges: String = "", without missing: String? = nil
  ) -> [UInt8] {
    let sheets = sheets.map { name, state, rows in
      let xml =
        "<worksheet xmlns=\"\(spreadsheetNamespace)\"><sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells></worksheet>"
      return (name: name, state: state, xml: Array(xml.utf8))
    }
    return OfficeSamples.workbook(
      sheets: sheets, strings: strings, formats: formats, properties: properties, without: missing)
  }

  @Test func `cells are what they show: texts, numbers and dates`() throws {
    let formats = """
      <numFmts><numFmt numFmtId="164" formatCode="[$-413]d mmmm yyyy"/><numFmt numFmtId="165" \
      formatCode="0&quot; dagen&quot;"/></numFmts><fills><fill/><fill/><fill><patternFill patternType="solid">\
      <fgColor rgb="FFFFC000"/></patternFill></fill></fills><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/>\
      <xf numFmtId="164"/><xf numFmtId="165" fillId="2"/></cellXfs>
      """
    let strings = """
      <si><t>een</t></si><si><r><t>twee</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>
      """
    let row = """
      <row r="3"><c r="B3" t="s"><v>0</v></c><c r="C3" t="s"><v>1</v></c><c r="D3" s="1"><v>45331</v></c>\
      <c r="E3" s="2"><v>60</v></c><c r="F3" s="3"><v>4</v></c><c r="G3" t="inlineStr"><is><t>zes</t></is></c>\
      <c r="H3" t="str"><f>A1</f><v>zeven</v></c></row>
      """
    let contents = try OfficeReader.contents(
      of: workbook(
        sheets: [("Blad", "visible", row), ("Weg", "hidden", row)], strings: strings,
        formats: formats))
    #expect(contents.tables.map(\.name) == ["Blad"])
    #expect(contents.hiddenSheets == ["Weg"])
    let read = try #require(contents.tables[0].rows.first)
    #expect(read.number == 3)
    #expect(
      read.cells.map(\.text) == [
        "", "een", "twee¹", "2024-02-09", "1900-02-28", "4 dagen", "zes", "zeven",
      ])
    #expect(read.cells[5].signs == ["fill:ffc000"])
  }

  @Test(arguments: [
    ("9", "0.5", "50%"), ("9", "1", "100%"), ("10", "0.125", "12.50%"), ("2", "1.1", "1.10"),
    ("2", "-0.5", "-0.50"), ("1", "2.6", "3"), ("0", "1.1", "1.1"), ("164", "1.1", "1.10"),
    ("165", "0.075", "7.5%"), ("166", "3", "3 dagen"), ("2", "1e300", "1e300"),
    ("2", "veel", "veel"),
    ("4", "1234.5", "1234.50"), ("167", "7", "VM 7"), ("168", "1250000", "€ 1250000"),
    ("169", "46143", "2026-05"), ("170", "46388", "2027"), ("171", "46143", "2026-05-01"),
    ("17", "46143", "2026-05"), ("172", "7", "007"), ("173", "5", "5"),
  ])
  func `numbers are read as they are shown`(_ format: String, _ value: String, _ shown: String)
    throws
  {
    let formats = """
      <numFmts><numFmt numFmtId="164" formatCode="0.00"/><numFmt numFmtId="165" formatCode="#,##0.0%"/>\
      <numFmt numFmtId="166" formatCode="0&quot; dagen&quot;"/><numFmt numFmtId="167" \
      formatCode="&quot;VM &quot;0"/><numFmt numFmtId="168" formatCode="_ [$€-413]\\ * #,##0_ ;_ \\-0_ "/>\
      <numFmt numFmtId="169" formatCode="[$-413]mmmm\\ yyyy;@"/><numFmt numFmtId="170" formatCode="yyyy"/>\
      <numFmt numFmtId="171" formatCode="d\\-m\\-yy"/><numFmt numFmtId="172" formatCode="000"/>\
      <numFmt numFmtId="173" formatCode="[&gt;1]&quot;veel&quot;;0"/></numFmts>\
      <cellXfs><xf numFmtId="\(format)"/></cellXfs>
      """
    let row = "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>\(value)</v></c></row>"
    let contents = try OfficeReader.contents(
      of: workbook(sheets: [("Blad", "visible", row)], formats: formats))
    #expect(contents.tables[0].rows[0].cells[0].text == shown)
  }

  @Test func `comments are counted, with who made them`() throws {
    let row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>een</t></is></c></row>"
    let comments = """
      <authors><author>A. de Vries</author><author>tc={9F}</author></authors><commentList>\
      <comment ref="A1" authorId="0"><text><t>Klopt dit?</t></text></comment>\
      <comment ref="B1" authorId="1"><text><t>Nee</t></text></comment></commentList>
      """
    let sheet =
      "<worksheet xmlns=\"\(spreadsheetNamespace)\"><sheetData>\(row)</sheetData></worksheet>"
    let contents = try OfficeReader.contents(
      of: OfficeSamples.workbook(
        sheets: [(name: "Blad", state: "visible", xml: Array(sheet.utf8))], comments: comments))
    #expect(contents.comments == Reviewing(count: 2, authors: ["A. de Vries"]))
  }

  @Test func `a formula without a result is refused, and one with an empty text is empty`() throws {
    for cell in ["<c r=\"A1\"><f>B1&amp;C1</f><v></v></c>", "<c r=\"A1\" t=\"str\"><f>B1</f></c>"] {
      expectRefusal(
        workbook(sheets: [("B", "visible", "<row r=\"1\">\(cell)</row>")]),
        saying: "the formula in cell A1 of it has no value yet")
    }
    let empty =
      "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>B1</f><v></v></c><c r=\"B1\"><v>1</v></c></row>"
    let contents = try OfficeReader.contents(of: workbook(sheets: [("B", "visible", empty)]))
    #expect(contents.tables[0].rows[0].cells.map(\.text) == ["", "1"])
  }

  @Test func `days count from 1904 on in workbooks that say so`() throws {
    let contents = try OfficeReader.contents(
      of: workbook(
        sheets: [("B", "visible", "<row r=\"1\"><c r=\"A1\" s=\"0\"><v>43869</v></c></row>")],
        formats: "<cellXfs><xf numFmtId=\"14\"/></cellXfs>",
        properties: "<workbookPr date1904=\"1\"/>"))
    #expect(contents.tables[0].rows[0].cells[0].text == "2024-02-09")
  }

  @Test func `a cell that names no text is refused`() {
    let book = workbook(sheets: [
      ("B", "visible", "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")
    ])
    #expect(throws: OfficeError.self) { try OfficeReader.contents(of: book) }
  }

  private func expectRefusal(_ book: [UInt8], saying words: String) {
    #expect {
      try OfficeReader.contents(of: book)
    } throws: { error in
      "\(error)".contains(words)
    }
  }

  @Test func `merged cells say how wide they are, and which have the text above`() throws {
    let rows = """
      <row r="1"><c r="B1" t="inlineStr"><is><t>thema</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is>\
      <t>a</t></is></c><c r="B2" t="inlineStr"><is><t>b</t></is></c></row><row r="3"><c r="A3" t="inlineStr"><is>\
      <t>c</t></is></c></row>
      """
    let contents = try OfficeReader.contents(
      of: workbook(
        sheets: [("B", "visible", rows)],
        merges: "<mergeCell ref=\"B1:D1\"/><mergeCell ref=\"B2:B3\"/><mergeCell ref=\"x\"/>"))
    let read = contents.tables[0].rows
    #expect(read[0].cells.map(\.span) == [1, 3, 1, 1])
    #expect(read[2].cells.map(\.isMerged) == [false, true])
  }

  @Test func `colours of the theme are told apart by their numbers`() throws {
    let formats = """
      <fills><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.4"/></patternFill></fill>\
      <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>\
      <cellXfs><xf/><xf fillId="1"/><xf fillId="2"/></cellXfs>
      """
    let row =
      "<row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"0\"><v>1</v></c></row>"
    let contents = try OfficeReader.contents(
      of: workbook(sheets: [("B", "visible", row)], formats: formats))
    #expect(
      contents.tables[0].rows[0].cells.map(\.signs) == [
        ["fill:theme4/0.4"], ["fill:indexed13"], [],
      ])
  }

  @Test func `what Excel escapes is what it stands for`() throws {
    let row = """
      <row r="1"><c r="A1" t="inlineStr"><is><t>een_x000D_\u{a}twee_x005F_x0041_ _xyz</t></is></c></row>
      """
    let contents = try OfficeReader.contents(of: workbook(sheets: [("B", "visible", row)]))
    #expect(contents.tables[0].rows[0].cells[0].text == "een\n\ntwee_x0041_ _xyz")
  }

  @Test func `a formula without a value, an error, and a sheet that is not there are refused`() {
    func book(_ cell: String) -> [UInt8] {
      workbook(sheets: [("B", "visible", "<row r=\"1\">\(cell)</row>")])
    }
    expectRefusal(book("<c r=\"C1\"><f>A1</f></c>"), saying: "the formula in cell C1")
    expectRefusal(
      book("<c r=\"D1\" t=\"e\"><v>#N/A</v></c>"), saying: "cell D1 of it has the error #N/A")
    expectRefusal(
      workbook(
        sheets: [("Een", "visible", ""), ("Twee", "visible", "")],
        without: "xl/worksheets/sheet2.xml"),
      saying: "the sheet Twee in it is not there")
  }

  @Test(arguments: ["9223372036854775807", "-5", "0", "1048577"])
  func `a row number that no sheet has is refused`(_ number: String) {
    let cell = "<c t=\"inlineStr\"><is><t>x</t></is></c>"
    expectRefusal(
      workbook(sheets: [("B", "visible", "<row r=\"\(number)\">\(cell)</row><row>\(cell)</row>")]),
      saying: "which no sheet has")
  }
}
