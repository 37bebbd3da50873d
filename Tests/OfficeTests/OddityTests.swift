import Documents
import Office
import OfficeSamples
import Testing

/// What stands in cells and is no plain text: lists of forms, fields, equations, what people left to accept.
@Suite struct OddityTests {
  private func cell(of runs: String) throws -> OfficeContents.Cell {
    let contents = try OfficeReader.contents(of: word(tbl(tr(tc("<w:p>\(runs)</w:p>")))))
    return try #require(contents.tables.first?.rows.first?.cells.first)
  }

  private func run(_ inside: String) -> String { "<w:r>\(inside)</w:r>" }

  @Test(arguments: [
    ("<w:result w:val=\"1\"/>", "Klaar."), ("<w:default w:val=\"0\"/>", "Loopt."), ("", "Loopt."),
  ])
  func `the entry of a list in a form that is chosen is its text`(_ chosen: String, _ text: String)
    throws
  {
    let list = """
      <w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>\(chosen)<w:listEntry w:val="Loopt."/>\
      <w:listEntry w:val="Klaar."/></w:ddList></w:ffData></w:fldChar>
      """
    let end =
      run("<w:instrText> FORMDROPDOWN </w:instrText>") + run("<w:fldChar w:fldCharType=\"end\"/>")
    #expect(try cell(of: run(list) + end).text == text)
  }

