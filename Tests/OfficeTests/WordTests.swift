import Annex
import Office
import OfficeSamples
import Testing

@Suite struct WordTests {
  @Test func `tables are read cell by cell, merged cells as empty ones`() throws {
    let contents = try OfficeReader.contents(
      of: word(
        p("Bijlage") + p("")
          + tbl(
            tr(tc("A"), tc("B"), tc("C")),
            tr(tc("een thema", properties: "<w:gridSpan w:val=\"3\"/>")),
            tr(
              tc("1", properties: "<w:vMerge w:val=\"restart\"/>"), tc("2"), tc("3", "4")),
            tr(tc("zelfde", properties: "<w:vMerge/>"), tc("5"), tc(""))) + p("Slot")))
    #expect(contents.paragraphs.map(\.text) == ["Bijlage", "Slot"])
    #expect(contents.paragraphs.map(\.table) == [0, 1])
    let rows = try #require(contents.tables.first).rows
    #expect(
      rows.map { $0.cells.map(\.text) } == [
        ["A", "B", "C"], ["een thema", "", ""], ["1", "2", "3\n4"], ["", "5", ""],
      ])
    #expect(rows[1].cells[0].span == 3)
  }

  @Test func `what stands at the foot of pages is told apart, and may be a legend`() throws {
    let heads = tr(tc("Maatregel"), tc("Status"))
    let contents = try OfficeReader.contents(
      of: word(
        p("Bijlage") + tbl(heads, tr(tc("Vlot (VL 1)"), tc("◐ Vaart."))),
        footer: p("Pagina 1") + tbl(tr(tc("Legenda: ◐ = nog te starten")))))
    #expect(contents.paragraphs.map(\.text) == ["Bijlage"] && contents.tables.count == 1)
    #expect(contents.margins?.map(\.text) == ["Pagina 1", "Legenda: ◐ = nog te starten"])
    let annex = try Annex(of: contents, named: "a.docx")
    #expect(try annex.interpreted(in: "a.docx").lines.map(\.phase.value) == [.toStart])
    #expect(annex.hints == [])
  }

  @Test func `of tracked changes the text counts that stands when all are accepted`() throws {
    let runs = """
      <w:p><w:r><w:t xml:space="preserve">De uitwerking </w:t></w:r>\
      <w:del><w:r><w:delText>loopt</w:delText></w:r></w:del>\
      <w:ins><w:r><w:t>is klaar</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom>\
      <w:moveTo><w:r><w:t>.</w:t></w:r></w:moveTo></w:p>
      """
    let joined =
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>een</w:t></w:r></w:p>" + p("tje")
    let contents = try OfficeReader.contents(
      of: word(
        tbl(
          tr(tc(runs), tc(joined)), tr(tc("oud"), tc(""), properties: "<w:del/>"),
          tr(tc("nieuw"), tc(""), properties: "<w:ins/>"))))
    #expect(
      contents.tables[0].rows.map { $0.cells.map(\.text) } == [
        ["De uitwerking is klaar.", "eentje"], ["nieuw", ""],
      ])
  }

  @Test func `footnotes and endnotes are numbered through as their marks come`() throws {
    func mark(_ kind: String, _ id: Int) -> String {
      "<w:p><w:r><w:t>09/02/2024</w:t></w:r><w:r><w:\(kind)Reference w:id=\"\(id)\"/></w:r></w:p>"
    }
    let contents = try OfficeReader.contents(
      of: word(
        tbl(
          tr(tc(mark("footnote", 7)), tc(mark("endnote", 1))),
          tr(tc(mark("footnote", 7)), tc(mark("footnote", 3)))),
        footnotes: [
          (0, "<w:r><w:separator/></w:r>"), (3, "<w:r><w:t>drie</w:t></w:r>"),
          (7, "<w:r><w:footnoteRef/></w:r><w:r><w:t xml:space=\"preserve\"> zeven</w:t></w:r>"),
        ], endnotes: [(1, "<w:r><w:t>slot</w:t></w:r>")]))
    #expect(
      contents.tables[0].rows.map { $0.cells.map(\.text) } == [
        ["09/02/2024¹", "09/02/2024²"], ["09/02/2024¹", "09/02/2024³"],
      ])
    #expect(contents.notes.map(\.mark) == ["¹", "²", "³"])
    #expect(contents.notes.map(\.text) == [" zeven", "slot", "drie"])
  }

  @Test func `signs, pictures and colours are told beside the words`() throws {
    let picture = """
      <w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:inline>\
      <wp:docPr id="1" name="Afbeelding 1" descr="Beleidsfase"/></wp:inline></w:drawing></mc:Choice>\
      <mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>
      """
    let sign = "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>"
    let strange = "<w:p><w:r><w:sym w:font=\"Webdings\" w:char=\"F061\"/></w:r></w:p>"
    let contents = try OfficeReader.contents(
      of: word(
        tbl(
          tr(
            tc(picture), tc(sign), tc(strange),
            tc("x", properties: "<w:shd w:val=\"clear\" w:fill=\"FFC000\"/>")))))
    let cells = contents.tables[0].rows[0].cells
    #expect(cells.map(\.text) == ["", "✔", "", "x"])
    #expect(
      cells.map(\.signs) == [["picture:Beleidsfase"], [], ["sign:webdings f061"], ["fill:ffc000"]])
  }

  @Test func `breaks, raised digits and hidden words are what they look like`() throws {
    let runs = """
      <w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:br w:type="page"/><w:tab/><w:t>c</w:t></w:r>\
      <w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>\
      <w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>\
      <w:hyperlink><w:r><w:t>d</w:t></w:r></w:hyperlink>\
      <w:sdt><w:sdtContent><w:r><w:t>e</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    let contents = try OfficeReader.contents(of: word(tbl(tr(tc(runs)))))
    #expect(contents.tables[0].rows[0].cells[0].text == "a\nb c¹²de")
  }

  @Test func `a mark of a note that is not there is refused`() {
    let body = tbl(tr(tc("<w:p><w:r><w:footnoteReference w:id=\"9\"/></w:r></w:p>")))
    #expect(throws: OfficeError.self) { try OfficeReader.contents(of: word(body)) }
  }

  @Test func `what is hidden, deleted or only a prompt is no text`() throws {
    let runs = """
      <w:p><w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>te zien</w:t></w:r>\
      <w:r><w:rPr><w:rStyle w:val="Verborgen"/></w:rPr><w:t>verborgen</w:t></w:r>\
      <w:r><w:rPr><w:rStyle w:val="Noot"/></w:rPr><w:t>1</w:t></w:r>\
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Klik of tik</w:t></w:r></w:sdtContent>\
      </w:sdt></w:p>
      """
    let styles = """
      <w:style w:type="character" w:styleId="Verborgen"><w:rPr><w:vanish/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="Hoog"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
      <w:style w:type="character" w:styleId="Noot"><w:basedOn w:val="Hoog"/></w:style>\
      <w:style w:type="character" w:styleId="Kring"><w:basedOn w:val="Kring"/></w:style>
      """
    let contents = try OfficeReader.contents(
      of: word(tbl(tr(tc(runs), tc("weg", properties: "<w:cellDel/>"))), styles: styles))
    #expect(contents.tables[0].rows[0].cells.map(\.text) == ["te zien¹", ""])
  }

  @Test func `a cell merged with the one above says so, and characters of no width are none`()
    throws
  {
    let contents = try OfficeReader.contents(
      of: word(
        tbl(
          tr(tc("Imple\u{200c}mentatie\u{ad}fase.\u{200b}"), tc("b")),
          tr(tc("", properties: "<w:vMerge/>"), tc("c")))))
    #expect(contents.tables[0].rows[0].cells[0].text == "Implementatiefase.")
    #expect(contents.tables[0].rows[1].cells.map(\.isMerged) == [true, false])
  }

  @Test func `colours of words and letters that are signs are told, and headings and hidden rows`()
    throws
  {
    func run(_ look: String, _ text: String) -> String {
      "<w:p><w:r><w:rPr>\(look)</w:rPr><w:t>\(text)</w:t></w:r></w:p>"
    }
    let wingdings = "<w:rFonts w:ascii=\"Wingdings\"/>"
    let heading = "<w:p><w:pPr><w:pStyle w:val=\"Kop2\"/></w:pPr><w:r><w:t>Kades</w:t></w:r></w:p>"
    let styles = """
      <w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>\
      <w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
      """
    let title = heading.replacing("Kop2", with: "Titel")
    let contents = try OfficeReader.contents(
      of: word(
        title + heading + p("Gewoon")
          + tbl(
            tr(
              tc(run("<w:highlight w:val=\"yellow\"/>", " ")),
              tc(run("<w:color w:val=\"FFC000\"/>", "● Loopt")),
              tc(run("<w:color w:val=\"FFC000\"/>", "Loopt")), tc(run(wingdings, "l n")),
              properties: "<w:tblHeader/>"),
            tr(tc("x"), properties: "<w:hidden/>")), styles: styles))
    #expect(contents.paragraphs.map(\.level) == [0, 2, nil])
    let rows = contents.tables[0].rows
    #expect(
      rows[0].cells.map(\.signs) == [["highlight:yellow"], ["coloured:● ffc000"], [], []])
    #expect(rows[0].cells[3].text == "● ■")
    #expect(rows.map(\.isHeading) == [true, nil] && rows.map(\.isHidden) == [nil, true])
  }
}
