import Office
import OfficeSamples
import Testing

/// Numbers and bullets that stand nowhere in the text, and are seen nevertheless.
@Suite struct ListTests {
  /// The cells of the first table.
  private func cells(of document: [UInt8]) throws -> [[String]] {
    let contents = try OfficeReader.contents(of: document)
    return try #require(contents.tables.first).rows.map { $0.cells.map(\.text) }
  }

  /// Levels of a list of Word, each of a form, its words and where it starts.
  private func kind(_ id: Int, _ levels: [(form: String, text: String, start: Int)]) -> String {
    let levels = levels.enumerated().map { place, level in
      """
      <w:lvl w:ilvl="\(place)"><w:start w:val="\(level.start)"/><w:numFmt w:val="\(level.form)"/>\
      <w:lvlText w:val="\(level.text)"/></w:lvl>
      """
    }
    return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
  }

  private func list(_ id: Int, of kind: Int, _ more: String = "") -> String {
    "<w:num w:numId=\"\(id)\"><w:abstractNumId w:val=\"\(kind)\"/>\(more)</w:num>"
  }

  private func item(_ text: String, _ list: Int, level: Int = 0) -> String {
    let run = text.isEmpty ? "" : "<w:r><w:t>\(text)</w:t></w:r>"
    return """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="\(level)"/><w:numId w:val="\(list)"/></w:numPr></w:pPr>\(run)</w:p>
      """
  }

  @Test func `Word's numbers stand in front of paragraphs, level by level`() throws {
    let numbering =
      kind(1, [("decimal", "%1.", 1), ("lowerLetter", "%1%2)", 1), ("upperRoman", "%3", 4)])
      + list(7, of: 1)
    let text = [
      item("een", 7), item("klein", 7, level: 1), item("kleiner", 7, level: 2),
      item("ook", 7, level: 1), item("twee", 7), item("weer", 7, level: 1),
    ].joined()
    #expect(
      try cells(of: word(tbl(tr(tc("<w:p/>" + text), tc("x"))), numbering: numbering)) == [
        ["1. een\n1a) klein\nIV kleiner\n1b) ook\n2. twee\n2a) weer", "x"]
      ])
  }

  @Test func `a list goes on from cell to cell, a bullet alone says nothing`() throws {
    let numbering =
      kind(1, [("decimal", "VM %1", 1)]) + kind(2, [("bullet", "\u{f0b7}", 1)])
      + kind(3, [("bullet", "–", 1)]) + list(1, of: 1) + list(2, of: 2) + list(3, of: 3)
    #expect(
      try cells(
        of: word(
          tbl(
            tr(tc(item("", 1)), tc(item("rond", 2), item("streep", 3))),
            tr(tc(item("", 1)), tc(item("", 2)))), numbering: numbering))
        == [["VM 1", "• rond\n– streep"], ["VM 2", ""]])
  }

  @Test func `lists of one kind count together, unless one begins anew`() throws {
    let numbering =
      kind(1, [("decimal", "%1", 3)]) + list(1, of: 1)
      + list(
        2, of: 1,
        "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"10\"/></w:lvlOverride>")
      + list(3, of: 1)
    let rows = [1, 1, 2, 2, 3].map { tr(tc(item("a", $0)), tc("x")) }.joined()
    #expect(
      try cells(of: word(tbl(rows), numbering: numbering)).map(\.[0])
        == ["3 a", "4 a", "10 a", "11 a", "12 a"])
  }

  @Test func `a paragraph is numbered by its style, unless it says that it is not`() throws {
    let styles = """
      <w:style w:type="paragraph" w:styleId="Basis"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>\
      <w:style w:type="paragraph" w:styleId="Lijst"><w:basedOn w:val="Basis"/></w:style>
      """
    func styled(_ more: String) -> String {
      "<w:p><w:pPr><w:pStyle w:val=\"Lijst\"/>\(more)</w:pPr><w:r><w:t>a</w:t></w:r></w:p>"
    }
    let none = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"
    #expect(
      try cells(
        of: word(
          tbl(tr(tc(styled("")), tc(styled(none)), tc(styled("")))), styles: styles,
          numbering: kind(1, [("decimal", "%1.", 1)]) + list(1, of: 1)))
        == [["1. a", "a", "2. a"]])
  }

  @Test func `what was deleted is not counted`() throws {
    let gone = """
      <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del/></w:rPr></w:pPr>\
      <w:del><w:r><w:delText>weg</w:delText></w:r></w:del></w:p>
      """
    #expect(
      try cells(
        of: word(
          tbl(tr(tc(item("een", 1), gone, item("twee", 1)), tc("x"))),
          numbering: kind(1, [("decimal", "%1.", 1)]) + list(1, of: 1)))
        == [["1. een\n2. twee", "x"]])
  }

  @Test func `numbers have the forms of office programs`() throws {
    let forms = ["decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "none"]
    let numbering = forms.enumerated().map {
      kind($0.offset, [($0.element, "%1", 28)]) + list($0.offset + 1, of: $0.offset)
    }.joined()
    let row = tr(forms.indices.map { tc(item("", $0 + 1)) }.joined(), tc("x"))
    #expect(
      try cells(of: word(tbl(row), numbering: numbering))
        == [["28", "28", "bb", "BB", "xxviii", "", "x"]])
    let large = kind(1, [("lowerRoman", "%1", 5000)]) + list(1, of: 1)
    #expect(
      try cells(of: word(tbl(tr(tc(item("", 1)), tc("x"))), numbering: large)) == [["5000", "x"]])
  }

  @Test func `an OpenDocument's numbers stand in front of items, level by level`() throws {
    let styles = """
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" \
      style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" \
      text:display-levels="2" text:start-value="2"/></text:list-style>\
      <text:list-style style:name="L2"><text:list-level-style-bullet text:level="1" text:bullet-char="\u{f0b7}"/>\
      </text:list-style>
      """
    func item(_ blocks: String...) -> String {
      "<text:list-item>\(blocks.joined())</text:list-item>"
    }
    func list(_ name: String, _ attributes: String = "", _ items: String...) -> String {
      "<text:list text:style-name=\"\(name)\" \(attributes)>\(items.joined())</text:list>"
    }
    func p(_ text: String) -> String { "<text:p>\(text)</text:p>" }
    func cell(_ text: String) -> String { "<table:table-cell>\(text)</table:table-cell>" }
    let inner = "<text:list>\(item(p("klein")))\(item(p("ook")))</text:list>"
    let first = list("L1", "", item(p("een"), p("vervolg"), inner), item(p("twee")))
    let second =
      list("L1", "text:continue-numbering=\"true\"", item(p("drie")))
      + list("L2", "", item(p("rond")), item(p("")))
    let third = list(
      "L1", "", "<text:list-header>\(p("kop"))</text:list-header>", item(p("opnieuw")))
    let row = "<table:table-row>\(cell(first))\(cell(second))\(cell(third))</table:table-row>"
    #expect(
      try cells(of: flat("<table:table>\(row)</table:table>", styles: styles)) == [
        [
          "1. een\nvervolg\n1.b) klein\n1.c) ook\n2. twee", "3. drie\n• rond", "kop\n1. opnieuw",
        ]
      ])
  }
}