  @Test(arguments: [
    ("<w:default w:val=\"0\"/><w:checked/>", "☒ Af"), ("<w:default w:val=\"1\"/>", "☒ Af"),
    ("<w:default w:val=\"1\"/><w:checked w:val=\"0\"/>", "☐ Af"), ("<w:sizeAuto/>", "☐ Af"),
  ])
  func `a box in a form is checked or not`(_ state: String, _ text: String) throws {
    let box = """
      <w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>\(state)</w:checkBox></w:ffData></w:fldChar>
      """
    let end =
      run("<w:instrText> FORMCHECKBOX </w:instrText>") + run("<w:fldChar w:fldCharType=\"end\"/>")
    #expect(
      try cell(of: run(box) + end + run("<w:t xml:space=\"preserve\"> Af</w:t>")).text == text)
  }

  @Test func `a control in which nothing is chosen, and words above others, are told`() throws {
    let control = """
      <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("<w:t>Kies een item.</w:t>"))\
      </w:sdtContent></w:sdt>
      """
    let unfilled = try cell(of: control)
    #expect(unfilled.text == "" && unfilled.oddities == [.unfilled])
    #expect(try cell(of: control + run("<w:t>Loopt.</w:t>")).oddities == nil)
    let ruby = try cell(
      of: run(
        "<w:ruby><w:rt>\(run("<w:t>lees</w:t>"))</w:rt><w:rubyBase>\(run("<w:t>Loopt.</w:t>"))</w:rubyBase></w:ruby>"
      ))
    #expect(ruby.text == "Loopt." && ruby.oddities == [.ruby])
  }

  @Test func `a date that is a field is read as it was saved, and told`() throws {
    let field = """
      <w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DATE \\@ "d-M-yyyy" </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1-2-2025</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r>
      """
    for runs in [
      field, "<w:fldSimple w:instr=\"TIME\"><w:r><w:t>1-2-2025</w:t></w:r></w:fldSimple>",
    ] {
      let cell = try cell(of: runs)
      #expect(cell.text == "1-2-2025" && cell.oddities == [.dateField])
    }
    let link = "<w:fldSimple w:instr=\"REF Datum\"><w:r><w:t>1-2-2025</w:t></w:r></w:fldSimple>"
    #expect(try cell(of: link).oddities == nil)
  }

  @Test func `an equation is read sign by sign and told, ruby by its base`() throws {
    let math = """
      <m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x=</m:t></m:r>\
      <m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>
      """
    let read = try cell(
      of: run("<w:t xml:space=\"preserve\">Doel: </w:t>") + math + run("<w:t>.</w:t>"))
    #expect(read.text == "Doel: x=a/b." && read.oddities == [.equation])
    let ruby = """
      <w:ruby><w:rt><w:r><w:t>kade</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>岸</w:t></w:r></w:rubyBase></w:ruby>
      """
    #expect(try cell(of: run(ruby)).text == "岸")
  }

  @Test func `words that the document hides are left out, and told`() throws {
    let hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Klaar.</w:t></w:r>"
    let cell = try cell(of: run("<w:t>Loopt.</w:t>") + hidden)
    #expect(cell.text == "Loopt." && cell.oddities == [.hiddenWords])
    #expect(try self.cell(of: run("<w:t>Loopt.</w:t>")).oddities == nil)
    let sections = """
      <text:section text:name="Oud" text:display="none"><text:p>a</text:p><table:table><table:table-row>\
      <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table></text:section>\
      <text:section text:display="condition" text:is-hidden="false"><text:p>c</text:p></text:section>\
      <text:section text:display="none"><text:p>d</text:p></text:section>
      """
    let contents = try OfficeReader.contents(of: flat(sections))
    #expect(contents.hiddenSections == ["Oud"] && contents.tables.isEmpty)
    #expect(contents.paragraphs.map(\.text) == ["c"])
  }

  @Test func `a line of which all letters are bold is told`() throws {
    func line(_ runs: (String, String)..., style: String = "") -> String {
      let all = runs.map { "<w:r><w:rPr>\($0.1)</w:rPr><w:t>\($0.0)</w:t></w:r>" }.joined()
      return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(all)</w:p>"
    }
    let bold = "<w:b/>"
    let contents = try OfficeReader.contents(
      of: word(
        line(("a", bold), ("b", bold)) + line(("c", bold), ("d", ""))
          + line(("e", ""), style: "Vet")
          + line(("f", "<w:b w:val=\"0\"/>"), style: "Vet")
          + line(("g", "<w:rStyle w:val=\"Sterk\"/>")),
        styles: """
          <w:style w:type="paragraph" w:styleId="Basis"><w:rPr><w:b/></w:rPr></w:style>\
          <w:style w:type="paragraph" w:styleId="Vet"><w:basedOn w:val="Basis"/></w:style>\
          <w:style w:type="character" w:styleId="Sterk"><w:rPr><w:b/></w:rPr></w:style>
          """))
    #expect(contents.paragraphs.map(\.isBold) == [true, nil, true, nil, true])
    let styles = """
      <style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>\
      <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="700"/></style:style>\
      <style:style style:name="T2" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
      """
    let document = flat(
      """
      <text:p text:style-name="P1">a</text:p><text:p>a<text:span text:style-name="T1">b</text:span></text:p>\
      <text:p><text:span text:style-name="T1">c</text:span> </text:p>\
      <text:p text:style-name="P1">a<text:span text:style-name="T2">b</text:span></text:p>
      """, styles: styles)
    let flatContents = try OfficeReader.contents(of: document)
    #expect(flatContents.paragraphs.map(\.isBold) == [true, nil, true, nil])
  }

  @Test func `what nobody sees is no part of the text`() throws {
    let read = try cell(
      of: run("<w:t>\u{200e}09/\u{200e}02/2024\u{200f}, kade\u{ad}muur\u{202c}</w:t>"))
    #expect(read.text == "09/02/2024, kademuur")
  }

  @Test func `tracked changes and comments are counted with who made them`() throws {
    let body = """
      <w:p><w:ins w:author="A. de Vries"><w:r><w:t>Kade</w:t></w:r></w:ins>\
      <w:del w:author="B"><w:r><w:delText>Sluis</w:delText></w:r></w:del>\
      <w:ins w:author="A. de Vries"><w:r><w:t>muur</w:t></w:r></w:ins></w:p>
      """
    let contents = try OfficeReader.contents(of: word(body + tbl(tr(tc("x")))))
    #expect(contents.changes == Reviewing(count: 3, authors: ["A. de Vries", "B"]))
    #expect(contents.comments == nil && contents.paragraphs.map(\.text) == ["Kademuur"])
    let text = """
      <text:tracked-changes><text:changed-region><text:insertion><office:change-info>\
      <dc:creator xmlns:dc="http://purl.org/dc/elements/1.1/">B</dc:creator></office:change-info></text:insertion>\
      </text:changed-region></text:tracked-changes><text:p>Kade<office:annotation><text:p>Hoezo?</text:p>\
      </office:annotation></text:p>
      """
    let open = try OfficeReader.contents(of: flat(text))
    #expect(open.changes == Reviewing(count: 1, authors: ["B"]))
    #expect(open.comments?.count == 1 && open.paragraphs.map(\.text) == ["Kade"])
  }
}
