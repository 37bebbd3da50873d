import Annex
import OfficeSamples
import Testing

@testable import Office

@Suite struct OpenDocumentTests {
  @Test func `what stands at the head and the foot of pages is told apart`() throws {
    let page = """
      <office:master-styles><style:master-page style:name="A"><style:header><text:p>Kop</text:p></style:header>\
      <style:footer><text:p>◐ = gestopt</text:p></style:footer></style:master-page></office:master-styles>
      """
    let text = String(decoding: flat("<text:p>Bijlage</text:p>"), as: UTF8.self)
      .replacing("<office:body>", with: page + "<office:body>")
    let contents = try OfficeReader.contents(of: Array(text.utf8))
    #expect(contents.paragraphs.map(\.text) == ["Bijlage"])
    #expect(contents.margins?.map(\.text) == ["Kop", "◐ = gestopt"])
  }

  @Test(arguments: Phase.allCases.map(\.rawValue) + ["none"])
  func `every phase has its style`(_ phase: String) throws {
    let style = try #require(OpenDocumentLook.characterStyles[phase])
    #expect(OpenDocumentLook.styles.description.contains("style:name=\"\(style)\""))
  }

  @Test func `spaces, breaks and styles are what they look like`() throws {
    let styles = """
      <style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/>\
      </style:style><style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>\
      <style:style style:name="C1" style:family="table-cell">\
      <style:table-cell-properties fo:background-color="#FFC000"/></style:style>
      """
    let contents = try OfficeReader.contents(
      of: flat(
        """
        <table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>A</text:p>\
        </table:table-cell><table:table-cell><text:p>B</text:p></table:table-cell></table:table-row>\
        </table:table-header-rows><table:table-row>
        <table:table-cell table:style-name="C1"><text:p>  een
          twee<text:s text:c="2"/>drie<text:line-break/> vier<text:span text:style-name="T2">1</text:span></text:p>\
        <text:p>vijf</text:p></table:table-cell><table:table-cell><text:list><text:list-item><text:p>punt</text:p>\
        </text:list-item></text:list></table:table-cell></table:table-row></table:table>
        """, styles: styles))
    let rows = contents.tables[0].rows
    #expect(rows[0].cells.map(\.text) == ["A", "B"])
    #expect(rows[1].cells.map(\.text) == ["een twee  drie\nvier¹\nvijf", "punt"])
    #expect(rows[1].cells[0].signs == ["fill:ffc000"])
  }

  @Test func `deleted text of tracked changes is no part of the text`() throws {
    let contents = try OfficeReader.contents(
      of: flat(
        """
        <text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>\
        </text:changed-region></text:tracked-changes>\
        <text:p>een<text:change-start text:change-id="c"/>twee<text:change-end text:change-id="c"/></text:p>
        """))
    #expect(contents.paragraphs.map(\.text) == ["eentwee"])
  }

  @Test func `notes stand where their marks are, and pictures have words`() throws {
    let contents = try OfficeReader.contents(
      of: flat(
        """
        <text:p>a<text:note text:note-class="footnote"><text:note-citation>5</text:note-citation><text:note-body>\
        <text:p>een noot</text:p></text:note-body></text:note>b<draw:frame><draw:image/>\
        <svg:title>Beleid</svg:title></draw:frame></text:p>
        """))
    #expect(contents.paragraphs[0].text == "a¹b")
    #expect(contents.paragraphs[0].signs == ["picture:Beleid"])
    #expect(contents.notes.map(\.text) == ["een noot"])
  }

  @Test func `sheets end in cells and rows without end, and dates are dates`() throws {
    let contents = try OfficeReader.contents(
      of: flat(
        """
        <table:table table:name="Blad 1"><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell>\
        <table:table-cell office:value-type="date" office:date-value="2024-02-09T00:00:00"><text:p>9 feb</text:p>\
        </table:table-cell><table:table-cell table:number-columns-repeated="16382"/></table:table-row>\
        <table:table-row table:number-rows-repeated="1048575"><table:table-cell \
        table:number-columns-repeated="16384"/></table:table-row></table:table>
        """, kind: "spreadsheet"))
    #expect(contents.tables[0].name == "Blad 1")
    #expect(contents.tables[0].rows.map { $0.cells.map(\.text) } == [["A", "2024-02-09"]])
  }

  @Test func `fields and controls show what is in them, annotations and hidden sections do not`()
    throws
  {
    let contents = try OfficeReader.contents(
      of: flat(
        """
        <text:p>a<text:title>titel</text:title><text:user-defined>veld</text:user-defined>\
        <c:content-control xmlns:c="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0">keuze\
        </c:content-control><office:annotation><text:p>opmerking</text:p></office:annotation></text:p>\
        <text:section text:display="none"><text:p>weg</text:p></text:section>\
        <text:numbered-paragraph><text:p>b</text:p></text:numbered-paragraph>
        """))
    #expect(contents.paragraphs.map(\.text) == ["atitelveldkeuze", "b"])
  }

  @Test func `cells that one above covers say so, those beside it do not`() throws {
    let contents = try OfficeReader.contents(
      of: flat(
        """
        <table:table><table:table-row><table:table-cell table:number-rows-spanned="2"><text:p>a</text:p>\
        </table:table-cell><table:table-cell table:number-columns-spanned="2"><text:p>b</text:p></table:table-cell>\
        <table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/>\
        <table:table-cell><text:p>c</text:p></table:table-cell></table:table-row></table:table>
        """))
    let rows = contents.tables[0].rows
    #expect(rows[0].cells.map(\.isMerged) == [false, false])
    #expect(rows[0].cells.map(\.span) == [1, 2])
    #expect(rows[1].cells.map(\.isMerged) == [true, false])
  }
}
