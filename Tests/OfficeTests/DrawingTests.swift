import Documents
import Office
import OfficeSamples
import Testing

/// What is drawn in a document, and has no words: pictures by what they hold, shapes by their form and colour.
@Suite struct DrawingTests {
  private func cells(
    _ runs: String..., files: [(name: String, content: [UInt8])] = []
  ) throws -> [OfficeContents.Cell] {
    let row = "<w:tr>\(runs.map { tc("<w:p><w:r>\($0)</w:r></w:p>") }.joined())</w:tr>"
    let contents = try OfficeReader.contents(of: word(tbl(row), files: files))
    return try #require(contents.tables.first?.rows.first).cells
  }

  private func picture(_ id: String) -> String {
    """
    <w:drawing><wp:inline><wp:docPr id="1" name="Picture 1"/><a:graphic><a:graphicData>\
    <a:blip r:embed="\(id)"/></a:graphicData></a:graphic></wp:inline></w:drawing>
    """
  }

  private func shape(_ look: String, in inside: String = "") -> String {
    """
    <w:drawing><wp:inline><wp:docPr id="1" name="Ovaal"/><a:graphic><a:graphicData><wps:wsp>\
    <wps:spPr><a:prstGeom prst="ellipse"/>\(look)</wps:spPr>\(inside)</wps:wsp></a:graphicData></a:graphic>\
    </wp:inline></w:drawing>
    """
  }

  @Test func `a picture without words is known by what it holds`() throws {
    let files: [(name: String, content: [UInt8])] = [
      (
        "word/_rels/document.xml.rels",
        relations([
          ("rId1", "media/a.png"), ("rId2", "/word/media/b.jpeg"), ("rId3", "media/c.png"),
          ("rId4", "../word/media/./a.png"), ("rId5", "media/gone.png"),
        ])
      ),
      ("word/media/a.png", [1, 2, 3]), ("word/media/b.jpeg", [1, 2, 3]),
      ("word/media/c.png", [4]),
    ]
    let read = try cells(
      picture("rId1"), picture("rId2"), picture("rId3"), picture("rId4"), picture("rId5"),
      files: files)
    // SHA-256 of the bytes 1, 2, 3 and of the byte 4.
    let first = "picture:#039058c6"
    #expect(read.map(\.signs) == [[first], [first], ["picture:#e52d9c50"], [first], []])
    #expect(read.map(\.oddities) == [nil, nil, nil, nil, [.object]])
  }

