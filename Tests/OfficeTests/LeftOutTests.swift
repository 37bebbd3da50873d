import Documents
import Annex
import Office
import OfficeSamples
import Testing

/// Words of a document that do not count, and it is said that they were there: a person struck them through, or they
/// mark what changed.
@Suite struct LeftOutTests {
  private func cells(of document: [UInt8]) throws -> [OfficeContents.Cell] {
    try #require(try OfficeReader.contents(of: document).tables.first).rows.flatMap(\.cells)
  }

  private func run(_ text: String, _ look: String = "") -> String {
    "<w:r><w:rPr>\(look)</w:rPr><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
  }

  @Test func `Word's struck words are left out, whole paragraphs with their line`() throws {
    let strike = "<w:strike/>"
    let cell =
      "<w:p>\(run("Loopt ", strike))\(run("Klaar."))</w:p><w:p>\(run("weg", "<w:dstrike/>"))</w:p>"
      + "<w:p>\(run("Slot", "<w:strike w:val=\"0\"/>"))\(run("."))\(run(" oud", "<w:rStyle w:val=\"Weg\"/>"))</w:p>"
    let cells = try cells(
      of: word(
        tbl(tr(tc(cell), tc("<w:p>\(run(" ", strike))</w:p>"), tc("heel"))),
        styles: """
          <w:style w:type="character" w:styleId="Weg"><w:rPr><w:strike/></w:rPr></w:style>
          """))
    #expect(cells.map(\.text) == ["Klaar.\nSlot.", "", "heel"])
    #expect(cells.map(\.isStruck) == [true, false, false])
  }

  @Test func `an OpenDocument's struck words are left out`() throws {
    let styles = """
      <style:style style:name="T1" style:family="text"><style:text-properties \
      style:text-line-through-style="solid"/></style:style>\
      <style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>\
      <style:style style:name="P1" style:family="paragraph"><style:text-properties \
      style:text-line-through-type="single"/></style:style>\
      <style:style style:name="T3" style:family="text"><style:text-properties \
      style:text-line-through-style="none"/></style:style>
      """
    let cell = """
      <table:table-cell><text:p>een <text:span text:style-name="T2">twee <text:span>drie</text:span></text:span>\
      <text:span text:style-name="T3">vier</text:span></text:p><text:p text:style-name="P1">vijf</text:p>\
      <text:p><text:span text:style-name="T1">zes</text:span> <text:span text:style-name="T2">zeven</text:span></text:p>\
      </table:table-cell>
      """
    let cells = try cells(
      of: flat(
        "<table:table><table:table-row>\(cell)</table:table-row></table:table>", styles: styles))
    #expect(cells.map(\.text) == ["een vier"])
    #expect(cells.map(\.isStruck) == [true])
  }

  @Test func `what marks a change in Word is left out by the name of its style`() throws {
    let styles = ["kenmerk", "woorden", "oud", "nieuw"].map { name in
      """
      <w:style w:type="character" w:customStyle="1" w:styleId="Mark\(name)"><w:name \
      w:val="Gewijzigd sinds \(name)"/><w:rPr><w:strike/></w:rPr></w:style>
      """
    }
    func mark(_ text: String, _ name: String) -> String {
      run(text, "<w:rStyle w:val=\"Mark\(name)\"/>")
    }
    let name = "<w:p>\(run("Pauze"))</w:p><w:p>\(mark("gewijzigd", "kenmerk"))</w:p>"
    let phase =
      "<w:p>\(run("Beleid"))</w:p><w:p>\(mark("Fase was: ", "woorden"))\(mark("Start", "oud"))"
      + "\(mark(" → ", "woorden"))\(mark("Beleid", "nieuw"))</w:p>"
    let cells = try cells(of: word(tbl(tr(tc(name), tc(phase))), styles: styles.joined()))
    #expect(cells.map(\.text) == ["Pauze", "Beleid"])
    #expect(cells.map(\.isMarked) == [true, true])
    #expect(cells.map(\.isStruck) == [false, false])
  }

  @Test func `what marks a change in an OpenDocument is left out, across pages too`() throws {
    let styles = """
      <style:style style:name="Gewijzigd_20_sinds_20_oud" style:display-name="Gewijzigd sinds oud" \
      style:family="text"/>\
      <style:style style:name="T1" style:family="text" style:parent-style-name="Gewijzigd_20_sinds_20_oud"/>
      """
    let cell = """
      <table:table-cell><text:p>Loopt.</text:p><text:p><text:span text:style-name="T1">Stand</text:span>\
      <text:soft-page-break/> <text:span text:style-name="Gewijzigd_20_sinds_20_oud">van zaken</text:span></text:p>\
      </table:table-cell>
      """
    let cells = try cells(
      of: flat(
        "<table:table><table:table-row>\(cell)</table:table-row></table:table>", styles: styles))
    #expect(cells.map(\.text) == ["Loopt."])
    #expect(cells.map(\.isMarked) == [true])
  }

  @Test func `Excel's struck words are left out, in a cell or a part of it`() throws {
    let sheet = """
      <worksheet xmlns="\(spreadsheetNamespace)"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c>\
      <c r="B1" t="s" s="1"><v>1</v></c><c r="C1" t="s"><v>1</v></c></row></sheetData></worksheet>
      """
    let cells = try cells(
      of: workbook(
        sheets: [("Blad1", "visible", Array(sheet.utf8))],
        strings:
          "<si><r><rPr><strike/></rPr><t>oud</t></r><r><t>nieuw</t></r></si><si><t>heel</t></si>",
        formats: """
          <fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>
          """))
    #expect(cells.map(\.text) == ["nieuw", "", "heel"])
    #expect(cells.map(\.isStruck) == [true, true, false])
  }
}