  @Test func `a shape is known by its form and its colour, in DrawingML and VML`() throws {
    let read = try cells(
      shape("<a:solidFill><a:srgbClr val=\"00B050\"/></a:solidFill>"),
      shape("<a:solidFill><a:schemeClr val=\"accent2\"/></a:solidFill>"),
      shape("<a:noFill/>"),
      shape("", in: "<wps:txbx><w:txbxContent>\(p("Let op"))</w:txbxContent></wps:txbx>"),
      "<w:pict><v:oval fillcolor=\"#0a0 [3206]\"/></w:pict>",
      "<w:pict><v:shapetype/><v:roundrect fillcolor=\"red\"/></w:pict>",
      "<w:pict><v:oval filled=\"f\" fillcolor=\"red\"/></w:pict>",
      "<w:pict><v:rect o:hr=\"t\" fillcolor=\"gray\"/></w:pict>")
    #expect(
      read.map(\.signs) == [
        ["shape:ellipse 00b050"], ["shape:ellipse accent2"], ["shape:ellipse"], [],
        ["shape:ellipse 00aa00"], ["shape:roundRect ff0000"], ["shape:ellipse"], [],
      ])
    #expect(read.map(\.text) == ["", "", "", "Let op", "", "", "", ""])
  }

  @Test func `words that a program made up for a picture are none of its`() throws {
    func described(_ words: String) -> String {
      picture("rId1").replacing("name=\"Picture 1\"", with: "name=\"Picture 1\" descr=\"\(words)\"")
    }
    let read = try cells(
      described("Groen"), described("Cirkel Automatisch gegenereerde beschrijving"),
      described("Afbeelding 2"),
      files: [
        ("word/_rels/document.xml.rels", relations([("rId1", "media/a.png")])),
        ("word/media/a.png", [4]),
      ])
    #expect(
      read.map(\.signs) == [["picture:Groen"], ["picture:#e52d9c50"], ["picture:#e52d9c50"]])
  }

  @Test func `drawings stand among the words of a paragraph`() throws {
    let paragraph =
      "<w:p><w:r>\(shape("<a:noFill/>"))</w:r><w:r><w:t xml:space=\"preserve\">een </w:t></w:r>"
      + "<w:r>\(shape("<a:noFill/>"))</w:r><w:r><w:t>twee</w:t></w:r></w:p>"
    let read = try OfficeReader.contents(of: word(paragraph)).paragraphs
    #expect(read.map(\.text) == ["een twee"])
    #expect(
      read.first?.drawn == [
        .init(sign: "shape:ellipse", offset: 0), .init(sign: "shape:ellipse", offset: 4),
      ])
  }

  @Test func `a chart is told as an object`() throws {
    let chart = """
      <w:drawing><wp:inline><wp:docPr id="1" name="Grafiek"/><a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing>
      """
    #expect(try cells(chart).map(\.oddities) == [[.object]])
  }

  @Test func `an OpenDocument's pictures and shapes are told likewise`() throws {
    func cell(_ drawing: String) -> String {
      "<table:table-cell><text:p>\(drawing)</text:p></table:table-cell>"
    }
    func frame(_ data: String) -> String {
      "<draw:frame><draw:image><office:binary-data>\(data)</office:binary-data></draw:image></draw:frame>"
    }
    let styles = """
      <style:style style:name="gr1" style:family="graphic"><style:graphic-properties draw:fill="solid" \
      draw:fill-color="#FFC000"/></style:style><style:style style:name="gr2" style:family="graphic" \
      style:parent-style-name="gr1"/>
      """
    let oval = "<draw:enhanced-geometry draw:type=\"ellipse\"/>"
    let row = [
      frame("AQID"), frame("AQ\n  ID"), frame("BA=="),
      "<draw:custom-shape draw:style-name=\"gr2\">\(oval)</draw:custom-shape>",
      "<draw:custom-shape draw:style-name=\"gr2\"><text:p>Let op</text:p>\(oval)</draw:custom-shape>",
      "<draw:g><draw:rect draw:style-name=\"gr1\"/><draw:circle/></draw:g>",
      "<draw:a><draw:ellipse draw:style-name=\"gr1\"/></draw:a>",
    ].map(cell).joined()
    let contents = try OfficeReader.contents(
      of: flat(
        "<table:table><table:table-row>\(row)</table:table-row></table:table>", styles: styles))
    let read = try #require(contents.tables.first?.rows.first).cells
    #expect(
      read.map(\.signs) == [
        ["picture:#039058c6"], ["picture:#039058c6"], ["picture:#e52d9c50"],
        ["shape:ellipse ffc000"], [], ["shape:rect ffc000+ellipse"], ["shape:ellipse ffc000"],
      ])
    #expect(read[4].text == "Let op")
  }

  @Test func `several colours behind words of a paragraph are told with where they begin`() throws {
    func run(_ words: String, _ colour: String? = nil) -> String {
      let properties = colour.map { "<w:rPr><w:highlight w:val=\"\($0)\"/></w:rPr>" } ?? ""
      return "<w:r>\(properties)<w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
    }
    func drawn(_ runs: String) throws -> [OfficeContents.Paragraph.Drawn]? {
      try OfficeReader.contents(of: word("<w:p>\(runs)</w:p>")).paragraphs.first?.drawn
    }
    #expect(
      try drawn(
        run("Zo: ") + run("ge", "green") + run("reed", "green") + run(", ") + run("bezig", "red"))
        == [.init(sign: "highlight:green", offset: 4), .init(sign: "highlight:red", offset: 12)])
    #expect(try drawn(run("Zo: ") + run("gereed", "green")) == nil)
  }
}
